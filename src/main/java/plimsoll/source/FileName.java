package plimsoll.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.vocabulary.DocumentNames;

/** What a file's name tells. */
final class FileName {
  private static final Pattern DATED =
      Pattern.compile("\\d{4}[-_.]?\\d{2}[-_.]?\\d{2}[-_ .]*(\\S.*)");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private FileName() {}

  /** The name without folder and ending; the folder's name for {@code index.md}. */
  static String of(String path) {
    String[] parts = path.split("/");
    String name = DocumentNames.stripped(parts[parts.length - 1]).orElse(parts[parts.length - 1]);
    boolean index = name.equalsIgnoreCase("index") && parts.length > 1;
    return index ? parts[parts.length - 2] : name;
  }

  /** The name as words: {@code 2021-05-10-wiki-attack} is {@code Wiki attack}. */
  static String asTitle(String path) {
    String name = of(path);
    Matcher dated = DATED.matcher(name);
    String words = dated.matches() ? dated.group(1) : name;
    boolean spaced = words.contains(" ") || !LETTER.matcher(words).find();
    String title =
        (spaced ? words : words.replaceAll("[-_]+", " ")).replaceAll("\\s+", " ").strip();
    if (title.isEmpty()) {
      return name;
    }
    int first = title.offsetByCodePoints(0, 1);
    return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
  }
}
