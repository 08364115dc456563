package plimsoll.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** {@link Words} as the head of a Lucene chain. */
final class WordStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  WordStream(String text) {
    Words.of(text, tokens::add);
  }

  /** The token that the stream stands on, as it was before the filters. */
  Token token() {
    return tokens.get(next - 1);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    String text = tokens.get(next++).text();
    term.append(text);
    keyword.setKeyword(!isPlain(text));
    return true;
  }

  /** Only words of the English alphabet have English endings. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }
}
