package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publisher is shown before a page is approved. */
class SecondLookTest {
  private static final String PAGE =
      """
      ---
      audience: customer
      started: 2026-03-02
      title: The night of pg-orders-7
      customer: {title: Checkout was slow, slug: slow, started: 2026-03-02}
      ---

      ## Impact {.customer}

      All customers had slow pages for ten minutes. We are sorry.

      ## Chat

      @kim: pg-orders-7 is down, call Osiris (OPS-99).
      """;

  private static final String ODD =
      "twenty minutes. The Osiris team, Tom Becker and @kim fixed db-7 on db7.corp.example with"
          + " Kraken (OPS-12), see https://example.com/OPS-7. We";

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write(
        "site.yaml",
        "language: en\ncustomer: {approval: required}\nservices: {osiris: {name: Osiris}}\n");
    write("a.md", PAGE);
    write("b.md", "# Internal\n\nThe Kraken job was stopped.\n");
  }

  @Test
  void aNewPageIsShownAsAWhole() {
    String out = run("check", "--view", "customer").out();
    assertTrue(out.contains("slow/ (content/a.md), customers do not have this page yet:\n"), out);
    assertTrue(out.contains("{+Checkout was slow\n"), out);
    assertTrue(out.contains("We are sorry.+}\n"), out);
    assertFalse(out.contains("pg-orders"), out);
  }

  @Test
  void aChangeIsShownWordByWordAgainstWhatWasApproved() throws IOException {
    run("approve", "a", "--by", "Kim Lee");
    write("a.md", PAGE.replace("ten", "twenty"));
    String wanted =
        """

        retrospectives/slow/ (content/a.md), compared with what Kim Lee approved on 2026-03-20:
          Impact: All customers had slow pages for [-ten-]{+twenty+} minutes. We are sorry.
        """;
    assertEquals(
        "customer: withheld; nothing would be published\n" + wanted,
        run("check", "--view", "customer").out());
    assertEquals(wanted, run("approve", "a", "--by", "Kim Lee").err());
    assertEquals("", run("approve", "a", "--by", "Kim Lee").err(), "nothing has changed");
    write("a.md", PAGE.replace("ten", "twenty").replace("down", "up"));
    assertEquals("", run("approve", "a", "--by", "Kim Lee").err(), "an internal edit");
  }

  @Test
  void aSecondPairOfEyesPointsAtWordsThatNameSomething() throws IOException {
    write("a.md", PAGE.replace("ten minutes. We", ODD));
    List<String> found = concerns();
    assertEquals(
        List.of(
            "handle @kim",
            "ticket OPS-12",
            "host db7.corp.example",
            "identifier db-7",
            "person Tom Becker",
            "service Osiris",
            "elsewhere-internal Kraken"),
        found);
  }

  @Test
  void ordinaryWordsAreLeftAlone() throws IOException {
    write(
        "a.md",
        PAGE.replace(
            "ten minutes.",
            "ten minutes, e.g. in eu-west. HTTP 503, TLS 1.3 and SHA-256 over UTF-8 in version"
                + " 2.4.1 (RFC-2119) are well-known, write to help@example.com or read"
                + " index.html."));
    assertEquals(List.of(), concerns());
  }

  @Test
  void whatIsNotReadyIsPointedAt() throws IOException {
    write(
        "a.md",
        PAGE
            + """

            ## Timeline {.customer}

            - 2026-03-02 10:00 Alert.
            - 11:30 Resolved.

            ## Actions {.customer}

            - [ ] Add a limit {due=2026-03-01}
            - [ ] Add a limit of our own {due=2026-09-01}
            - [ ] Test the restore
            - [x] Raise the limit
            """);
    assertEquals(List.of("no-zone ", "silence ", "past-due 2026-03-01", "promise "), concerns());
    write(
        "a.md",
        "---\naudience: customer\ncustomer: {title: Slow, slug: slow, started: 2026-03-02}\n---\n");
    assertEquals(List.of("empty "), concerns());
  }

  @Test
  void theCommentOnAChangeRendersAsItIsMeant() throws IOException {
    run("approve", "a", "--by", "Kim Lee");
    write("a.md", PAGE.replace("ten minutes", "**twenty** minutes @kim < 3 | `x`"));
    String markdown =
        run("check", "--view", "customer", "--format", "markdown", "--fail-on", "info").out();
    Document html =
        Jsoup.parse(
            HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
    assertEquals("retrospectives/slow/", html.selectFirst("h3 code").text());
    assertTrue(html.select("del").eachText().contains("ten"), html.html());
    assertTrue(html.select("ins").text().contains("twenty"), html.html());
    assertTrue(html.select("ins b, ins strong, ins code").isEmpty(), html.html());
    assertTrue(html.select("li").eachText().stream().anyMatch(t -> t.endsWith("a handle: @kim")));
    assertFalse(markdown.replaceAll("`[^`]*`", "").contains("@kim"), "nobody is called");
  }

  @Test
  void aPublishedFolderIsComparedWith() throws IOException {
    run("approve", "a", "--by", "Kim Lee");
    run("build");
    write("a.md", PAGE.replace("ten", "twenty"));
    run("approve", "a", "--by", "Kim Lee");
    Ran ran = run("check", "--view", "customer", "--against", "site/customer");
    assertTrue(ran.out().contains("compared with the published page:\n"), ran.out());
    assertTrue(ran.out().contains("[-ten-]{+twenty+}"), ran.out());
  }

  @Test
  void aRevisionIsComparedWith() throws Exception {
    assertEquals(2, run("check", "--view", "customer", "--against", "main").exitCode());
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("-c", "user.email=a@example.com", "-c", "user.name=a", "commit", "-qm", "One");
    write("a.md", PAGE.replace("ten", "twenty"));
    Ran ran = run("check", "--view", "customer", "--against", "main");
    assertTrue(ran.out().contains("compared with the revision:\n"), ran.out());
    assertTrue(ran.out().contains("[-ten-]{+twenty+}"), ran.out());
    Ran unknown = run("check", "--view", "customer", "--against", "--output=x");
    assertEquals(2, unknown.exitCode());
    assertFalse(Files.exists(folder.resolve("x")));
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor(), command.toString());
  }

  private List<String> concerns() throws IOException {
    List<String> concerns = new ArrayList<>();
    for (String line :
        run("check", "--view", "customer", "--format", "json").out().lines().toList()) {
      JsonNode look = new ObjectMapper().readTree(line);
      for (JsonNode concern : look.path("concerns")) {
        concerns.add(concern.get("kind").asText() + " " + concern.get("word").asText());
      }
    }
    return concerns;
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
