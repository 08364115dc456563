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

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(c -> c < '0' || c > '9');
  }

  private static boolean isOnePart(String text) {
    return text.chars().noneMatch(Characters::isConnector);
  }
}
