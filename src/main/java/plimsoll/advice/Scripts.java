package plimsoll.advice;

/** Which scripts a text is written in. */
final class Scripts {
  private static final char FIRST_KANA = '\u3041';

  private Scripts() {}

  static boolean hasKana(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= FIRST_KANA && isKana(Character.UnicodeScript.of(c)));
  }

  private static boolean isKana(Character.UnicodeScript script) {
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }

  static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
