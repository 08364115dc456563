package plimsoll.imports;

import java.util.regex.Pattern;

/** Characters of exports that mean nothing in Markdown. */
final class Texts {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFEFF&&[^\\n\\t]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");
  private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  private Texts() {}

  /** Lines that end in {@code \n}, without control characters. */
  static String clean(String text) {
    return CONTROL.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
  }

  /** One line. */
  static String line(String text) {
    return SPACES.matcher(clean(text)).replaceAll(" ").strip();
  }
}
