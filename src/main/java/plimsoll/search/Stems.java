package plimsoll.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's English stop words and Porter's stemmer, one word at a time. One chain serves all words
 * of a thread: making a new one takes longer than the word.
 */
final class Stems {
  private final OneWord word = new OneWord();
  private final TokenStream chain =
      new PorterStemFilter(new StopFilter(word, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
  private final CharTermAttribute term = chain.addAttribute(CharTermAttribute.class);

  /** The term of a token's text; none for a stop word. What is no plain word is its own term. */
  Optional<String> of(String text) {
    if (!isPlain(text)) {
      return Optional.of(text);
    }
    try {
      word.next = text;
      chain.reset();
      return chain.incrementToken() ? Optional.of(term.toString()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only words of the English alphabet have English endings. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** The head of the chain: a stream of the one word that was put in. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      if (next.isEmpty()) {
        return false;
      }
      clearAttributes();
      term.append(next);
      next = "";
      return true;
    }
  }
}
