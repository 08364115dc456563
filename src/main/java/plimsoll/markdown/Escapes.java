package plimsoll.markdown;

import java.util.regex.Pattern;

/** Writes text so that Markdown reads it as the same text: as few backslashes as possible. */
final class Escapes {
  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,31};)");
  private static final Pattern HEADING = Pattern.compile("^(?=#{1,6}(\\s|$))");
  private static final Pattern QUOTE = Pattern.compile("^(?=>)");
  private static final Pattern BULLET = Pattern.compile("^(?=[-+](\\s|$))");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})(?=[.)](\\s|$))");
  private static final Pattern UNDERLINE = Pattern.compile("^(?=(=+|-+)\\s*$)");
  private static final Pattern DELIMITERS = Pattern.compile("^(?=[|:-][|:\\s-]*$)");
  private static final Pattern CONTAINER = Pattern.compile("^(?=:::)");
  private static final Pattern DEFINITION = Pattern.compile("^(?=\\[[^\\]]*\\]:)");
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private Escapes() {}

  /**
   * Text between other inlines.
   *
   * @param brackets whether brackets would end a link or marked words around
   */
  static String text(String text, boolean brackets) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      char before = i > 0 ? text.charAt(i - 1) : '\n';
      if (isMarkup(c, before, next) || brackets && (c == '[' || c == ']')) {
        out.append('\\');
      }
      out.append(c);
    }
    return ENTITY.matcher(out).replaceAll("\\\\&");
  }

  private static boolean isMarkup(char c, char before, char next) {
    return switch (c) {
      case '\\' -> next == '\n' || isPunctuation(next);
      case '`', '*' -> true;
      case '_' -> !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next));
      case '~' -> before == '~' || next == '~' || before == '\n' || next == '\n';
      case '<' -> !Character.isWhitespace(next) && !Character.isDigit(next) && next != '=';
      case '[' -> next == '^';
      case '{' -> next == '.';
      case ']' -> next == '(' || next == '\n';
      default -> false;
    };
  }

  static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }

  /** The first characters of a line, where they would begin a block. */
  static String line(String line, boolean first) {
    String safe = NUMBER.matcher(line).replaceFirst("$1\\\\");
    safe = HEADING.matcher(safe).replaceFirst("\\\\");
    safe = QUOTE.matcher(safe).replaceFirst("\\\\");
    safe = BULLET.matcher(safe).replaceFirst("\\\\");
    safe = CONTAINER.matcher(safe).replaceFirst("\\\\");
    safe = DEFINITION.matcher(safe).replaceFirst("\\\\");
    safe = UNDERLINE.matcher(safe).replaceFirst("\\\\");
    return first ? safe : DELIMITERS.matcher(safe).replaceFirst("\\\\");
  }

  /** Where a link goes. */
  static String address(String url) {
    StringBuilder out = new StringBuilder(url.length() + 2);
    boolean angles = url.isEmpty() || url.chars().anyMatch(c -> c <= ' ' || "()<>".indexOf(c) >= 0);
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean escape = i + 1 < url.length() && isPunctuation(url.charAt(i + 1));
      out.append(c == '\\' && escape || angles && (c == '<' || c == '>') ? "\\" : "").append(c);
    }
    String safe = ENTITY.matcher(out).replaceAll("\\\\&");
    return angles ? "<" + safe + ">" : safe;
  }

  /** A text in double quotes: a title, or a value of an attribute. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
