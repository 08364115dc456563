package plimsoll.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line looks like, by its characters alone. */
record Line(String text, int indent, String rest) {
  static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[ \\t]+(.*))?");
  private static final Pattern FENCE = Pattern.compile("(`{3,})([^`]*)|(~{3,})(.*)");
  private static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,9}[.)])([ \\t]+(.*)|$)");
  private static final Pattern RULE =
      Pattern.compile(
          "(?:\\*[ \\t]*){3}[* \\t]*+|(?:-[ \\t]*){3}[- \\t]*+|(?:_[ \\t]*){3}[_ \\t]*+");
  private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)[ \\t]*");
  private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?].*");
  private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]^][^\\]]*\\]:.*|\\[[^\\]]*$");
  private static final int TAB = 4;

  static Line of(String text) {
    int column = 0;
    int at = 0;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      column = text.charAt(at) == ' ' ? column + 1 : (column / TAB + 1) * TAB;
      at++;
    }
    return new Line(text, column, text.substring(at));
  }

  boolean isBlank() {
    return rest.isBlank();
  }

  /** Whether it is not indented so far that it would be code. */
  boolean isNear() {
    return indent < TAB;
  }

  Matcher heading() {
    return HEADING.matcher(rest);
  }

  boolean isHeading() {
    return isNear() && heading().matches();
  }

  boolean isRule() {
    return isNear() && RULE.matcher(rest).matches();
  }

  /** Which level of heading an underline makes of the paragraph above; 0 if it is not one. */
  int underline() {
    return isNear() && UNDERLINE.matcher(rest).matches() ? rest.charAt(0) == '=' ? 1 : 2 : 0;
  }

  boolean isQuote() {
    return rest.startsWith(">");
  }

  boolean isHtml() {
    return HTML.matcher(rest).matches();
  }

  boolean isDefinition() {
    return isNear() && DEFINITION.matcher(rest).matches();
  }

  /** The signs of a fence that this line opens; empty if it opens none. */
  String fence() {
    Matcher fence = FENCE.matcher(rest);
    if (!fence.matches()) {
      return "";
    }
    return fence.group(1) != null ? fence.group(1) : fence.group(3);
  }

  /** What is said behind the signs of a fence. */
  String info() {
    return rest.substring(fence().length());
  }

  boolean closes(String fence) {
    String signs = rest.stripTrailing();
    return signs.length() >= fence.length() && signs.chars().allMatch(c -> c == fence.charAt(0));
  }

  /** Whether a container opens or closes here, whatever its name. */
  boolean isColons() {
    return rest.startsWith(":::");
  }

  Matcher item() {
    return ITEM.matcher(rest);
  }

  boolean isItem() {
    return item().matches() && !isRule();
  }

  /** The column at which the text of an item begins. */
  int offset() {
    Matcher item = item();
    if (!item.matches()) {
      return 0;
    }
    int marker = indent + item.group(1).length();
    String after = rest.substring(item.group(1).length());
    Line words = of(" ".repeat(marker) + after);
    return words.isBlank() || words.indent() - marker > TAB ? marker + 1 : words.indent();
  }

  /** Whether it can begin something in the middle of a paragraph. */
  boolean interrupts() {
    return isBlank()
        || isHeading()
        || isRule()
        || isQuote()
        || isItem()
        || isColons()
        || isHtml()
        || !fence().isEmpty();
  }
}
