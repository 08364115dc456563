package plimsoll.render.theme;

/**
 * Style sheets and scripts without what only their authors need: comments, indentation, blank
 * lines. Strings stay as they are.
 */
final class Smaller {
  private Smaller() {}

  /** A style sheet without comments and spaces that mean nothing. */
  static String css(String sheet) {
    StringBuilder out = new StringBuilder(sheet.length());
    boolean space = false;
    for (int i = 0; i < sheet.length(); i++) {
      char c = sheet.charAt(i);
      if (c == '/' && sheet.startsWith("/*", i)) {
        int end = sheet.indexOf("*/", i + 2);
        i = end < 0 ? sheet.length() : end + 1;
        space = true;
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else {
        if (space && !tight(last(out)) && "{};,>".indexOf(c) < 0) {
          out.append(' ');
        }
        space = false;
        if (c == '}' && last(out) == ';') {
          out.setLength(out.length() - 1);
        }
        int end = c == '"' || c == '\'' ? quoted(sheet, i) : c == '\\' ? i + 2 : address(sheet, i);
        out.append(sheet, i, Math.min(end, sheet.length()));
        i = end - 1;
      }
    }
    return out.toString();
  }

  /** After these a space means nothing; no selector has one after a colon. */
  private static boolean tight(char c) {
    return c == 0 || "{};,>:".indexOf(c) >= 0;
  }

  private static char last(StringBuilder out) {
    return out.length() == 0 ? 0 : out.charAt(out.length() - 1);
  }

  /** Where a string ends, its quotes included. */
  private static int quoted(String sheet, int start) {
    int i = start + 1;
    while (i < sheet.length() && sheet.charAt(i) != sheet.charAt(start)) {
      i += sheet.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** Where an address without quotes ends; for any other character, after it. */
  private static int address(String sheet, int start) {
    int end = sheet.regionMatches(true, start, "url(", 0, 4) ? sheet.indexOf(')', start) : -1;
    boolean quoted = end >= 0 && "\"'".indexOf(sheet.substring(start + 4).strip().charAt(0)) >= 0;
    return quoted ? start + 4 : end < 0 ? start + 1 : end + 1;
  }

  /**
   * A script without indentation, blank lines and lines that are comments. One with a string over
   * several lines or a block comment stays as it is, since only a parser could tell them from code.
   */
  static String script(String source) {
    if (source.contains("/*") || source.lines().anyMatch(Smaller::opensString)) {
      return source;
    }
    StringBuilder out = new StringBuilder(source.length());
    source
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  private static boolean opensString(String line) {
    return line.chars().filter(c -> c == '`').count() % 2 != 0 || line.endsWith("\\");
  }
}
