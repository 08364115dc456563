package plimsoll.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words as headings, table captions and states are compared: without case, width, accents, emoji,
 * punctuation and numbering.
 */
public final class LabelKey {
  /** Nobody means more than this by a heading or a caption. */
  private static final int LIMIT = 200;

  private LabelKey() {}

  /** Letters and digits in small letters, a single space where something else was. */
  public static String of(String text) {
    String cut = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    return withoutNumber(words(cut));
  }

  /** All of a text, however long, with its numbers. */
  public static String words(String text) {
    String simple = simple(text);
    if (simple != null) {
      return simple;
    }
    StringBuilder out = new StringBuilder(text.length());
    String folded = withoutAccents(Normalizer.normalize(text, Normalizer.Form.NFKC));
    folded.toLowerCase(Locale.ROOT).codePoints().forEach(c -> append(c, out));
    int end = out.length();
    if (end > 0 && endsInSpace(out)) {
      out.setLength(end - 1);
    }
    return out.toString();
  }

  /**
   * Folds a text of ASCII and typographic punctuation, as most are, at little cost; null if there
   * is anything else in it.
   */
  private static @Nullable String simple(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c += 'a' - 'A';
      }
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        // The space is where something was left out, so that there is room for it.
        if (gap && length > 0) {
          out[length++] = ' ';
        }
        gap = false;
        out[length++] = c;
      } else if (c < 0x80 || c >= '\u2010' && c <= '\u2026') {
        gap |= c != '\'' && c != '’' && c != '`';
      } else {
        return null;
      }
    }
    return new String(out, 0, length);
  }

  /** The same, without what is in parentheses. */
  public static String withoutAside(String text) {
    String cut = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    StringBuilder out = new StringBuilder(cut.length());
    int depth = 0;
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      switch (c) {
        case '[', '(', '（', '【', '{', '「' -> depth++;
        case ')', ']', '）', '】', '}', '」' -> {
          depth = Math.max(0, depth - 1);
          out.append(' ');
        }
        default -> {
          if (depth == 0) {
            out.append(c);
          }
        }
      }
    }
    return of(out.toString());
  }

  /** Whether anything is in parentheses, or may. */
  public static boolean hasAside(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("([（【{「)]）】}」".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code phrase} is in {@code folded} as whole words. */
  public static boolean startsWith(String folded, String phrase) {
    return folded.startsWith(phrase)
        && (folded.length() == phrase.length() || folded.charAt(phrase.length()) == ' ');
  }

  public static boolean endsWith(String folded, String phrase) {
    int at = folded.length() - phrase.length();
    return folded.endsWith(phrase) && (at == 0 || folded.charAt(at - 1) == ' ');
  }

  /** TurningPoints of Latin letters go; those that make another kana or Hangul letter stay. */
  private static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
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
        && (isMadeOf(word, "0123456789") || isMadeOf(word, "ivx") || isMadeOf(word, "一二三四五六七八九十"));
  }

  private static boolean isMadeOf(String word, String letters) {
    for (int i = 0; i < word.length(); i++) {
      if (letters.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
