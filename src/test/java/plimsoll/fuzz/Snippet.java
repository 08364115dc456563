package plimsoll.fuzz;

/**
 * A piece of a document that is never taken apart.
 *
 * @param text what is written; {@code \u0001} stands for a canary
 */
record Snippet(String text) {
  /** Where a word stands that customers must not read. */
  static final char CANARY = '\u0001';

  boolean isSecret() {
    return text.indexOf(CANARY) >= 0;
  }
}
