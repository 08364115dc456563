package plimsoll.marks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.problem.Suggestion;
import plimsoll.text.Folded;

/**
 * What is near enough to a mark to have been meant as one: a mark's word or one slip of the finger
 * away from it, with nothing else in its braces. Placeholders of programs are text.
 */
public final class MarkLike {
  private static final List<String> WORDS = List.of("internal", "customer", "customer-only");

  /** Words of the language that are one letter away from a mark. */
  private static final Set<String> ORDINARY =
      Set.of("interval", "internals", "customers", "internat", "interne", "interna");

  private static final Set<String> YES = Set.of("", "true", "yes", "on", "1");

  /** Braces up to the end of their first word. */
  public static final Pattern BRACE =
      Pattern.compile("([{])([^\\p{L}\\p{N}{}\\n]*+)([\\p{L}][\\p{L}-]{0,40})");

  /** What may follow a word that is the whole content of its braces. */
  private static final Pattern REST =
      Pattern.compile(
          "\\s?(?:=\\s?[\"']?(?:true|yes|on|1)[\"']?)?[^\\p{L}\\p{N}{}]*+[}]|\\sas\\s?=");

  /** A mark as it is written, alone or beside other attributes. */
  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?<![{$%])[{]\\s?(?:(?:[#.][\\w-]{1,40}|[\\w-]{1,40}=\\S{1,80})\\s){0,5}[.]\\s?([\\p{L}-]{1,40})"
              + "(?:\\s?[}]|\\s[\\w.#-][^{}]{0,200}[}])");

  private static final Pattern FIRST =
      Pattern.compile("[>\\s]*[\\[{][^\\p{L}\\p{N}\\[{]{0,5}([\\p{L}-]{1,40})\\s?[\\]}]");

  private static final Pattern OPENING = Pattern.compile(":{3,20}[ \\t]{0,5}\\p{L}");
  private static final List<String> MARKS = List.of("internal", "customer");

  private MarkLike() {}

  /** Whether a text where no mark can stand looks as if one were meant. */
  public static boolean isIn(CharSequence text) {
    Folded folded = Folded.of(text.toString());
    Matcher brace = BRACE.matcher(folded);
    while (brace.find()) {
      if (isMark(folded, brace)) {
        return true;
      }
    }
    return false;
  }

  /** The mark that braces nearly are, if they are. */
  public static Optional<String> meant(CharSequence braces) {
    Matcher brace = BRACE.matcher(Folded.of(braces.toString()));
    return brace.find()
        ? MARKS.stream().filter(m -> Suggestion.distance(m, brace.group(3)) <= 2).findFirst()
        : Optional.empty();
  }

  /** Whether a paragraph holds what was meant to open a container. */
  static boolean opensContainer(String paragraph) {
    return OPENING.matcher(Folded.of(paragraph)).find();
  }

  /** Whether a folded word is a mark's, or one slip away. */
  public static boolean isNear(String word) {
    return !ORDINARY.contains(word)
        && WORDS.stream().anyMatch(mark -> Suggestion.distance(mark, word) <= 1);
  }

  /** Whether {@code key=value} in braces was meant as a mark. */
  static boolean isNear(String key, String value) {
    return isNear(key) && YES.contains(value) || key.equals("class") && isNear(value);
  }

  /** Whether a quotation or an item begins with what was meant as its mark. */
  static boolean isFirstIn(String text) {
    Folded folded = Folded.of(text);
    Matcher first = FIRST.matcher(folded);
    return first.lookingAt() && isNear(first.group(1));
  }

  /** Whether code is a mark and nothing else, so that it hides nothing: somebody writes of it. */
  static boolean isAlone(CharSequence code) {
    return code.toString().strip().matches("\\{[^{}]*\\}");
  }

  /** Whether code for customers holds what would be a mark outside of it. */
  public static boolean isInCode(CharSequence code) {
    Matcher mark = IN_CODE.matcher(Folded.of(code.toString()));
    while (mark.find()) {
      if (isNear(mark.group(1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether braces that {@link #BRACE} found in running text were meant as a mark. */
  public static boolean isMark(Folded text, Matcher brace) {
    String word = brace.group(3);
    if (!isNear(word) && !word.startsWith("internal-")) {
      return false;
    }
    boolean doubled = at(text, brace.start() - 1) == '{';
    if (brace.group(2).indexOf('.') >= 0) {
      return doubled ? isWrittenAsMark(text, brace) : !goesOn(text, brace.end());
    }
    Matcher rest = REST.matcher(text).region(brace.end(), text.length());
    return brace.group(2).indexOf('"') < 0
        && brace.group(2).indexOf('\'') < 0
        && rest.lookingAt()
        && !isPlaceholder(text, brace.start(), rest.end());
  }

  /** Whether braces are doubled, as templates have them, and not written exactly as a mark is. */
  static boolean isTemplate(String text, int start, int end) {
    return start > 0
        && text.charAt(start - 1) == '{'
        && end < text.length()
        && text.charAt(end) == '}'
        && !text.startsWith("{.internal", start)
        && !text.startsWith("{.customer", start);
  }

  private static boolean isWrittenAsMark(Folded text, Matcher brace) {
    char first = text.cased().charAt(brace.start(3));
    return Character.isLowerCase(first) && brace.group(2).indexOf(' ') < 0;
  }

  /** {@code {.customer_id}} and {@code {.customer.name}} name something else. */
  private static boolean goesOn(Folded text, int end) {
    char next = at(text, end);
    return isPart(next) || next == '.' && isPart(at(text, end + 1));
  }

  /** {@code ${customer}}, {@code /v1/{customer}/orders}, {@code \text{internal}}. */
  private static boolean isPlaceholder(Folded text, int start, int end) {
    char[] source = text.source();
    int before = text.sourceAt(start) - 1;
    if (before >= 0 && source[before] == ']') {
      return false;
    }
    char after = at(text, end);
    boolean joined = isPart(after) || "/-=&}".indexOf(after) >= 0;
    boolean named = after == '.' && isPart(at(text, end + 1));
    boolean follows = before >= 0 && "{$%#@/=&?-_^".indexOf(source[before]) >= 0;
    return follows || joined || named || isCommand(source, before);
  }

  /** Whether the name of a command of TeX ends here. */
  private static boolean isCommand(char[] source, int end) {
    int at = end;
    while (at >= 0 && Character.isLetter(source[at])) {
      at--;
    }
    return at >= 0 && at < end && source[at] == '\\';
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || "_([".indexOf(c) >= 0;
  }

  private static char at(Folded text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }
}
