package plimsoll.render.html;

/** Pages without characters that HTML does not have, such as what a terminal's colours leave. */
public final class Printable {
  private Printable() {}

  /** The same text with U+FFFD for each of them. */
  public static String of(CharSequence page) {
    StringBuilder out = new StringBuilder(page.length()).append(page);
    for (int i = 0; i < out.length(); i++) {
      if (isNone(out.charAt(i))) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }

  private static boolean isNone(char c) {
    return (c < ' ' && "\t\n\f\r".indexOf(c) < 0)
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || c >= 0xFFFE;
  }
}
