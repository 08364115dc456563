package plimsoll.search;

import java.util.regex.Pattern;

/**
 * What is in every log line and says nothing about the failure: times, ids, hosts, addresses.
 *
 * <p>The patterns are written in the part of the language that Java and JavaScript share; the
 * script holds the same ones.
 */
final class Noise {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}[-/.]\\d\\d?[-/.]\\d\\d?[t:]?|\\d\\d?[-/][a-z]{3}[-/]\\d{4}:)?"
              + "\\d\\d?:\\d\\d(:\\d\\d)?(\\.\\d+)?(z|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern ID =
      Pattern.compile(
          "\\d{4}[-/.]\\d\\d?[-/.]\\d\\d?|\\d\\d?[-/.]\\d\\d?[-/.]\\d{4}"
              + "|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}"
              + "|(?=[a-f]*\\d)[0-9a-f]{12,}|0x[0-9a-f]{9,}|\\d{7,}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\d{1,3}(\\.\\d{1,3}){3}([:/]\\d{1,5})?|[0-9a-f]{0,4}(::?[0-9a-f]{1,4}){4,7}");
  private static final Pattern HOST =
      Pattern.compile(
          "([a-z0-9-]+\\.)+(com|net|org|io|internal|local|lan|corp|cloud|dev|example|test|arpa)(:\\d{1,5})?"
              + "|ip(-\\d{1,3}){4}|[a-z0-9-]+-(?=[a-z]*\\d)[a-z0-9]{6,10}-[a-z0-9]{5}");

  private Noise() {}

  /** The kind of a joined word in lower case; {@link Token.Kind#WORD} if it is no noise. */
  static Token.Kind of(String joined) {
    if (!mayBeNoise(joined)) {
      return Token.Kind.WORD;
    }
    if (TIME.matcher(joined).matches()) {
      return Token.Kind.TIME;
    }
    if (ID.matcher(joined).matches()) {
      return Token.Kind.ID;
    }
    if (ADDRESS.matcher(joined).matches()) {
      return Token.Kind.ADDRESS;
    }
    return HOST.matcher(joined).matches() ? Token.Kind.HOST : Token.Kind.WORD;
  }

  /** Every pattern needs a digit or a full stop: plain words are spared the four of them. */
  private static boolean mayBeNoise(String joined) {
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      if (c == '.' || (c >= '0' && c <= '9')) {
        return joined.length() <= 200;
      }
    }
    return false;
  }
}
