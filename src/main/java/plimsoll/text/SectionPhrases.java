package plimsoll.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headings that people write, in English, Chinese, Japanese, French, German and Spanish. */
public final class SectionPhrases {
  private SectionPhrases() {}

  /** The phrases of each section, by its name in capitals. */
  public static Map<String, List<String>> byRole() {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    String role = "";
    for (String line : WordList.lines(SectionPhrases.class, "sections.txt")) {
      if (line.startsWith("[")) {
        role = line.substring(1, line.length() - 1);
      } else {
        phrases.computeIfAbsent(role, r -> new ArrayList<>()).add(line);
      }
    }
    return phrases;
  }
}
