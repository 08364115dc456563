package plimsoll.marks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Inline;

/** The only raw HTML that is shown: {@code br kbd sub sup} without attributes. */
final class AllowedHtml {
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("<(/?)(kbd|sub|sup)>", Pattern.CASE_INSENSITIVE);

  private AllowedHtml() {}

  static boolean isAllowed(CharSequence html) {
    return isBreak(html) || TAG.matcher(html).matches();
  }

  /** Whether raw HTML is a comment that was opened and not closed: it is reported as that. */
  static boolean isComment(CharSequence html) {
    return html.toString().strip().startsWith("<!--");
  }

  static boolean isBreak(CharSequence html) {
    return BREAK.matcher(html).matches();
  }

  /** The style that a tag opens. */
  static Optional<Inline.Style> opens(CharSequence html) {
    return style(html, "");
  }

  /** The style that a tag closes. */
  static Optional<Inline.Style> closes(CharSequence html) {
    return style(html, "/");
  }

  private static Optional<Inline.Style> style(CharSequence html, String slash) {
    Matcher tag = TAG.matcher(html);
    if (!tag.matches() || !tag.group(1).equals(slash)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (Character.toLowerCase(tag.group(2).charAt(2))) {
          case 'd' -> Inline.Style.KEYBOARD;
          case 'b' -> Inline.Style.SUBSCRIPT;
          default -> Inline.Style.SUPERSCRIPT;
        });
  }
}
