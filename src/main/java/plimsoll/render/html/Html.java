package plimsoll.render.html;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Arrays;

/**
 * HTML that a template may print as it is.
 *
 * <p>Contract: whoever holds one may rely on it being well-formed, without scripts, styles or
 * handlers, with every word of a document escaped. Only this package makes one: from text with
 * {@link #text}, or from markup that one of its writers built. It extends Pebble's safe string so
 * that templates need no filter to print it.
 */
public final class Html extends SafeString {
  /** Nearly every character is asked for; a table answers soonest. */
  private static final boolean[] PLAIN = plain();

  public static final Html EMPTY = new Html("");

  private Html(String markup) {
    super(markup);
  }

  /** UiText, escaped. */
  static Html text(String text) {
    return new Html(escape(text));
  }

  /** Markup whose every word went through {@link #escape}. */
  public static Html markup(CharSequence markup) {
    return new Html(markup.toString());
  }

  /** For the text of elements and for attributes in double quotes. */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escapeTo(out, text);
        return out.toString();
      }
    }
    return text;
  }

  /** Runs without anything to escape are copied whole. */
  public static void escapeTo(StringBuilder out, String text) {
    int length = text.length();
    int written = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      String instead =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> allowed(c) ? null : "";
          };
      if (instead != null) {
        out.append(text, written, i).append(instead);
        written = i + 1;
      }
    }
    if (written == 0) {
      out.append(text);
    } else {
      out.append(text, written, length);
    }
  }

  /** Whether a character is ASCII and needs no escape in HTML. */
  private static boolean isPlain(char c) {
    return c < PLAIN.length && PLAIN[c];
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x7f];
    Arrays.fill(plain, ' ', plain.length, true);
    plain['\n'] = true;
    for (char escaped : new char[] {'"', '&', '\'', '<', '>'}) {
      plain[escaped] = false;
    }
    return plain;
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
