package plimsoll.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headings that people write, by the name of a role. */
final class SectionSynonyms {
  private SectionSynonyms() {}

  /** One phrase a line, by role, in the order of the file. */
  static Map<String, String> all() {
    Map<String, StringBuilder> phrases = new LinkedHashMap<>();
    String role = "";
    for (String line : WordLists.text("sections.txt").lines().toList()) {
      if (line.startsWith("[")) {
        role = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        phrases.computeIfAbsent(role, r -> new StringBuilder()).append(line).append('\n');
      }
    }
    Map<String, String> all = new LinkedHashMap<>();
    phrases.forEach((known, lines) -> all.put(known, lines.toString()));
    return all;
  }
}
