package plimsoll.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a passage into sentences. */
final class Sentences {
  /** What an expression is looked for in at most; a longer sentence is read in pieces. */
  private static final int LONGEST = 1000;

  private static final Pattern END =
      Pattern.compile("(?=[.!?;。！？；\\n])(?:[.!?]+(?=\\s|$)|[。！？；\\n]|;(?= ))");

  /** What is before the first word: bullets, a check box, a word in brackets. */
  private static final Pattern LEAD =
      Pattern.compile("[\\s*•|—–-]{0,8}(\\[[ xX]?\\] ?)?(\\([^)]{1,40}\\) ?)?[\\s*•|]{0,8}");

  /** White space that is not a space. */
  private static final Pattern SPACE = Pattern.compile("[\\t\\n\\x0B\\f\\r\u00A0]");

  private Sentences() {}

  /**
   * A sentence.
   *
   * @param at its offset in the passage
   */
  record Sentence(String text, int at) {}

  static List<Sentence> of(String passage) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(passage);
    int from = 0;
    while (end.find()) {
      add(passage, from, end.end(), sentences);
      from = end.end();
    }
    add(passage, from, passage.length(), sentences);
    return sentences;
  }

  private static void add(String passage, int from, int to, List<Sentence> sentences) {
    Matcher lead = LEAD.matcher(passage).region(from, to);
    int start = lead.lookingAt() ? lead.end() : from;
    for (int at = start; at < to; at += LONGEST) {
      String text = passage.substring(at, Math.min(at + LONGEST, to));
      sentences.add(new Sentence(SPACE.matcher(text).replaceAll(" "), at));
    }
  }
}
