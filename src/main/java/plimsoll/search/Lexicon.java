package plimsoll.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every string of an index once, under a number, for all threads that read pages.
 *
 * <p>Numbers depend on who comes first; nothing that is written may.
 */
final class Lexicon {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /**
   * A token as pages are counted by.
   *
   * @param term the number of its term
   * @param written the number of the token as it is written, in lower case
   * @param word whether that is a word that somebody may mistype
   */
  record Piece(int term, int written, Token.Kind kind, boolean word) {}

  /** The tokens of a run of characters. */
  Piece[] pieces(String run, Stems stems) {
    return Analysis.ofRun(run, stems).stream().map(this::piece).toArray(Piece[]::new);
  }

  private Piece piece(Analysis.Term term) {
    Token token = term.token();
    int written = number(token.text());
    int number = term.text().equals(token.text()) ? written : number(term.text());
    return new Piece(number, written, token.kind(), Surface.isWord(token));
  }

  /** The number of a string, which is kept. */
  int number(String text) {
    Integer known = numbers.get(text);
    return known != null ? known : numbers.computeIfAbsent(text, t -> next.getAndIncrement());
  }

  /** All strings by number, when no page is left to be read. */
  String[] strings() {
    String[] strings = new String[next.get()];
    numbers.forEach((text, number) -> strings[number] = text);
    return strings;
  }
}
