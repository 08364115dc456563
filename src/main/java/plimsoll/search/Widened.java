package plimsoll.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The tokens of a query with what they may be joined to elsewhere: the last words of a long name
 * ({@code NodeNotReady} in {@code KubeNodeNotReady}), and "not ready" as {@code notready}, since
 * "not" alone is never indexed.
 */
final class Widened {
  private static final Pattern PLAIN = Pattern.compile("[a-z]{3,20}");
  private static final Pattern NOT = Pattern.compile("(?:^|[^A-Za-z])[Nn][Oo][Tt] \\z");
  private static final int BEFORE = 5;

  private Widened() {}

  static List<Analysis.Term> of(String text, List<Analysis.Term> terms) {
    List<Analysis.Term> all = new ArrayList<>(terms.size());
    for (Analysis.Term term : terms) {
      Token token = term.token();
      for (String joined : joined(text, token)) {
        Token more = new Token(joined, token.start(), token.end(), Token.Kind.IDENTIFIER);
        all.add(new Analysis.Term(Analysis.stem(joined), more));
      }
      all.add(term);
    }
    return all;
  }

  private static List<String> joined(String text, Token token) {
    String raw = text.substring(token.start(), token.end());
    List<String> joined = new ArrayList<>();
    if (token.kind() == Token.Kind.IDENTIFIER
        && raw.chars().allMatch(c -> c < 0x80 && Characters.isWord(c))
        && raw.toLowerCase(Locale.ROOT).equals(token.text())) {
      List<int[]> pieces = Camel.pieces(raw, 0, raw.length());
      for (int i = 1; i + 1 < pieces.size(); i++) {
        joined.add(raw.substring(pieces.get(i)[0]).toLowerCase(Locale.ROOT));
      }
    }
    String before = text.substring(Math.max(0, token.start() - BEFORE), token.start());
    if (token.kind() == Token.Kind.WORD
        && PLAIN.matcher(token.text()).matches()
        && NOT.matcher(before).find()) {
      joined.add("not" + token.text());
    }
    return joined;
  }
}
