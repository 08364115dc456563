package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.problem.Severity;

/** {@code docs/advice.md} lists the rules as they are; {@code -Dgolden=update} writes it. */
class AdviceDocTest {
  private static final Path PAGE = Path.of("docs/advice.md");
  private static final String MARK = "\n## The rules\n";

  private static final Map<String, String> LANGUAGES =
      Map.of("en", "English", "zh", "Chinese", "ja", "Japanese", "de", "German");

  @Test
  void thePageListsTheRules() throws IOException {
    String page = Files.readString(PAGE);
    String head = page.substring(0, page.indexOf(MARK));
    String wanted = head + MARK + rules();
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(PAGE, wanted);
    }
    assertEquals(wanted, Files.readString(PAGE));
  }

  private static String rules() {
    StringBuilder out = new StringBuilder();
    for (Rule rule : Rules.shipped().all()) {
      out.append("\n### ").append(rule.id()).append(' ').append(rule.name().replace('_', ' '));
      out.append("\n\n").append(rule.reason()).append(" Severity: ").append(severity(rule));
      out.append(".\n\n> ").append(rule.question()).append("\n\n");
      examples(out, "Asks about", rule.bad());
      examples(out, "Better", rule.good());
      if (!rule.patterns().isEmpty()) {
        List<String> languages =
            rule.patterns().keySet().stream()
                .sorted()
                .map(key -> LANGUAGES.getOrDefault(key, key))
                .toList();
        out.append("\nReads ").append(String.join(", ", languages)).append(".\n");
      }
    }
    return out.toString();
  }

  private static String severity(Rule rule) {
    String severity = rule.severity() == Severity.ADVICE ? "info" : "warning";
    severity += rule.id().equals("BL203") ? "; error in text that customers read" : "";
    return severity + (rule.on() ? "" : "; off unless `site.yaml` switches it on");
  }

  private static void examples(StringBuilder out, String lead, List<String> examples) {
    examples.forEach(
        example -> out.append("- ").append(lead).append(": `").append(example).append("`\n"));
  }
}
