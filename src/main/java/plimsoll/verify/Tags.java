package plimsoll.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The tags of a page that our own templates made, and no more of it: text has no tags, since what
 * is written there is escaped. What a theme does to fool a reader is found by {@link ReadBack}.
 *
 * <p>It looks at bytes: names and punctuation are ASCII, and of most attributes not even the name
 * is of interest.
 */
final class Tags {
  private static final Set<String> NO_TAGS = Set.of("script", "style", "textarea", "title");

  private final byte[] page;
  private final Links links;
  private int at;

  private Tags(byte[] page, Links links) {
    this.page = page;
    this.links = links;
  }

  static void read(byte[] page, Links links) {
    new Tags(page, links).read();
  }

  private void read() {
    for (at = next('<', 0); at + 1 < page.length; at = next('<', at)) {
      if (startsWith("<!--", at)) {
        at = behind("-->", at);
      } else if (isLetter(page[at + 1])) {
        at++;
        tag();
      } else {
        at++;
      }
    }
  }

  private void tag() {
    String element = text(at, nameEnd()).toLowerCase(Locale.ROOT);
    at += element.length();
    while (at < page.length && page[at] != '>') {
      if (isNameEnd(page[at])) {
        at++;
        continue;
      }
      int key = at;
      int end = nameEnd();
      at = end;
      if (at < page.length && page[at] == '=') {
        at++;
        value(element, key, end);
      }
    }
    if (NO_TAGS.contains(element)) {
      at = behind("</" + element, at);
    }
  }

  private void value(String element, int key, int keyEnd) {
    byte quote = at < page.length ? page[at] : (byte) ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? at + 1 : at;
    int end = quoted ? next((char) quote, start) : bareEnd(start);
    at = quoted ? Math.min(end + 1, page.length) : end;
    if (LinkAttributes.mayLead(keyEnd - key)) {
      String name = text(key, keyEnd);
      if (LinkAttributes.mayLead(name)) {
        LinkAttributes.tell(element, name, decoded(start, end), links);
      }
    }
  }

  private int bareEnd(int start) {
    int end = start;
    while (end < page.length && (page[end] & 0xff) > ' ' && page[end] != '>') {
      end++;
    }
    return end;
  }

  private int nameEnd() {
    byte[] all = page;
    int end = at;
    while (end < all.length && !isNameEnd(all[end])) {
      end++;
    }
    return end;
  }

  private static boolean isNameEnd(byte c) {
    return c >= 0 && c <= ' ' || c == '>' || c == '/' || c == '=';
  }

  private static boolean isLetter(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The next such byte, or the end. */
  private int next(char c, int from) {
    byte[] all = page;
    int found = from;
    while (found < all.length && all[found] != c) {
      found++;
    }
    return found;
  }

  private int behind(String end, int from) {
    int found = next(end.charAt(0), from);
    while (found < page.length && !startsWith(end, found)) {
      found = next(end.charAt(0), found + 1);
    }
    return Math.min(found + end.length(), page.length);
  }

  private boolean startsWith(String text, int from) {
    if (page.length - from < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (page[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int to) {
    return new String(page, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private String decoded(int from, int to) {
    String text = new String(page, from, to - from, StandardCharsets.UTF_8);
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
  }
}
