package plimsoll.retrospective;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/**
 * The ticket that an action names without saying so: {@code OPS-12: …}, {@code … (#482)}, a link to
 * an issue at the end. Only these two places count; in the middle it is something to read.
 */
final class Tickets {
  /** What looks like a key and is a standard. */
  private static final Set<String> STANDARDS =
      Set.of(
          "UTF", "SHA", "TLS", "AES", "RFC", "ISO", "HTTP", "RSA", "MD", "SSL", "CVE", "CWE", "GPT",
          "IPV", "PEP", "BASE", "X", "LOG", "SEV", "PHASE", "COVID", "ARM", "ADR", "PM", "RFD",
          "KB");

  private static final List<String> ISSUES =
      List.of("/issues/", "/browse/", "/issue/", "/merge_requests/", "/pull/", "/-/work_items/");

  private static final String OPENERS = "([【（";
  private static final String CLOSERS = ")]】）";

  private Tickets() {}

  static String of(List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph)) {
      return "";
    }
    String text = PlainText.of(paragraph.text()).strip();
    String first = first(text);
    String last = first.isEmpty() ? last(text) : first;
    return last.isEmpty() ? linked(paragraph.text()) : last;
  }

  private static String first(String text) {
    int from = !text.isEmpty() && OPENERS.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int end = keyEnd(text, from);
    boolean edge = end == text.length() || end > from && ": ]】）)".indexOf(text.charAt(end)) >= 0;
    return edge && end > from ? text.substring(from, end) : "";
  }

  private static String last(String text) {
    int end = text.length();
    while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == '.')) {
      end--;
    }
    int from = end;
    while (from > 0 && (isKeyPart(text.charAt(from - 1)) || text.charAt(from - 1) == '#')) {
      from--;
    }
    boolean key = from < end && keyEnd(text, from) == end;
    return key && from > 0 && isSetOff(text, from) ? text.substring(from, end) : "";
  }

  /** Whether a bracket or a dash stands before it, so that it is no word of a sentence. */
  private static boolean isSetOff(String text, int from) {
    char before = text.charAt(from - 1);
    boolean dashed =
        before == ' '
            && from > 2
            && "-–—|".indexOf(text.charAt(from - 2)) >= 0
            && text.charAt(from - 3) == ' ';
    return OPENERS.indexOf(before) >= 0 || dashed;
  }

  /** Where a key that begins at {@code from} ends; {@code from} if none does. */
  private static int keyEnd(String text, int from) {
    int at = from;
    if (at < text.length() && text.charAt(at) == '#') {
      int end = digits(text, at + 1);
      return end > at + 1 ? end : from;
    }
    while (at < text.length() && at - from < 10 && isCapital(text.charAt(at))) {
      at++;
    }
    boolean key = at - from >= 2 && at < text.length() && text.charAt(at) == '-';
    int end = key ? digits(text, at + 1) : from;
    boolean real = key && end > at + 1 && !STANDARDS.contains(text.substring(from, at));
    return real && (end == text.length() || !isKeyPart(text.charAt(end))) ? end : from;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 7 && Cursor.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isKeyPart(char c) {
    return isCapital(c) || Cursor.isDigit(c) || c == '-';
  }

  /** The address of an issue that the text ends with. */
  private static String linked(List<Inline> text) {
    for (int i = text.size() - 1; i >= 0; i--) {
      Inline inline = text.get(i);
      if (inline instanceof Inline.Link link) {
        return url(link).filter(Tickets::isIssue).orElse("");
      }
      if (PlainText.of(List.of(inline)).chars().anyMatch(Character::isLetterOrDigit)) {
        return "";
      }
    }
    return "";
  }

  private static Optional<String> url(Inline.Link link) {
    return link.target() instanceof Inline.Target.External external
        ? Optional.of(external.url())
        : Optional.empty();
  }

  private static boolean isIssue(String url) {
    return ISSUES.stream().anyMatch(url::contains);
  }
}
