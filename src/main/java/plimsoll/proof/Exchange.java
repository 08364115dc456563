package plimsoll.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts canaries in the place of the words of one source, and counts. What gives a line its form
 * stays: markers, marks, check boxes, labels of notes, tags, entities, the schemes of addresses.
 */
final class Exchange {
  /** What a line begins with: quotes, bullets, ordinals, check boxes, the signs of a heading. */
  private static final Pattern LEAD =
      Pattern.compile(
          "[ \\t]*(?:(?:>|[-*+]|#{1,6}|\\d{1,9}[.)])(?:[ \\t]+|$)|>|\\[[ xX]\\](?=[ \\t]))*+"
              + "(?:\\[[ xX]\\](?=[ \\t]|$))?");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<day>(?<![\\p{L}\\p{N}])\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?"
              + "(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![\\p{L}\\p{N}]))"
              + "|(?<clock>(?<![\\p{L}\\p{N}])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\p{L}\\p{N}:]))"
              + "|(?<form>\\[\\^[^\\]\\s]+\\]|&#?\\w{1,30};|(?:https?|ftp)://|mailto:|\\bwww\\.)"
              + "|(?<remark><!--.*?-->)"
              + "|<(?<address>[a-z]{2,8}://[^<>\\s]*)>"
              + "|(?<tag><(?!!--)/?[A-Za-z!?][^<>]*>?)"
              + "|(?<mark>\\{\\s*(?:[.#][\\w-]|[\\w-]+=)[^{}]*\\})"
              + "|(?<word>[\\p{L}\\p{M}\\p{N}]+)");

  /** What a mark says that nobody but the company reads. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<=[\\s{])(owner|why|ticket|owner-as|as|due)=(?:\"([^\"\\\\]*)\"|([^\\s\"'}]+))");

  /** Words and the punctuation of sentences: whatever is taken from these, a paragraph is left. */
  private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,.;?'\"]*");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final int file;
  private int line;
  private int number;
  private int exchanged;
  private int left;

  Exchange(int file) {
    this.file = file;
  }

  /** What follows is in that line, which counts from 0. */
  void at(int next) {
    line = next;
    number = 0;
  }

  int exchanged() {
    return exchanged;
  }

  int left() {
    return left;
  }

  /** Words that stay although customers do not read them. */
  String leave(String text) {
    left += count(text);
    return text;
  }

  private static int count(String text) {
    Matcher word = WORD.matcher(text);
    int count = 0;
    while (word.find()) {
      count++;
    }
    return count;
  }

  /** A line of which nothing is for customers. */
  String line(String text) {
    if (text.stripLeading().startsWith(":::")) {
      return text;
    }
    Matcher lead = LEAD.matcher(text);
    int start = lead.lookingAt() ? lead.end() : 0;
    String rest = text.substring(start);
    // One canary for a line of prose does as well as twenty, and is read in a tenth of the time.
    return text.substring(0, start)
        + (SENTENCE.matcher(rest).matches() ? sentence(rest) : words(rest));
  }

  /** One canary in the place of all words of a text. */
  String sentence(String text) {
    int count = count(text);
    exchanged += count;
    boolean broken = text.endsWith("  ");
    return count == 0 ? text : Canary.of(file, line, number++) + (broken ? "  " : "");
  }

  /** Words of which none is for customers. */
  String words(String text) {
    Matcher piece = PIECE.matcher(text);
    StringBuilder out = new StringBuilder(text.length() * 2);
    int from = 0;
    while (piece.find()) {
      out.append(text, from, piece.start());
      out.append(other(piece));
      from = piece.end();
    }
    return out.append(text, from, text.length()).toString();
  }

  private String other(Matcher piece) {
    String text = piece.group();
    if (piece.group("word") != null) {
      return word(text);
    } else if (piece.group("day") != null) {
      exchanged += count(text);
      return Numbers.day(text);
    } else if (piece.group("clock") != null) {
      exchanged += count(text);
      return Numbers.clock(text);
    } else if (piece.group("remark") != null) {
      return "<!--" + words(text.substring(4, text.length() - 3)) + "-->";
    } else if (piece.group("address") != null) {
      return "<" + words(piece.group("address")) + ">";
    } else if (piece.group("mark") != null) {
      return fields(text, false);
    }
    return piece.group("tag") != null ? leave(text) : text;
  }

  private String word(String text) {
    exchanged++;
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Numbers.digits(text) : Canary.of(file, line, number++);
  }

  /**
   * The values of a mark.
   *
   * @param shown whether customers read the words beside it: then owner, reason and ticket alone
   *     are internal
   */
  String fields(String mark, boolean shown) {
    Matcher field = FIELD.matcher(mark);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (field.find()) {
      String key = field.group(1);
      boolean internal = !shown || "owner".equals(key) || "why".equals(key) || "ticket".equals(key);
      if (internal) {
        int group = field.group(2) != null ? 2 : 3;
        out.append(mark, from, field.start(group)).append(words(field.group(group)));
        from = field.end(group);
      }
    }
    return out.append(mark, from, mark.length()).toString();
  }
}
