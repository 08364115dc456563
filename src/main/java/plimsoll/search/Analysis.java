package plimsoll.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Text to terms: our tokens, then Lucene's English stop words and Porter's stemmer for plain words.
 *
 * <p>The script has a twin of this chain, and {@code docs/search.md} its rules. Whoever changes one
 * changes the other: the parity test compares every token of the corpus.
 */
final class Analysis {
  private Analysis() {}

  /** A token and the term that the index knows it by. */
  record Term(String text, Token token) {
    boolean indexed() {
      return token.kind().indexed();
    }

    /** The same in a longer text. */
    private Term movedBy(int places) {
      Token moved =
          new Token(token.text(), token.start() + places, token.end() + places, token.kind());
      return new Term(text, moved);
    }
  }

  /** The terms of a text in order, those that are never indexed included. */
  static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    Stems stems = new Stems();
    Tokens.runs(
        text.toCharArray(),
        0,
        text.length(),
        (start, end) ->
            ofRun(text.substring(start, end), stems)
                .forEach(term -> terms.add(term.movedBy(start))));
    return terms;
  }

  /** The terms of one run of characters. What it holds depends on nothing else. */
  static List<Term> ofRun(String run, Stems stems) {
    List<Term> terms = new ArrayList<>(4);
    Tokens.of(
        run, token -> stems.of(token.text()).ifPresent(term -> terms.add(new Term(term, token))));
    return terms;
  }

  /** The term of a word as the index holds it: lower case, no connectors, no stop word. */
  static String stem(String word) {
    return new Stems().of(word).orElse(word);
  }
}
