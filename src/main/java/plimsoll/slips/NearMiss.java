package plimsoll.slips;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.marks.Faults;
import plimsoll.marks.ItemFields;
import plimsoll.marks.MarkLike;
import plimsoll.marks.MarkedText;
import plimsoll.problem.Suggestion;
import plimsoll.source.Body;
import plimsoll.source.Comment;
import plimsoll.text.Folded;

/**
 * Finds text that nearly looks like a mark, so that a slip of the finger never publishes: {@code
 * {.Internal}}, {@code :::intenal}, full-width braces, Cyrillic letters, another tool's comments.
 *
 * <p>It reads the source once more, folded as a reader's eye sees it, and knows of the parse only
 * which stretches are marks already and which are code.
 */
public final class NearMiss {
  /** Braces that begin like the fields of an action, and are not. */
  private static final Pattern FIELDS =
      Pattern.compile("([{])\\s{0,5}([\\p{L}-]{1,20})\\s{0,5}[=:]");

  private static final Pattern ALERT = Pattern.compile("(\\[)\\s{0,5}!\\s{0,5}([\\p{L}-]{1,40})");
  private static final Pattern COLONS =
      Pattern.compile("(?:^|[\\n\\s>\\\\])(:{2,8})\\s{0,5}([\\p{L}-]{1,40}+)(?!::|[(_])");
  private static final Pattern CONTAINER =
      Pattern.compile("(?m)^[ \\t>*+\\-\\\\]{0,40}(:{3,20})[ \\t]{0,5}(\\S[^\\n]{0,80})?$");
  private static final String COLON_LIKE = "：ː׃܃᛬⁚ꓽ։꞉∶˸";
  private static final String PERCENT = "%%";

  /** The first word, or the command that another tool begins or ends with it. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*+(?:(?:begin|start|end|stop|open|close)[^\\p{L}\\p{N}]{0,5}(?:of )?)?+"
              + "(([\\p{L}]{1,40})(?:-[\\p{L}-]{0,40})?+)");

  private static final String FIELDS_HINT =
      "write {owner=\"…\" owner-as=\"…\" due=… why=\"…\" ticket=…} at the end of the item";
  private static final String LOOKS = "looks like a mark, but is not one";

  /** Signs and the one word that is nearly a mark's, so that the message may show them. */
  private static final Pattern BARE = Pattern.compile("[^\\p{L}\\p{N}\\n]{1,20}[\\p{L}-]{1,40}");

  private static final String HINT =
      "the marks are {.internal}, {.customer}, :::internal and :::customer-only";
  private static final List<String> CONTAINERS = List.of("internal", "customer-only");
  private static final String CONTAINERS_HINT = "The containers are internal and customer-only.";

  private final String text;
  private final BitSet known;
  private final Faults faults;
  private final BitSet told = new BitSet();

  /** Where the first container begins that is not closed. */
  private final int unclosed;

  private NearMiss(String text, BitSet known, int unclosed, Faults faults) {
    this.unclosed = unclosed;
    this.text = text;
    this.known = known;
    this.faults = faults;
  }

  /** Reports the near misses of a file that is meant for customers. */
  static void report(Body body, MarkedText marked, Faults faults) {
    for (Comment comment : body.comments()) {
      Folded folded = Folded.of(comment.text());
      Matcher word = COMMENT.matcher(folded);
      if (word.lookingAt() && isMeant(word.group(1), word.group(2))
          || InternalWords.says(folded.toString())) {
        faults.add(
            plimsoll.problem.Code.UNKNOWN_MARK,
            comment.span(),
            "a comment is not a mark: nobody sees it, and the text after it is not internal",
            "write :::internal and ::: around internal text, or begin the comment with another"
                + " word");
      }
    }
    String text = body.source().markdown();
    new NearMiss(text, known(marked, text.length()), marked.unclosed(), faults).find();
  }

  /** {@code internal} and what is joined to it; {@code customer-facing} is a word like others. */
  private static boolean isMeant(String whole, String first) {
    return MarkLike.isNear(whole)
        || MarkLike.isNear(first) && (whole.length() == first.length() || first.charAt(0) == 'i');
  }

  private void find() {
    lines();
    char[] unknown = blanked(text, known);
    if (!mayNearlyMark(Folded.of(unknown))) {
      return;
    }
    for (Folded reading : Folded.readings(unknown)) {
      String folded = reading.toString();
      if (folded.indexOf('{') >= 0) {
        braces(reading);
        fields(reading);
      }
      if (folded.indexOf('[') >= 0 && folded.indexOf('!') >= 0) {
        find(ALERT, reading);
      }
      if (folded.contains("::")) {
        find(COLONS, reading);
      }
    }
  }

  /**
   * Whether any of the expressions may find something in a text or in what is left of it when
   * markup is taken out: almost no text has the characters they begin with, where none is a mark.
   */
  public static boolean mayNearlyMark(Folded written) {
    char[] chars = written.characters();
    boolean bracket = false;
    for (int i = 0; i < written.length(); i++) {
      char c = chars[i];
      bracket |= c == '[';
      boolean escape = c == '%' || c == '&' || c == '\\';
      if (escape
          || c == '{'
          || c == '!' && bracket
          || c == ':' && isColonBehindMarkup(chars, i + 1, written.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a colon follows at once, or would if markup that is taken out were not there. */
  private static boolean isColonBehindMarkup(char[] chars, int start, int length) {
    int at = start;
    while (at < length && "*`~_".indexOf(chars[at]) >= 0) {
      at++;
    }
    return at < length && (chars[at] == ':' || chars[at] == '<');
  }

  /** The last group is the word; the first is where the mark seems to begin. */
  private void find(Pattern pattern, Folded reading) {
    Matcher matcher = pattern.matcher(reading);
    while (matcher.find()) {
      if (MarkLike.isNear(matcher.group(matcher.groupCount()))) {
        near(reading, matcher);
      }
    }
  }

  private void braces(Folded reading) {
    Matcher brace = MarkLike.BRACE.matcher(reading);
    while (brace.find()) {
      if (MarkLike.isMark(reading, brace)) {
        near(reading, brace);
      }
    }
  }

  private void near(Folded reading, Matcher found) {
    int start = reading.sourceAt(found.start(1));
    int end = Math.max(start + 1, reading.sourceAt(found.end()));
    if (isOpenSpan(start)) {
      openSpan(start, end);
    } else {
      String shown = text.substring(start, end);
      boolean bare = BARE.matcher(shown).matches();
      fault(start, end, bare ? '"' + shown + "\" " + LOOKS : "this " + LOOKS, hint(shown));
    }
  }

  /** What was meant, and how it is written if it was meant as text. */
  private static String hint(String shown) {
    return MarkLike.meant(shown).map(mark -> "did you mean {." + mark + "}? ").orElse(HINT + "; ")
        + "put text that should stay as it is between backticks";
  }

  /** Whether a mark of words begins here; since it was not read as one, its braces are open. */
  private boolean isOpenSpan(int start) {
    return start > 0 && text.charAt(start - 1) == ']' && text.startsWith("{.internal ", start);
  }

  private void openSpan(int start, int end) {
    if (told.get(start)) {
      return;
    }
    told.set(start, end);
    faults.at(
        start,
        end,
        plimsoll.problem.Code.SPAN_UNCLOSED,
        "the braces of this mark are not closed",
        "write [the words]{.internal as=\"…\"}");
  }

  private void fields(Folded reading) {
    Matcher matcher = FIELDS.matcher(reading);
    while (matcher.find()) {
      if (ItemFields.isNear(matcher.group(2))) {
        int start = reading.sourceAt(matcher.start(1));
        fault(
            start,
            reading.sourceAt(matcher.end()),
            "this looks like the fields of an action, but is not",
            FIELDS_HINT);
      }
    }
  }

  /** Lines with colons that are no container, and words between percent signs. */
  private void lines() {
    if (!hasInARow(text)) {
      return;
    }
    String colons = Pattern.compile("[" + COLON_LIKE + "]").matcher(text).replaceAll(":");
    if (colons.contains(":::")) {
      containers(CONTAINER.matcher(colons));
    }
    String percents = text.replace('％', '%');
    for (int at = percent(percents, 0); at >= 0; ) {
      int end = percent(percents, at + PERCENT.length() + 1);
      if (end < 0) {
        return;
      }
      fault(
          at,
          end + PERCENT.length(),
          "this is a comment in another tool; here it is text",
          "write <!-- … -->, or remove it; put text that should stay as it is between backticks");
      at = percent(percents, end + PERCENT.length());
    }
  }

  /** Whether there are three colons or two percent signs in a row, or what looks like them. */
  private static boolean hasInARow(String text) {
    int colons = 0;
    int percents = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      colons = c == ':' || c >= 0x80 && COLON_LIKE.indexOf(c) >= 0 ? colons + 1 : 0;
      percents = c == '%' || c == '％' ? percents + 1 : 0;
      if (colons == 3 || percents == PERCENT.length()) {
        return true;
      }
    }
    return false;
  }

  private void containers(Matcher container) {
    boolean open = false;
    while (container.find()) {
      if (known.get(container.start(1))) {
        continue;
      }
      // The end of a misspelt container is part of the same slip.
      boolean closes = container.group(2) == null;
      if (!(closes && (open || container.start() > unclosed))) {
        container(container.start(1), container.end());
      }
      open = !closes;
    }
  }

  /** The next sign of a comment of another tool that is in no code; -1 if there is none. */
  private int percent(String percents, int from) {
    int at = percents.indexOf(PERCENT, from);
    while (at >= 0 && (known.get(at) || isPercentage(percents, at))) {
      at = percents.indexOf(PERCENT, at + 1);
    }
    return at;
  }

  /** {@code 50%% off}, as some programs print it. */
  private static boolean isPercentage(String text, int at) {
    int end = at + PERCENT.length();
    return at > 0
        && Character.isDigit(text.charAt(at - 1))
        && (end == text.length() || Character.isWhitespace(text.charAt(end)));
  }

  /** A name that resembles a container's shows nothing internal, so the message names it. */
  private void container(int start, int end) {
    told.set(start, end);
    String line = text.substring(start, end);
    String name = line.replaceFirst("^[:：]+", "");
    Optional<String> meant = CONTAINERS.stream().filter(c -> isSlipOf(c, name)).findFirst();
    if (meant.isEmpty()) {
      wrong(start, end, "no container has this name", CONTAINERS_HINT);
    } else if (meant.get().equals(name.strip())) {
      wrong(
          start,
          end,
          "no container opens like this",
          "write :::" + name.strip() + " alone on its line");
    } else {
      boolean whole = start == 0 || text.charAt(start - 1) == '\n';
      faults.showing(
          start,
          end,
          whole ? line : "",
          plimsoll.problem.Code.UNKNOWN_MARK,
          "no container is called \"" + name + "\"",
          "did you mean \":::" + meant.get() + "\"? " + CONTAINERS_HINT);
    }
  }

  private static boolean isSlipOf(String container, String name) {
    return Suggestion.distance(container, Folded.of(name).toString().strip()) <= 2;
  }

  private void fault(int start, int end, String message, String hint) {
    int already = told.nextSetBit(start);
    if (already < 0 || already >= end) {
      told.set(start, end);
      wrong(start, end, message, hint);
    }
  }

  private void wrong(int start, int end, String message, String hint) {
    faults.at(start, end, plimsoll.problem.Code.UNKNOWN_MARK, message, hint);
  }

  /** What is code or a mark already. */
  private static BitSet known(MarkedText marked, int length) {
    BitSet known = new BitSet(length);
    marked.settled().forEach(stretch -> known.set(stretch.start(), stretch.end()));
    return known;
  }

  private static char[] blanked(String text, BitSet known) {
    char[] chars = text.toCharArray();
    for (int from = known.nextSetBit(0); from >= 0 && from < chars.length; ) {
      int to = Math.min(known.nextClearBit(from), chars.length);
      for (int i = from; i < to; i++) {
        chars[i] = chars[i] == '\n' ? '\n' : 'x';
      }
      from = known.nextSetBit(to);
    }
    return chars;
  }
}
