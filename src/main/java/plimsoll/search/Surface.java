package plimsoll.search;

/** Tokens as they are written: what a mistyped word is corrected to. */
final class Surface {
  static final int SHORTEST = 4;
  static final int LONGEST = 20;

  private Surface() {}

  /** Whether a token is a word that somebody may mistype; of joined words only the parts are. */
  static boolean isWord(Token token) {
    String text = token.text();
    if (token.kind() == Token.Kind.CJK || text.length() < SHORTEST || text.length() > LONGEST) {
      return false;
    }
    return switch (token.kind()) {
      case WORD, IDENTIFIER, HOST -> hasLetter(text) && isOnePart(text);
      default -> false;
    };
  }

  /**
   * Whether a token of a query is a word of a language by itself: parts of identifiers, paths and
   * addresses are written as they are meant, and of four letters too many others are near.
   */
  static boolean mayBeMistyped(Token token, String text) {
    int start = token.start();
    int end = token.end();
    return token.kind() == Token.Kind.WORD
        && token.text().length() > SHORTEST
        && token.text().length() <= LONGEST
        && hasLetter(token.text())
        && token.text().length() == end - start
        && (start == 0 || !isInside(text.charAt(start - 1)))
        && (end == text.length()
            || !isInside(text.charAt(end))
            || (Characters.isConnector(text.charAt(end))
                && (end + 1 == text.length() || !Characters.isWord(text.charAt(end + 1)))));
  }

  private static boolean isInside(char c) {
    return Characters.isWord(c) || Characters.isConnector(c);
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(c -> c < '0' || c > '9');
  }

  private static boolean isOnePart(String text) {
    return text.chars().noneMatch(Characters::isConnector);
  }
}
