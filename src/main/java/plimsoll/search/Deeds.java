package plimsoll.search;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import plimsoll.text.Prefilter;

/** Tells what somebody did from how it ended, by the patterns of {@code helped.tsv}. */
final class Deeds {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final List<String> KINDS =
      Tables.rows("helped.tsv").stream().map(row -> row.get(0)).toList();
  private static final List<Pattern> PATTERNS =
      Tables.rows("helped.tsv").stream().map(row -> Pattern.compile(row.get(1), FLAGS)).toList();
  private static final Prefilter PREFILTER = Prefilter.of(PATTERNS.stream().map(Pattern::pattern));

  private final String text;
  private final BitSet possible;

  private Deeds(String text) {
    this.text = text;
    this.possible = PREFILTER.in(text);
  }

  /** What a sentence says. */
  static Deeds in(String text) {
    return new Deeds(text);
  }

  String text() {
    return text;
  }

  /** Something was done that ends incidents, as far as the sentence says. */
  boolean isAct() {
    return is("act") && !isNoHelp();
  }

  /** Something was done, whatever it was for. */
  boolean isChange() {
    return is("change") && !isNoHelp();
  }

  /** It did not help, made it worse, or was only thought of. */
  boolean isNoHelp() {
    return is("not");
  }

  boolean isOutcome() {
    return is("end");
  }

  private boolean is(String kind) {
    return possible.stream()
        .anyMatch(i -> KINDS.get(i).equals(kind) && PATTERNS.get(i).matcher(text).find());
  }
}
