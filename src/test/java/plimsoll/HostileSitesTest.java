package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No input is a bug of Plimsoll: whole sites of odd but valid pieces are built for both audiences.
 * {@code -Dhostile.sites=500} and {@code -Dhostile.seed=7} for longer runs.
 */
class HostileSitesTest {
  private static final int SITES = Integer.getInteger("hostile.sites", 8);
  private static final int SEED = Integer.getInteger("hostile.seed", 1);
  private static final List<String> COMMANDS =
      List.of(
          "check --format sarif",
          "check --view customer --format json",
          "show a --view internal",
          "show a --view customer",
          "approve a --by me",
          "similar a",
          "search 10:00",
          "build --theme plain");
  private static final Set<Integer> NO_BUGS = Set.of(0, 1, 3, 4);

  private static final List<String> NAMES =
      List.of(
          "a",
          "A",
          "con",
          "nul",
          "aux.b",
          "emoji-🔥",
          "😀",
          "x y",
          "ünï",
          "U\u0308n",
          "日本",
          "شبكة",
          "2026-03-02-x",
          "0000-00-00",
          "99999-01-01",
          "index",
          "404",
          "feed",
          "customer",
          "services",
          "retrospectives",
          "assets",
          "-",
          "_",
          "...x",
          "%2e%2e",
          "a#b",
          "a?b",
          "a&b",
          "a'b\"",
          "<b>",
          "{{x}}",
          "template",
          "x".repeat(200),
          "長".repeat(70),
          "search",
          "a\\b");
  private static final List<String> FOLDERS =
      List.of(
          "", "", "retrospectives/", "pages/", "services/", "paths/", "x/y/z/", "Retrospectives/");
  private static final List<String> DATES =
      List.of(
          "0000-01-01",
          "0001-01-01T00:00Z",
          "9999-12-31T23:59:59+14:00",
          "99999-01-01",
          "2026-02-30",
          "2026-03-02T25:61Z",
          "2026-03-29T02:30",
          "1800-01-01T00:00",
          "1e9",
          "-1",
          "2026-03-02 1:02",
          "2026-3-2",
          "12:30",
          "2026-12-31T23:59:60Z",
          "[]",
          "{}",
          "''",
          "~",
          "2026-03-02T01:02:00-18:00",
          "1900-01-01");
  private static final List<String> WORDS =
      List.of(
          "word",
          "''",
          "~",
          "true",
          "[]",
          "{}",
          "[[a]]",
          "{a: {b: c}}",
          "1e999",
          "0x1F",
          "🔥",
          "\"\\u0000\"",
          "\"\\u202Eabc\"",
          "\"\\uD800\"",
          "'{{ 1/0 }}'",
          "'<script>'",
          "' '",
          "\"\\t\"",
          "'#'",
          "\"a\\nb\"",
          "'%s %n'",
          "'$1 \\1'",
          "critical",
          "[a, a, A]",
          "\"\u200b\"",
          "'../x'",
          "null",
          "'x'".replace("x", "y".repeat(3000)),
          "https://e.example/",
          "'/'",
          "'a/b'",
          "İ",
          "ß");
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "summary",
          "severity",
          "kind",
          "status",
          "language",
          "services",
          "factors",
          "tags",
          "authors",
          "related",
          "unrelated",
          "aliases",
          "hopes",
          "layout",
          "draft",
          "date",
          "started",
          "detected",
          "mitigated",
          "resolved",
          "updated",
          "x");
  private static final List<String> MARKS =
      List.of(
          "", "", "", " {.customer}", " {.customer}", " {.internal}", " {#x}", " {.customer #y}");
  private static final List<String> TITLES =
      List.of(
          "Timeline",
          "Impact",
          "Action items",
          "",
          "Summary",
          "時系列",
          "Root cause",
          "🔥",
          "#",
          "T+5m",
          "2026-03-02",
          "10:00",
          "More hope than plan",
          "Message to customers",
          "What happened",
          "`code`",
          "[x](y)",
          "x".repeat(2000),
          "ア".repeat(300),
          "*",
          "\\",
          "Detection",
          "Références");
  private static final List<String> TIMES =
      List.of(
          "10:00",
          "25:61",
          "00:00",
          "24:00",
          "23:59",
          "10:00–9:00",
          "??:??",
          "T+5m",
          "T-99999999999h",
          "2026-03-02 10:00 UTC",
          "0000-01-01 00:00",
          "99999-12-31",
          "12am",
          "13pm",
          "10:00 CEST",
          "1.1.0001",
          "31/12/9999",
          "9999-12-31 23:59",
          "1772413320",
          "99999999999999999999",
          "10:00:00.123456789",
          "翌日 1:00",
          "25時",
          "Feb 30",
          "Monday",
          "10:00+25:00",
          "1900-01-01",
          "-5",
          "10h99",
          "+999999999 days",
          "10:00 for 400 years");

  @TempDir private Path folder;

  @Test
  void noSiteIsABug() throws IOException {
    int published = 0;
    for (int seed = SEED; seed < SEED + SITES; seed++) {
      Path home = Files.createDirectories(folder.resolve("s" + seed));
      List<Path> files = new Sites(new Random(seed)).write(home.resolve("content"));
      Ran ran = CommandLineRun.in(home).run("build");
      int of = seed;
      assertTrue(
          NO_BUGS.contains(ran.exitCode()),
          () -> "seed " + of + " ends with " + ran.exitCode() + "\n" + bug(ran.err()) + files);
      assertTrue(Files.exists(home.resolve("site/internal/index.html")), () -> of + ran.err());
      published += Files.exists(home.resolve("site/customer/index.html")) ? 1 : 0;
      for (String command : COMMANDS) {
        Ran other = CommandLineRun.in(home).run(command.split(" "));
        assertTrue(other.exitCode() != 70, () -> "seed " + of + " " + command + bug(other.err()));
      }
    }
    assertTrue(published > SITES / 10, "few of the sites have no errors: " + published);
  }

  @Test
  void anEmptyFolderAndFilesOfNothingAreSites() throws IOException {
    int number = 0;
    for (String text :
        List.of(
            "",
            "\n",
            "---\n---\n",
            "---\n---",
            "---\n",
            "+++\n+++\n",
            "\uFEFF",
            "# ",
            "#",
            "---\ntitle:\n---\n",
            "\0",
            "\r",
            "|",
            "||\n--\n",
            ">",
            "- ",
            "[^1]: x",
            "[^1]",
            ":::",
            "{.customer}",
            "`",
            "---\n~\n---\n")) {
      Path home = Files.createDirectories(folder.resolve("e" + number++));
      Files.createDirectories(home.resolve("content"));
      Files.writeString(home.resolve("content/a.md"), text);
      Ran ran = CommandLineRun.in(home).run("build");
      assertTrue(Set.of(0, 1).contains(ran.exitCode()), text + ran.err());
    }
    Path home = Files.createDirectories(folder.resolve("empty/content")).getParent();
    assertEquals(0, CommandLineRun.in(home).run("build").exitCode());
  }

  private static String bug(String err) {
    int at = err.indexOf("plimsoll:");
    return at < 0 ? err.substring(0, Math.min(2000, err.length())) : err.substring(at);
  }

  /** Content folders, each decided by one random stream. */
  private static final class Sites {
    private final Random random;
    private boolean clean;

    Sites(Random random) {
      this.random = random;
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private boolean now(int in) {
      return random.nextInt(in) == 0;
    }

    List<Path> write(Path content) throws IOException {
      Files.createDirectories(content);
      Files.writeString(content.resolve("site.yaml"), site());
      List<Path> written = new ArrayList<>();
      int files = 2 + random.nextInt(10);
      clean = !now(3);
      for (int i = 0; i < files; i++) {
        Path file = content.resolve(one(FOLDERS) + one(NAMES) + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, document(i, file.toString().contains("paths/")));
        written.add(file);
      }
      return written;
    }

    private String site() {
      return """
      %s%scustomer: {base-url: https://s.example/x/}
      services: {a: {name: "🔥", customer: "%s"}, b: {customer: b}}
      severities: [{key: critical, name: "%s"}, {key: word, name: "…"}]
      factors: {a: {name: "%s"}, word: {}}
      sections: {impact: ["%s"], timeline: ["日"]}
      timeline: {gap-minutes: %d}
      """
          .formatted(
              now(2)
                  ? "timezone: " + one(List.of("Europe/Berlin", "UTC", "Asia/Kathmandu")) + "\n"
                  : "",
              now(2) ? "language: " + one(List.of("ja", "ar", "de", "zh", "tlh")) + "\n" : "",
              one(List.of("a", "!!", "日", "x y")),
              one(List.of("Bad", "!", "🔥")),
              one(List.of("…", "F", "B")),
              one(List.of("x", "10", "Impact")),
              one(List.of(1, 20, 1440)));
    }

    private String document(int number, boolean path) {
      StringBuilder out = new StringBuilder();
      if (!now(8)) {
        out.append("---\n");
        boolean customer = !path && now(2);
        if (customer) {
          out.append("audience: customer\ncustomer:\n  title: ").append(clean ? "T" : one(WORDS));
          out.append("\n  slug: ").append(clean || !now(4) ? "s" + number : "s").append('\n');
          for (String key : List.of("started", "resolved", "updated")) {
            if (now(3)) {
              String date =
                  clean
                      ? one(List.of("0000-01-01", "9999-12-31T23:59:59+14:00", "1800-01-01T00:00Z"))
                      : one(DATES);
              out.append("  ").append(key).append(": ").append(date).append('\n');
            }
          }
          out.append(now(3) ? "  severity: word\n" : "")
              .append(now(3) ? "  services: [a, b]\n" : "");
          out.append(now(3) ? "  factors: [a, word]\n" : "")
              .append(now(3) ? "  tags: ['🔥a', A, a]\n" : "");
          out.append(now(4) ? "  aliases: [q" + number + ", s0]\n" : "");
          out.append(now(4) ? "  updates: [{date: 0000-01-01, text: '<b>'}]\n" : "");
        }
        List<String> keys = new ArrayList<>(KEYS);
        java.util.Collections.shuffle(keys, random);
        for (String key : keys.subList(0, random.nextInt(8))) {
          out.append(key)
              .append(": ")
              .append(one(DATES.size() % 2 == random.nextInt(2) ? DATES : WORDS))
              .append('\n');
        }
        out.append("---\n");
      }
      for (int i = random.nextInt(12); i > 0; i--) {
        out.append(block()).append("\n\n");
      }
      return out.toString();
    }

    private String block() {
      int deep = now(6) ? (clean ? 20 : 50) : 1 + random.nextInt(3);
      return switch (random.nextInt(17)) {
        case 0, 1, 2, 3 ->
            "#".repeat(1 + random.nextInt(6))
                + " "
                + one(TITLES)
                + (clean ? one(List.of("", " {.customer}")) : one(MARKS));
        case 4 ->
            "| "
                + one(TIMES)
                + " | b |\n|---|---|"
                + (now(3)
                    ? ""
                    : "\n| " + one(TIMES) + " | " + inline() + " |\n| " + one(TIMES) + " |");
        case 5 ->
            "| Time | What | Until |\n|:-:|---|--:|"
                + ("\n| " + one(TIMES) + " | " + inline() + " | " + one(TIMES) + " |")
                    .repeat(random.nextInt(4));
        case 6 ->
            "| Action | Owner | Due | Status |\n|---|---|---|---|\n| "
                + inline()
                + " | @a | "
                + one(TIMES)
                + " | done |\n||||";
        case 7 ->
            "- "
                + one(TIMES)
                + " "
                + inline()
                + "\n- "
                + one(TIMES)
                + " – "
                + inline()
                + "\n-\n- [x] "
                + inline()
                + "\n- [ ]";
        case 8 -> "> ".repeat(deep) + (clean ? "{.customer} " : "") + inline();
        case 9 -> nested("- ", deep) + inline();
        case 10 -> nested("1. ", deep) + inline();
        case 11 ->
            "Text[^n].\n\n[^n]: "
                + (clean
                    ? inline()
                    : one(List.of("# Heading", "| a |\n    |---|", "> q\n\n    - x", "")));
        case 12 ->
            "```"
                + (clean
                    ? "text {.customer}"
                    : one(List.of("", "text {.customer}", "🔥", "mermaid")))
                + "\n"
                + one(TIMES)
                + " "
                + inline()
                + "\n```";
        case 13 -> one(TIMES) + ": " + inline() + "\n" + one(TIMES) + " " + inline();
        case 14 -> "999999999. " + inline() + "\n0. " + one(TIMES);
        case 15 ->
            clean
                ? "---"
                : ":::" + one(List.of("internal", "customer-only")) + "\n" + inline() + "\n:::";
        default -> inline();
      };
    }

    private static String nested(String marker, int deep) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < deep; i++) {
        out.append(marker);
      }
      return out.toString();
    }

    private String inline() {
      if (clean) {
        return one(
            List.of(
                "word",
                "[a](mailto:a@b.c)",
                "שלום עולם",
                "99999999999999999999999 ms",
                "``` ```",
                "*a **b* c**",
                "😀".repeat(500),
                "a".repeat(5000),
                "ECONNRESET at a.b.C.d(E.java:1)",
                "lasted 400 years",
                "from 10:00 to 25:99",
                "https://e.example/" + "a/".repeat(200),
                "~~x~~",
                "a\tb"));
      }
      return one(
          List.of(
              "word",
              "[a](javascript:x)",
              "[a](mailto:)",
              "<https://[::1]/>",
              "[a](http://[bad)",
              "[a](//x)",
              "[a](#)",
              "[a](#x)",
              "[a](?)",
              "[a](%zz)",
              "[a](tel:1)",
              "![](x.png)",
              "![a](data:x)",
              "[](a.md)",
              "[a](a.md#b)",
              "[a]( <> )",
              "\u202Eabc\u202C",
              "שלום עולם",
              "\u0007bell",
              "\u001B[31m",
              "99999999999999999999999 ms",
              "`",
              "``` ```",
              "$$x$$",
              "<br>",
              "<b>x</b>",
              "&#0;",
              "&#xD800;",
              "&#x10FFFF;",
              "\uFFFE",
              "{{ 1/0 }}",
              "%d %s",
              "*a **b* c**",
              "[^n]",
              "[[Wiki|x]]",
              "(owner: @a)",
              "{hope=h}",
              "{owner=\"@k\" due=" + one(List.of("2026-02-30", "9999-12-31", "x")) + "}",
              "😀".repeat(500),
              "a".repeat(5000),
              "ECONNRESET at a.b.C.d(E.java:1)",
              "lasted 400 years",
              "from 10:00 to 25:99",
              "https://e.example/" + "a/".repeat(500),
              "\\[x]",
              "~~x~~",
              "==x==",
              "a\tb",
              "\u00a0",
              "\u2028",
              "\uD83D\uDE00\uFE0F\u200D"));
    }
  }
}
