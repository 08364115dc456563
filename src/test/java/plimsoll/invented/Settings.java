package plimsoll.invented;

import java.util.ArrayList;
import java.util.List;

/** {@code site.yaml}, the glossary and the approvals. */
final class Settings {
  private static final List<String> TERMS =
      List.of("the order database", "the label service", "a partner");

  private Settings() {}

  static String site(Dice open, Dice hidden, List<String> services) {
    String secret = Words.canary(hidden);
    List<String> parts = new ArrayList<>();
    parts.add(
        "customer: {title: "
            + Words.plain(open)
            + ", base-url: \"https://status.example.com/history/\"}");
    parts.add(
        "internal: {title: "
            + Words.secret(hidden)
            + ", footer: "
            + Words.secret(hidden)
            + ", base-url: \"https://"
            + secret
            + ".corp.example/\""
            + ", edit-link: \"https://"
            + secret
            + ".corp.example/{path}\"}");
    List<String> known = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      known.add(
          services.get(i)
              + ": {name: "
              + Words.secret(hidden)
              + ", customer: Service "
              + i
              + ", owner: "
              + Words.secret(hidden)
              + "}");
    }
    for (int i = hidden.some(); i > 0; i--) {
      known.add(Words.canary(hidden) + ": {name: " + Words.secret(hidden) + "}");
      known.add(Words.canary(hidden) + ": {customer: Unused " + secret + i + "}");
    }
    hidden.shuffle(known);
    parts.add("services: {" + String.join(", ", known) + "}");
    List<String> factors =
        new ArrayList<>(
            List.of(
                "retry-storm: {name: Retry storm, category: technical}",
                "stale-cache: {name: Stale cache}"));
    for (int i = hidden.some(); i > 0; i--) {
      factors.add(Words.canary(hidden) + ": {name: " + Words.secret(hidden) + "}");
    }
    hidden.shuffle(factors);
    parts.add("factors: {" + String.join(", ", factors) + "}");
    List<String> severities = new ArrayList<>();
    for (String key : List.of("critical", "major", "minor")) {
      for (int i = hidden.some(); i > 0; i--) {
        severities.add("{key: " + Words.canary(hidden) + ", name: " + Words.secret(hidden) + "}");
      }
      severities.add("{key: " + key + ", name: " + key + "}");
    }
    parts.add("severities: [" + String.join(", ", severities) + "]");
    parts.add("people: [\"@" + secret + "\", \"@" + Words.canary(hidden) + "\"]");
    parts.add("internal-hosts: [\"*.corp.example\", \"*." + secret + ".example\"]");
    if (hidden.any()) {
      parts.add("advice: {BL303: off}");
    }
    hidden.shuffle(parts);
    return String.join("\n", parts) + "\n";
  }

  /** Internal words that stand for what customers read; their number is known to customers. */
  static List<String> terms(Dice hidden) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < TERMS.size(); i++) {
      String word = Words.canary(hidden);
      terms.add(i == 2 ? word + " " + Words.canary(hidden) : word);
    }
    return terms;
  }

  static String glossary(Dice hidden, List<String> terms) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      lines.add("  - {internal: " + terms.get(i) + ", customer: " + TERMS.get(i) + "}");
    }
    for (int i = hidden.some(); i > 0; i--) {
      lines.add("  - {internal: " + Words.secret(hidden) + ", customer: null}");
      lines.add("  - {internal: " + Words.canary(hidden) + ", customer: nobody " + i + "}");
    }
    hidden.shuffle(lines);
    return "# " + Words.secret(hidden) + "\nterms:\n" + String.join("\n", lines) + "\n";
  }

  static String approvals(Dice hidden) {
    StringBuilder approvals = new StringBuilder("approvals:\n");
    for (int i = hidden.from(1, 3); i > 0; i--) {
      approvals
          .append("  - id: ")
          .append(Words.canary(hidden))
          .append("\n    digest: \"")
          .append("0123456789abcdef".repeat(4))
          .append("\"\n    who: ")
          .append(Words.canary(hidden))
          .append("\n    when: 2026-03-20\n");
    }
    return approvals.toString();
  }
}
