package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A content folder of invented retrospectives of about 900 words each, six in ten of them for
 * customers; always the same for one number.
 */
final class Retrospectives {
  private static final List<String> SERVICES =
      List.of("checkout", "labels", "tracking", "billing", "search", "lockers", "mail", "login");
  private static final List<String> FACTORS =
      List.of("retry-storm", "limits", "stale-cache", "rollout", "ownership", "quiet-failure");
  private static final List<String> TAGS =
      List.of("postgres", "kafka", "dns", "tls", "kubernetes", "redis", "network", "deploy");

  private final Vocabulary words;
  private final StringBuilder text = new StringBuilder();

  private Retrospectives(long seed) {
    this.words = new Vocabulary(seed);
  }

  /** Writes the folder and returns how many words it holds. */
  static long write(Path content, int count) throws IOException {
    Files.createDirectories(content);
    Files.writeString(content.resolve("site.yaml"), site());
    Files.writeString(
        content.resolve("glossary.yaml"),
        "terms:\n  - {internal: pg-orders, customer: the order database}\n"
            + "  - {internal: Project Heron, customer: null}\n");
    long words = 0;
    for (int i = 0; i < count; i++) {
      LocalDateTime start = LocalDateTime.of(2016, 1, 1, 8, 0).plusMinutes(i * 500L + i % 97);
      String name = start.toLocalDate() + "-" + i;
      Path file = content.resolve("retrospectives/" + start.getYear() + "/" + name + ".md");
      Files.createDirectories(file.getParent());
      String text = new Retrospectives(i).text(i, name, start);
      words += text.split("\\s+").length;
      Files.writeString(file, text);
    }
    return words;
  }

  private static String site() {
    StringBuilder site = new StringBuilder("timezone: Europe/Berlin\n");
    site.append("customer: {title: History, base-url: \"https://status.example.com/\"}\n");
    site.append("internal: {title: Incidents, base-url: \"https://incidents.corp.example/\"}\n");
    site.append("internal-hosts: [\"*.corp.example\"]\npeople: [\"@oncall\", \"@lead\"]\n");
    site.append("services:\n");
    SERVICES.forEach(
        s -> site.append("  " + s + ": {name: " + s + " api, customer: The " + s + "}\n"));
    site.append("factors:\n");
    FACTORS.forEach(f -> site.append("  " + f + ": {name: " + f.replace('-', ' ') + "}\n"));
    return site.toString();
  }

  private String text(int number, String name, LocalDateTime start) {
    boolean customers = number % 10 < 6;
    head(number, customers, start);
    String mark = customers ? " {.customer}" : "";
    block("# " + words.words(6));
    block(words.paragraph(3));
    block("## Message to customers" + mark);
    block(words.paragraph(4));
    block("## Impact" + mark);
    block(
        "- "
            + words.sentence()
            + "\n- "
            + words.sentence()
            + "\n- {.internal} "
            + words.sentence()
            + "\n- The [host pg-"
            + number
            + "]{.internal as=\"database\"} "
            + words.words(9)
            + "; pg-orders too.");
    timeline(mark, start);
    block("## Contributing factors" + mark);
    for (int i = 0; i < 4; i++) {
      block("- **" + words.words(3) + ".** " + words.paragraph(2));
    }
    block("## Technical analysis");
    block(words.paragraph(8));
    block("```text\n" + words.identifier() + ": " + words.words(12) + "\n```");
    block("## What went well" + mark);
    block(words.paragraph(3));
    actions(mark);
    return text.toString();
  }

  private void head(int number, boolean customers, LocalDateTime start) {
    String service = words.one(SERVICES);
    String factors = words.one(FACTORS) + ", " + words.one(FACTORS);
    text.append("---\nlanguage: en\nkind: ")
        .append(number % 9 == 0 ? "success" : number % 7 == 0 ? "near-miss" : "incident")
        .append("\naudience: ")
        .append(customers ? "customer" : "internal")
        .append("\ntitle: ")
        .append(words.words(7))
        .append("\nseverity: ")
        .append(words.one(List.of("critical", "major", "minor")))
        .append("\nstarted: ")
        .append(start)
        .append(":00Z")
        .append("\nresolved: ")
        .append(start.plusMinutes(95))
        .append(":00Z")
        .append("\nservices: [")
        .append(service)
        .append("]\nfactors: [")
        .append(factors)
        .append("]\ntags: [")
        .append(words.one(TAGS))
        .append("]\nauthors: [\"@lead\"]\n");
    if (customers) {
      text.append("customer:\n  title: ")
          .append(words.words(6))
          .append("\n  slug: review-")
          .append(number)
          .append("\n  summary: ")
          .append(words.words(18))
          .append("\n  severity: major\n  started: ")
          .append(start)
          .append(":00Z")
          .append("\n  resolved: ")
          .append(start.plusMinutes(95))
          .append(":00Z")
          .append("\n  services: [")
          .append(service)
          .append("]\n  factors: [")
          .append(factors)
          .append("]\n  tags: [")
          .append(words.one(TAGS))
          .append("]\n");
    }
    text.append("---\n\n");
  }

  private void timeline(String mark, LocalDateTime start) {
    StringBuilder table = new StringBuilder("| Time (UTC) | What happened | Who {.internal} |\n");
    if (mark.isEmpty()) {
      table.setLength(0);
      table.append("| Time (UTC) | What happened | Who |\n");
    }
    table.append("|---|---|---|\n");
    LocalDateTime at = start;
    for (int i = 0; i < 12; i++) {
      String internal = i % 5 == 3 && !mark.isEmpty() ? "{.internal} " : "";
      table.append(String.format(Locale.ROOT, "| %s%tR | ", internal, at));
      table.append(words.sentence()).append(" | oncall |\n");
      at = at.plusMinutes(1 + words.below(20));
    }
    block("## Timeline" + mark);
    block(table.toString().stripTrailing());
  }

  private void actions(String mark) {
    block("## Actions" + mark);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      list.append(i % 2 == 0 ? "- [x] " : "- [ ] ")
          .append(words.words(12))
          .append(" {owner=\"@lead\" owner-as=\"Platform team\" due=2026-0")
          .append(1 + i)
          .append("-02 why=\"")
          .append(words.words(5))
          .append("\" ticket=OPS-")
          .append(i)
          .append("}\n");
    }
    block(list.toString().stripTrailing());
  }

  private void block(String markdown) {
    text.append(markdown).append("\n\n");
  }
}
