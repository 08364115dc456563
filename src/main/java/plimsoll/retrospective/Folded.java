package plimsoll.retrospective;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as headings, table captions and states are compared: without case, width, accents, emoji,
 * punctuation and numbering.
 */
final class Folded {
  /** Nobody means more than this by a heading or a caption. */
  private static final int LIMIT = 200;

  private Folded() {}

  /** Letters and digits in small letters, a single space where something else stood. */
  static String of(String text) {
    String cut = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    return withoutNumber(words(cut));
  }

  /** All of a text, however long, with its numbers. */
  static String words(String text) {
    String folded = withoutAccents(Normalizer.normalize(text, Normalizer.Form.NFKC));
    StringBuilder out = new StringBuilder(folded.length());
    folded.toLowerCase(Locale.ROOT).codePoints().forEach(c -> append(c, out));
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** The same, without what stands in parentheses. */
  static String withoutAside(String text) {
    String cut = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      if ("([（【{「".indexOf(c) >= 0) {
        depth++;
      } else if (")]）】}」".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
        out.append(' ');
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return of(out.toString());
  }

  /** Whether {@code phrase} stands in {@code folded} as whole words. */
  static boolean startsWith(String folded, String phrase) {
    return folded.startsWith(phrase)
        && (folded.length() == phrase.length() || folded.charAt(phrase.length()) == ' ');
  }

  static boolean endsWith(String folded, String phrase) {
    int at = folded.length() - phrase.length();
    return folded.endsWith(phrase) && (at == 0 || folded.charAt(at - 1) == ' ');
  }

  /** Marks of Latin letters go; those that make another kana or Hangul letter stay. */
  private static String withoutAccents(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
      if (c < '\u0300' || c > '\u036f') {
        out.append(c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static void append(int c, StringBuilder out) {
    if (Character.isLetterOrDigit(c)) {
      out.appendCodePoint(c);
    } else if (c != '\'' && c != '’' && c != '`' && out.length() > 0 && !endsInSpace(out)) {
      out.append(' ');
    }
  }

  private static boolean endsInSpace(StringBuilder out) {
    return out.charAt(out.length() - 1) == ' ';
  }

  /** {@code 1 summary}, {@code iv timeline} and {@code 三 影响} lose their number. */
  private static String withoutNumber(String folded) {
    String rest = folded;
    while (true) {
      int space = rest.indexOf(' ');
      if (space < 0 || !isNumber(rest.substring(0, space))) {
        return rest;
      }
      rest = rest.substring(space + 1);
    }
  }

  private static boolean isNumber(String word) {
    return word.length() <= 4
        && (word.chars().allMatch(c -> c >= '0' && c <= '9')
            || word.chars().allMatch(c -> "ivx".indexOf(c) >= 0)
            || word.chars().allMatch(c -> "一二三四五六七八九十".indexOf(c) >= 0));
  }
}
