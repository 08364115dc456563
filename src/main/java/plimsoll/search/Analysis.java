package plimsoll.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

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
  }

  /** The terms of a text in order, those that are never indexed included. */
  static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    WordStream words = new WordStream(text);
    try (TokenStream chain =
        new PorterStemFilter(new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))) {
      CharTermAttribute term = chain.addAttribute(CharTermAttribute.class);
      chain.reset();
      while (chain.incrementToken()) {
        terms.add(new Term(term.toString(), words.token()));
      }
      chain.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  /** The term of a word as the index holds it: lower case, no connectors. */
  static String stem(String word) {
    return WordStream.isPlain(word) ? of(word).get(0).text() : word;
  }
}
