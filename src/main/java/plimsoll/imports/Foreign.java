package plimsoll.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown that somebody wrote for another tool: what would be a mark of ours in it is text. A
 * comment of a stranger must not say what customers may read, not even once the file is theirs.
 */
final class Foreign {
  private static final Pattern MARK =
      Pattern.compile("(?<!\\\\)\\{(?=\\s*\\.\\s*(?i:customer|internal|customer-only)\\b)");
  private static final Pattern CONTAINER =
      Pattern.compile("^([ \\t>]*)(?=:::[ \\t]*(?i:customer|internal))");

  private Foreign() {}

  private static final Pattern CODE =
      Pattern.compile("(?<!`)(`+)(?!`)(?:[^`]|(?!\\1(?!`))`+)*?\\1(?!`)");

  /** The same text with a backslash before what would be a mark; code stays as it is. */
  static String unmarked(String markdown) {
    StringBuilder out = new StringBuilder(markdown.length() + 16);
    String fence = "";
    for (String line : markdown.split("\n", -1)) {
      String before = fence;
      fence = Blocks.fence(line, fence);
      out.append(out.isEmpty() ? "" : "\n");
      if (!before.isEmpty()) {
        out.append(line);
      } else if (!fence.isEmpty()) {
        out.append(MARK.matcher(line).replaceAll("(")); // no escapes there
      } else {
        out.append(line.indexOf('{') < 0 && line.indexOf(':') < 0 ? line : line(line));
      }
    }
    return out.toString();
  }

  private static String line(String line) {
    StringBuilder out = new StringBuilder();
    Matcher code = CODE.matcher(line);
    int end = 0;
    while (code.find()) {
      out.append(MARK.matcher(line.substring(end, code.start())).replaceAll("\\\\{"));
      out.append(code.group());
      end = code.end();
    }
    out.append(MARK.matcher(line.substring(end)).replaceAll("\\\\{"));
    return CONTAINER.matcher(out).replaceAll("$1\\\\");
  }
}
