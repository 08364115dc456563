package plimsoll.problem;

/**
 * Text that does nothing to a terminal: file names and source lines may hold escape sequences and
 * marks that turn the direction of writing.
 */
final class Plain {
  private Plain() {}

  /** Replaces control characters with {@code \uFFFD}. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> isOrder(c) ? '\uFFFD' : c).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isOrder(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || (Character.getType(c) == Character.FORMAT && c != 0x200D && c != 0x200C);
  }

  /** How many cells of a terminal a code point takes: 0, 1 or 2. */
  static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F900 && c <= 0x1F9FF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
