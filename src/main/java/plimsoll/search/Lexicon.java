package plimsoll.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Every string of an index once, under a number, and what every short run of characters comes to:
 * pages use the same words again and again, and each is cut and stemmed once.
 *
 * <p>Numbers depend on who comes first; nothing that is written may.
 */
final class Lexicon {
  /** Longer runs, and Chinese and Japanese ones, are seldom met twice. */
  private static final int LONGEST = 32;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Runs runs = new Runs();

  /**
   * A token as pages are counted by.
   *
   * @param term the number of its term
   * @param written the number of the token as it is written, in lower case
   * @param word whether that is a word that somebody may mistype
   */
  record Piece(int term, int written, Token.Kind kind, boolean word) {}

  /** A run that is met again and again; null for one that is not kept. */
  Runs.@Nullable Run run(char[] text, int from, int to, int hash, Stems stems) {
    if (to - from > LONGEST) {
      return null;
    }
    Runs.Run known = runs.find(text, from, to, hash);
    if (known != null) {
      return known;
    }
    String run = new String(text, from, to - from);
    return Characters.isCjk(run.codePointAt(0))
        ? null
        : runs.put(run.toCharArray(), hash, pieces(run, stems));
  }

  /** The tokens of a run of characters. */
  Piece[] pieces(String run, Stems stems) {
    return Analysis.ofRun(run, stems).stream().map(this::piece).toArray(Piece[]::new);
  }

  private Piece piece(Analysis.Term term) {
    Token token = term.token();
    return new Piece(
        number(term.text()), number(token.text()), token.kind(), Surface.isWord(token));
  }

  private int number(String text) {
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
