package plimsoll.draft;

import java.util.HashMap;
import java.util.Map;
import plimsoll.text.Resource;

/** What customers read in place of something internal that the glossary does not name. */
final class Replacements {
  private static final Map<String, String> WORDS = words();

  /** What is replaced. */
  enum Kind {
    PERSON,
    CHANNEL,
    MAIL,
    HOST,
    PAGE,
    TITLE,
    OTHER
  }

  private Replacements() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String line : Resource.lines(Replacements.class, "words.tsv")) {
      String[] cells = line.split("\t");
      words.put(cells[0] + " " + cells[1], cells[2]);
    }
    return Map.copyOf(words);
  }

  /** The words for a kind in a language, in English if there are none. */
  static String of(Kind kind, String language) {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT) + " ";
    String english = WORDS.getOrDefault(name + "en", "");
    return WORDS.getOrDefault(name + language.split("-", 2)[0], english);
  }

  /** The rule of the denylist as a kind. */
  static Kind kind(String rule) {
    return switch (rule) {
      case "person" -> Kind.PERSON;
      case "internal-host", "private-address" -> Kind.HOST;
      default -> Kind.OTHER;
    };
  }

  /** The mark behind words in brackets, or behind a link. */
  static String mark(String words) {
    return "{.internal as=\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
  }

  /** With a capital where a sentence begins. */
  static String raised(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + words.substring(Character.charCount(first));
  }
}
