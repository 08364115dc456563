package plimsoll.search;

import java.util.Objects;

/**
 * Something in a text that can be searched for, or that is set aside.
 *
 * @param text lower case and NFKC; not yet stemmed
 * @param start the UTF-16 index in the text that was read, where the token begins
 * @param end the index after it; a run that NFKC changes is covered as a whole
 */
record Token(String text, int start, int end, Kind kind) {
  Token {
    Objects.requireNonNull(text);
    Objects.requireNonNull(kind);
  }

  /** What a token is; the letter is its name in the script's twin of this analysis. */
  enum Kind {
    WORD('w'),
    /** Several words joined ({@code pg_stat_activity}), camel case, or letters with digits. */
    IDENTIFIER('i'),
    /** Two neighbouring characters of Chinese, Japanese or Korean, or one that stands alone. */
    CJK('c'),
    /** A part or the whole of a host name: set aside in a pasted log. */
    HOST('h'),
    /** A UUID, a long hexadecimal or decimal number, a date: indexed whole, set aside in logs. */
    ID('d'),
    /** An IP or hardware address: like {@link #ID}. */
    ADDRESS('a'),
    /** A time of day: never indexed. */
    TIME('t'),
    /** A number of one or two digits: indexed only where it is in a title. */
    NUMBER('n');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }

    /** Whether the index holds tokens of this kind wherever they are. */
    boolean indexed() {
      return this != TIME && this != NUMBER;
    }
  }
}
