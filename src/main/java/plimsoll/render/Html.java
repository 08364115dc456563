package plimsoll.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/**
 * HTML that a template may print as it is.
 *
 * <p>Contract: whoever holds one may rely on it being well-formed, without scripts, styles or
 * handlers, with every word of a document escaped. Only this package makes one: from text with
 * {@link #text}, or from markup that one of its writers built. It extends Pebble's safe string so
 * that templates need no filter to print it.
 */
final class Html extends SafeString {
  static final Html EMPTY = new Html("");

  private Html(String markup) {
    super(markup);
  }

  /** Words, escaped. */
  static Html text(String text) {
    return new Html(escape(text));
  }

  /** Markup whose every word went through {@link #escape}. */
  static Html markup(CharSequence markup) {
    return new Html(markup.toString());
  }

  /** For the text of elements and for attributes in double quotes. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escapeTo(out, text);
    return out.toString();
  }

  static void escapeTo(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (allowed(c)) {
            out.append(c);
          }
        }
      }
    }
  }

  /** Control characters other than tab and line ends are not HTML. */
  private static boolean allowed(char c) {
    boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f);
    boolean nonCharacter = c == '\uFFFE' || c == '\uFFFF' || (c >= '\uFDD0' && c <= '\uFDEF');
    return !control && !nonCharacter;
  }

  /** Whether there is nothing to print; for templates. */
  public boolean isEmpty() {
    return toString().isEmpty();
  }
}
