package plimsoll.search;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other ways to write the same word, which a page is found by too. */
final class Variants {
  private static final Pattern VERSION =
      Pattern.compile("(?:[a-z][a-z_@/:-]*)?([0-9]+(?:\\.[0-9]+){1,3})(?:[-+_].*)?");
  private static final Pattern SCRIPT = Pattern.compile("([a-z]{1,40})\\.js");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-f]{4,}");
  private static final int LONGEST = 200;

  /** Letters that Unicode does not take apart. */
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ß', "ss", 'ø', "o", 'đ', "d", 'ł', "l", 'æ', "ae", 'œ', "oe", 'ð', "d", 'þ', "th", 'ı',
          "i");

  private Variants() {}

  /** The bare version in {@code v1.27.3} or {@code kubelet-1.28.0}. */
  static Optional<String> version(String lower) {
    if (lower.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = VERSION.matcher(lower);
    return matcher.matches() && !matcher.group(1).equals(lower)
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /** {@code nodejs} for {@code node.js}. */
  static Optional<String> script(String lower) {
    Matcher matcher = SCRIPT.matcher(lower);
    return matcher.matches() ? Optional.of(matcher.group(1) + "js") : Optional.empty();
  }

  /** The length of what makes a name of the letter before it: C++, C#, F#; 0 if nothing does. */
  static int sign(char[] text, int at, int last) {
    if (at >= last || at == 0 || "cfjCFJ".indexOf(text[at - 1]) < 0) {
      return 0;
    }
    if (text[at] == '#') {
      return 1;
    }
    return at + 1 < last && text[at] == '+' && text[at + 1] == '+' ? 2 : 0;
  }

  static boolean isHexadecimal(String lower) {
    return HEXADECIMAL.matcher(lower).matches();
  }

  /** A word without accents; itself if it has none. */
  static String folded(String lower) {
    if (Characters.isAscii(lower)) {
      return lower;
    }
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .chars()
        .filter(c -> c < 0x300 || c > 0x36f)
        .forEach(c -> bare.append((char) c));
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(bare, Normalizer.Form.NFC)
        .chars()
        .forEach(c -> folded.append(LETTERS.getOrDefault((char) c, String.valueOf((char) c))));
    return folded.toString();
  }
}
