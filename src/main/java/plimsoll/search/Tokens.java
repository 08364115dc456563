package plimsoll.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a text into tokens. The script does the same, rule by rule; a parity test compares them.
 *
 * <p>A run of word characters and connectors is made NFKC on its own, so that tokens keep their
 * place in the text as it is shown.
 */
final class Tokens {
  private static final int LONGEST = 40;
  private static final int MOST_PARTS = 5;

  private final String run;
  private final int rawEnd;
  private final boolean same;
  private final Consumer<Token> out;

  private Tokens(String run, int rawEnd, boolean same, Consumer<Token> out) {
    this.run = run;
    this.rawEnd = rawEnd;
    this.same = same;
    this.out = out;
  }

  /** Where a run begins and where it ends. */
  interface Found {
    void run(int start, int end);
  }

  /** Hands every run of a part of {@code text} that holds a word to {@code out}, in order. */
  static void runs(char[] text, int from, int to, Found out) {
    int start = from;
    boolean word = false;
    for (int i = from; i < to; i++) {
      byte kind = Characters.kind(text[i]);
      if (kind == Characters.SURROGATE) {
        kind = kindOf(Character.codePointAt(text, i, to));
        i += kind == Characters.IN_WORD ? 1 : 0;
      }
      if (kind == Characters.IN_WORD) {
        word = true;
      } else if (kind == Characters.SEPARATOR) {
        if (word) {
          out.run(start, i);
        }
        word = false;
        start = i + 1;
      }
    }
    if (word) {
      out.run(start, to);
    }
  }

  /** No surrogate alone is in a word, nor is a connector beyond the plane. */
  private static byte kindOf(int c) {
    return c >= Character.MIN_SUPPLEMENTARY_CODE_POINT && Characters.isWord(c)
        ? Characters.IN_WORD
        : Characters.SEPARATOR;
  }

  /** Hands every token of a run to {@code out}, in order; places count from the run's beginning. */
  static void of(String raw, Consumer<Token> out) {
    if (isPlainWord(raw)) {
      out.accept(new Token(Characters.lower(raw), 0, raw.length(), Token.Kind.WORD));
      return;
    }
    String run = Characters.isAscii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC);
    new Tokens(run, raw.length(), run.equals(raw), out).split();
  }

  /** Nearly all runs are one English word, in which nothing is to be found but that word. */
  private static boolean isPlainWord(String raw) {
    if (raw.length() < 2 || raw.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean lower = c >= 'a' && c <= 'z';
      if (!lower && (i > 0 || c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }

  private void split() {
    int i = 0;
    while (i < run.length()) {
      int c = run.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Characters.isCjk(c)) {
        end = endOf(i, true);
        pairs(i, end);
      } else if (Characters.isWord(c)) {
        end = joinedEnd(i);
        joined(i, end);
      }
      i = end;
    }
  }

  private int endOf(int from, boolean cjk) {
    int i = from;
    while (i < run.length()) {
      int c = run.codePointAt(i);
      if (Characters.isCjk(c) != cjk || !Characters.isWord(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** Tokens with single connectors (or {@code ::}) between them. */
  private int joinedEnd(int from) {
    int end = endOf(from, false);
    while (end < run.length() && Characters.isConnector(run.charAt(end))) {
      int next = run.startsWith("::", end) ? end + 2 : end + 1;
      int after = endOf(next, false);
      if (after == next) {
        break;
      }
      end = after;
    }
    return end;
  }

  private void pairs(int from, int to) {
    int previous = -1;
    int i = from;
    while (i < to) {
      int next = i + Character.charCount(run.codePointAt(i));
      if (previous >= 0 || next == to) {
        int start = previous >= 0 ? previous : i;
        emit(Characters.lower(run.substring(start, next)), start, next, Token.Kind.CJK);
      }
      previous = i;
      i = next;
    }
  }

  private void joined(int from, int to) {
    String lower = Characters.lower(run.substring(from, to));
    Token.Kind noise = Noise.of(lower);
    if (noise != Token.Kind.WORD && noise != Token.Kind.HOST) {
      if (lower.length() <= 64) {
        emit(lower, from, to, noise);
      }
      return;
    }
    List<int[]> parts = parts(from, to);
    if (parts.size() > 1 && parts.size() <= MOST_PARTS && isIdentifier(lower)) {
      emit(lower, from, to, noise == Token.Kind.HOST ? noise : Token.Kind.IDENTIFIER);
    }
    variants(from, to, lower);
    parts.forEach(part -> part(part[0], part[1], noise == Token.Kind.HOST));
  }

  /** What people ask for instead: 1.27.3 for v1.27.3, nodejs for node.js, .NET with its stop. */
  private void variants(int from, int to, String lower) {
    Variants.version(lower).ifPresent(v -> emit(v, from, to, Token.Kind.IDENTIFIER));
    Variants.script(lower).ifPresent(v -> emit(v, from, to, Token.Kind.IDENTIFIER));
    if (lower.equals("net")
        && from > 0
        && run.charAt(from - 1) == '.'
        && (from == 1 || !Characters.isWord(run.charAt(from - 2)))) {
      emit(".net", from - 1, to, Token.Kind.IDENTIFIER);
    }
  }

  /** C++, C#, F#: a letter that is a name together with its sign. */
  private void signed(String lower, int from, int to) {
    if (lower.length() == 1 && "cfj".contains(lower)) {
      for (String sign : List.of("++", "#")) {
        if (run.startsWith(sign, to)) {
          emit(lower + sign, from, to + sign.length(), Token.Kind.IDENTIFIER);
        }
      }
    }
  }

  private List<int[]> parts(int from, int to) {
    List<int[]> parts = new ArrayList<>();
    int i = from;
    while (i < to) {
      int end = endOf(i, false);
      parts.add(new int[] {i, end});
      i = end;
      while (i < to && Characters.isConnector(run.charAt(i))) {
        i++;
      }
    }
    return parts;
  }

  private static boolean isIdentifier(String joined) {
    return joined.length() <= LONGEST
        && joined
            .chars()
            .anyMatch(c -> (c >= '0' && c <= '9') || (c != '-' && "._:@$#\\".indexOf(c) >= 0));
  }

  private void part(int from, int to, boolean host) {
    List<int[]> pieces = Camel.pieces(run, from, to);
    if (pieces.size() > 1) {
      word(from, to, host ? Token.Kind.HOST : Token.Kind.IDENTIFIER);
      pieces.forEach(piece -> word(piece[0], piece[1], host ? Token.Kind.HOST : Token.Kind.WORD));
    } else {
      word(from, to, host ? Token.Kind.HOST : Token.Kind.WORD);
    }
  }

  private void word(int from, int to, Token.Kind asked) {
    String lower = Characters.lower(run.substring(from, to));
    signed(lower, from, to);
    if (lower.length() > LONGEST || isLetter(lower)) {
      return;
    }
    Token.Kind kind = asked;
    if (isSmallNumber(lower)) {
      kind = Token.Kind.NUMBER;
    } else if (kind == Token.Kind.WORD && mixesLettersAndDigits(lower)) {
      kind = Token.Kind.IDENTIFIER;
    }
    emit(lower, from, to, kind);
    String folded = Variants.folded(lower);
    if (!folded.isEmpty() && !folded.equals(lower) && !isLetter(folded)) {
      emit(folded, from, to, kind);
    }
    if (Variants.isHexadecimal(lower)) {
      emit(lower.substring(2), from, to, Token.Kind.IDENTIFIER);
    }
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
  }

  private static boolean isSmallNumber(String word) {
    return word.length() <= 2 && word.chars().allMatch(Tokens::isDigit);
  }

  private static boolean mixesLettersAndDigits(String word) {
    return word.chars().anyMatch(Tokens::isDigit) && !word.chars().allMatch(Tokens::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void emit(String text, int from, int to, Token.Kind kind) {
    out.accept(same ? new Token(text, from, to, kind) : new Token(text, 0, rawEnd, kind));
  }
}
