package plimsoll.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a line for customers that they do not read: those in brackets before {@code
 * {.internal …}}, the reason and the ticket of an action, remarks.
 */
final class Spans {
  private static final Pattern MARK = Pattern.compile("[\\])]\\{\\.internal(?=[ }])");
  private static final Pattern FIELDS = Pattern.compile("\\{[^{}`]*\\}[ \\t]*$");

  private Spans() {}

  static String exchanged(String line, Exchange exchange) {
    boolean plain = line.indexOf('`') < 0 && line.indexOf('\\') < 0;
    if (line.indexOf('{') < 0 && line.indexOf("<!--") < 0 || !plain) {
      return line.contains("]{.internal") ? left(line, exchange) : line;
    }
    String text = line;
    Matcher mark = MARK.matcher(text);
    for (int from = 0; mark.find(from); ) {
      int end = mark.start();
      int start = start(text, end);
      from = mark.end();
      if (start >= 0) {
        String inner = text.substring(start + 1, end);
        String other = exchange.words(inner);
        text = text.substring(0, start + 1) + other + text.substring(end);
        mark = MARK.matcher(text);
        from += other.length() - inner.length();
      }
    }
    Matcher fields = FIELDS.matcher(text);
    if (fields.find()) {
      text = text.substring(0, fields.start()) + exchange.fields(fields.group(), true);
    }
    return remarks(text, exchange);
  }

  /** The words may be in code, or their bracket may be text. */
  private static String left(String line, Exchange exchange) {
    exchange.leave(line.substring(Math.max(0, line.indexOf('[')), line.indexOf("]{.internal")));
    return line;
  }

  /** Where the bracket opens that closes at {@code end}; of a link, that of its words. */
  private static int start(String text, int end) {
    int close = end;
    if (text.charAt(end) == ')') {
      close = text.lastIndexOf("](", end);
      if (close < 0 || text.substring(close + 2, end).matches(".*[()\"].*")) {
        return -1;
      }
    }
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      char c = text.charAt(i);
      depth += c == ']' ? 1 : c == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String remarks(String line, Exchange exchange) {
    int start = line.indexOf("<!--");
    int end = line.indexOf("-->", Math.max(0, start));
    return start < 0 || end < 0
        ? line
        : line.substring(0, start + 4)
            + exchange.words(line.substring(start + 4, end))
            + line.substring(end);
  }
}
