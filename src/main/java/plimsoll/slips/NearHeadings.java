package plimsoll.slips;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.marks.Faults;
import plimsoll.marks.MarkedText;
import plimsoll.problem.Code;
import plimsoll.text.Folded;
import plimsoll.vocabulary.SectionHeadings;

/**
 * Finds lines that look like headings and are not, so that what was meant as a section is published
 * as text of the section before.
 */
final class NearHeadings {
  /** Signs of a heading, whatever is between them and its words. */
  private static final Pattern HASHES =
      Pattern.compile(
          "^([\\s\\p{Z}\\p{Cc}\\p{Cf}>]*+)((?:\\\\?[#\uff03\ufe5f\u266f\u2317\u22d5]|&(?:#35|#x23|num);)++)([\\s\\p{Z}\\p{Cf}\u115f\u2800\u3164]*+)(.*)$");

  /** A line of Jira, Confluence or Textile. */
  private static final Pattern LETTER = Pattern.compile("^[ \\t>]*+h[1-6]\\.\\s+\\p{L}.*");

  /** A line of a wiki or of AsciiDoc. */
  private static final Pattern EQUALS =
      Pattern.compile("^[ >]*+={2,6}\\s\\p{L}.*|^[ >]*+(={2,6})[^=\\s][^=]*\\1 ?$");

  private static final Pattern UNDERLINE = Pattern.compile("^[ \\t>]*+[-=\u2500\u2550]+ ?$");
  private static final Pattern OTHER_UNDERLINE = Pattern.compile("^([~^\"'*+.:])\\1{3,}\\s*$");
  private static final Pattern BOLD =
      Pattern.compile(
          "^(?:([*_]{1,3})[*_]{0,3} ?(.+?) ?[*_]{0,3}\\1|【(.+)】)(?: ?[(][^)]*[)])? ?:?(?: x+)?["
              + " \\\\]*$");

  private static final String MARK_IT =
      "begin the line with \"## \" and end it with {.customer} or {.internal}; if it is not a"
          + " heading, ";

  private final Faults faults;
  private final SectionHeadings headings;

  private NearHeadings(Faults faults, SectionHeadings headings) {
    this.faults = faults;
    this.headings = headings;
  }

  /** Reports what resembles a heading in a section for customers. */
  static void report(List<List<MarkedText.Line>> prose, SectionHeadings headings, Faults faults) {
    NearHeadings near = new NearHeadings(faults, headings);
    prose.forEach(near::block);
  }

  private boolean isSection(String words) {
    return headings.isPhrase(words) || InternalWords.says(Folded.of(words).toString());
  }

  private void block(List<MarkedText.Line> lines) {
    MarkedText.Line opening = lines.get(0);
    if (opening.kind() == MarkedText.Kind.HEADING && opening.laterInItem()) {
      fault(
          opening,
          new Reason(
              "this heading is part of a list item, so it does not start a section",
              "begin its line at the margin and end it with {.customer} or {.internal}; if it is no"
                  + " heading, remove the \"#\""));
    }
    if (opening.kind() != MarkedText.Kind.PARAGRAPH) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      MarkedText.Line line = lines.get(i);
      String before = i == 0 ? "" : lines.get(i - 1).text();
      reason(line, before, i == 1).ifPresent(reason -> fault(line, reason));
    }
  }

  /** Why a line is refused: the message and the hint. */
  private record Reason(String message, String hint) {}

  private Optional<Reason> reason(MarkedText.Line line, String before, boolean second) {
    String text = line.text();
    char first = text.isBlank() ? ' ' : text.strip().charAt(0);
    if (Character.isLetterOrDigit(first) && first != 'h' && first != 'H') {
      return Optional.empty();
    }
    String folded = Folded.of(text).toString();
    if (isHashes(text)) {
      return reason(
          "this looks like a heading but is text: Markdown needs 1 to 6 \"#\" and a plain space",
          "write it another way");
    }
    if (LETTER.matcher(folded).matches() || EQUALS.matcher(folded).matches()) {
      return reason("this is a heading in another tool; here it is text", "write it another way");
    }
    if (second && isUnderline(text, folded, before)) {
      return reason(
          "this line looks like the underline of a heading, but its signs are not \"---\"",
          "leave a blank line before it");
    }
    if (line.outside() && isBold(folded)) {
      return reason(
          "this bold line looks like a heading but does not start a section",
          "take the asterisks away or let the sentence go on in the same line");
    }
    return Optional.empty();
  }

  private static Optional<Reason> reason(String message, String otherwise) {
    return Optional.of(new Reason(message, MARK_IT + otherwise));
  }

  private boolean isHashes(String text) {
    Matcher hashes = HASHES.matcher(text);
    if (!hashes.matches() || hashes.group(4).codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    String signs = hashes.group(2).replace("\\", "").replaceAll("&[#\\w]+;", "#");
    String blank = hashes.group(3);
    boolean oddBlank = (hashes.group(1) + blank).codePoints().anyMatch(c -> " \t>".indexOf(c) < 0);
    boolean wide = signs.codePoints().anyMatch(c -> c != '#');
    String words = hashes.group(4).replaceFirst("[#\uff03\\s]+$", "");
    boolean tag = Character.isLowerCase(words.codePointAt(0));
    return signs.length() > 1 || oddBlank || wide && !blank.isEmpty() || !tag && isSection(words);
  }

  private boolean isUnderline(String text, String folded, String before) {
    boolean known = isSection(before);
    return UNDERLINE.matcher(folded).matches() && before.strip().length() <= 80
        || known && OTHER_UNDERLINE.matcher(text).matches();
  }

  private boolean isBold(String text) {
    Matcher bold = BOLD.matcher(text);
    return bold.matches() && isSection(bold.group(2) == null ? bold.group(3) : bold.group(2));
  }

  private void fault(MarkedText.Line line, Reason reason) {
    String text = line.text();
    int indent = text.length() - text.replaceFirst("^[ \\t>]+", "").length();
    faults.inPlaceOfMarks(
        line.start() + indent,
        line.start() + text.length(),
        Code.UNKNOWN_MARK,
        reason.message(),
        reason.hint());
  }
}
