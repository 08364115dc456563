package plimsoll.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;
import plimsoll.text.Resource;

/** The headings that people write, by the name of a role. */
final class SectionSynonyms {
  private SectionSynonyms() {}

  /** One phrase a line, by role, in the order of the file. */
  static Map<String, String> all() {
    Map<String, StringBuilder> phrases = new LinkedHashMap<>();
    String role = "";
    for (String line : Resource.lines(SectionSynonyms.class, "sections.txt")) {
      if (line.startsWith("[")) {
        role = line.substring(1, line.length() - 1);
      } else {
        phrases.computeIfAbsent(role, r -> new StringBuilder()).append(line).append('\n');
      }
    }
    Map<String, String> all = new LinkedHashMap<>();
    phrases.forEach((known, lines) -> all.put(known, lines.toString()));
    return all;
  }
}
