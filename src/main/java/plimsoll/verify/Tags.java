package plimsoll.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The tags of a page that our own templates made, and no more of it: text has no tags, since what
 * is written there is escaped. What a theme does to fool a reader is found by {@link ReadBack}.
 */
final class Tags {
  private static final Set<String> NO_TAGS = Set.of("script", "style", "textarea", "title");

  /** One character for each byte: names and punctuation are ASCII, and it is half as long. */
  private final String page;

  private final Links links;
  private int at;

  private Tags(byte[] page, Links links) {
    this.page = new String(page, StandardCharsets.ISO_8859_1);
    this.links = links;
  }

  static void read(byte[] page, Links links) {
    new Tags(page, links).read();
  }

  private void read() {
    for (at = page.indexOf('<'); at >= 0 && at + 1 < page.length(); at = page.indexOf('<', at)) {
      if (page.startsWith("<!--", at)) {
        at = behind("-->", at);
      } else if (isLetter(page.charAt(at + 1))) {
        at++;
        tag();
      } else {
        at++;
      }
    }
  }

  private void tag() {
    String element = name().toLowerCase(Locale.ROOT);
    while (at < page.length() && page.charAt(at) != '>') {
      if (isNameEnd(page.charAt(at))) {
        at++;
        continue;
      }
      String key = name();
      if (at < page.length() && page.charAt(at) == '=') {
        at++;
        value(element, key);
      }
    }
    if (NO_TAGS.contains(element)) {
      at = behind("</" + element, at);
    }
  }

  private void value(String element, String key) {
    char quote = at < page.length() ? page.charAt(at) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? at + 1 : at;
    int end = quoted ? page.indexOf(quote, start) : bareEnd(start);
    end = end < 0 ? page.length() : end;
    at = quoted ? end + 1 : end;
    if (LinkAttributes.mayLead(key)) {
      LinkAttributes.tell(element, key, decoded(page.substring(start, end)), links);
    }
  }

  private int bareEnd(int start) {
    int end = start;
    while (end < page.length() && page.charAt(end) > ' ' && page.charAt(end) != '>') {
      end++;
    }
    return end;
  }

  private String name() {
    int start = at;
    while (at < page.length() && !isNameEnd(page.charAt(at))) {
      at++;
    }
    return page.substring(start, at);
  }

  private static boolean isNameEnd(char c) {
    return c <= ' ' || c == '>' || c == '/' || c == '=';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private int behind(String end, int from) {
    int found = page.indexOf(end, from);
    return found < 0 ? page.length() : found + end.length();
  }

  private static String decoded(String value) {
    String text = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
  }
}
