package plimsoll.advice;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a sentence is made of, so that only the expressions that can be in it are looked for. */
final class Tokens {
  private Tokens() {}

  /**
   * The words of a sentence, and a sign of handles; of a script without spaces every character and
   * every two.
   */
  static Set<String> of(String sentence) {
    Set<String> tokens = new HashSet<>();
    int i = 0;
    while (i < sentence.length()) {
      char c = sentence.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        if (c == '@') {
          tokens.add("@");
        }
        i++;
      } else if (isSpaced(c)) {
        int start = i;
        while (i < sentence.length()
            && Character.isLetterOrDigit(sentence.charAt(i))
            && isSpaced(sentence.charAt(i))) {
          i++;
        }
        tokens.add(lower(sentence.substring(start, i)));
      } else {
        tokens.add(sentence.substring(i, i + 1));
        tokens.add(sentence.substring(i, Math.min(i + 2, sentence.length())));
        i++;
      }
    }
    return tokens;
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether a letter is of a script that has spaces between words. */
  static boolean isSpaced(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> false;
      default -> c != 'ー' && c != '々';
    };
  }

  static boolean hasKana(String text) {
    return text.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            s -> s == Character.UnicodeScript.HIRAGANA || s == Character.UnicodeScript.KATAKANA);
  }

  static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
