package plimsoll.search;

import java.util.BitSet;

/**
 * Which characters make words: a class that is the same in every Java since 17 and in every browser
 * of today.
 *
 * <p>Letters, numbers and marks of the Basic Multilingual Plane that Unicode 13 knows, Han
 * characters and the mathematical alphabets, which NFKC turns into plain letters. Characters that
 * came later are separators here and in the script, whatever Unicode either side knows.
 */
final class Characters {
  /** First and last code points of what came to the plane after Unicode 13. */
  private static final int[] LATER = {
    0x870, 0x887, 0x889, 0x88f, 0x897, 0x89f, 0x8b5, 0x8b5, 0x8c8, 0x8d2, 0xc3c, 0xc3c, 0xc5c,
    0xc5d, 0xcdc, 0xcdd, 0xcf3, 0xcf3, 0xece, 0xece, 0x170d, 0x170d, 0x1715, 0x1715, 0x171f, 0x171f,
    0x180f, 0x180f, 0x1ac1, 0x1aeb, 0x1b4c, 0x1b4c, 0x1c89, 0x1c8a, 0x1dfa, 0x1dfa, 0x2c2f, 0x2c2f,
    0x2c5f, 0x2c5f, 0xa7c0, 0xa7c1, 0xa7cb, 0xa7dc, 0xa7f1, 0xa7f4
  };

  private static final int[] CJK = {
    0x1100, 0x11ff, 0x3005, 0x3007, 0x3021, 0x3029, 0x3031, 0x3035, 0x3041, 0x3096, 0x3099, 0x309a,
    0x309d, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff, 0x31f0, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff,
    0xac00, 0xd7a3, 0xf900, 0xfaff, 0x20000, 0x323af
  };

  /** What a character of the plane is to {@link Tokens#runs}, which looks at every one there is. */
  static final byte SEPARATOR = 0;

  static final byte IN_WORD = 1;
  static final byte CONNECTOR = 2;
  static final byte SURROGATE = 3;

  private static final BitSet WORD = wordsOfPlane();
  private static final BitSet RUN = runs();
  private static final byte[] KINDS = kinds();

  private Characters() {}

  /** Letters, numbers and marks, Chinese, Japanese and Korean ones included. */
  static boolean isWord(int c) {
    return c < 0x80 ? isLetterOrDigit(c) : WORD.get(c);
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** One of the four kinds; a surrogate is a part of a character that {@link #isWord} knows. */
  static byte kind(char c) {
    return KINDS[c];
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x10000];
    for (int c = 0; c < kinds.length; c++) {
      if (Character.isSurrogate((char) c)) {
        kinds[c] = SURROGATE;
      } else if (isWord(c)) {
        kinds[c] = IN_WORD;
      } else {
        kinds[c] = isConnector(c) ? CONNECTOR : SEPARATOR;
      }
    }
    return kinds;
  }

  /** What is cut into pairs of characters. */
  static boolean isCjk(int c) {
    return c >= 0x1100 && RUN.get(c);
  }

  /** What may join words to one identifier, inside only. */
  static boolean isConnector(int c) {
    return switch (c) {
      case '.', '_', ':', '/', '@', '$', '#', '-', '+', '\\' -> true;
      default -> false;
    };
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Lower case, one character for one: no rule looks at the neighbours. */
  static String lower(String text) {
    if (isLowerAscii(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isLowerAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static BitSet runs() {
    BitSet set = new BitSet(0x323b0);
    for (int i = 0; i < CJK.length; i += 2) {
      set.set(CJK[i], CJK[i + 1] + 1);
    }
    return set;
  }

  private static BitSet wordsOfPlane() {
    BitSet set = runs();
    for (int c = 0; c < 0x10000; c++) {
      if (isLetterNumberOrMark(c)) {
        set.set(c);
      }
    }
    for (int i = 0; i < LATER.length; i += 2) {
      set.clear(LATER[i], LATER[i + 1] + 1);
    }
    for (int c = 0x1d400; c < 0x1d800; c++) {
      if (isLetterNumberOrMark(c)) {
        set.set(c);
      }
    }
    return set;
  }

  private static boolean isLetterNumberOrMark(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
