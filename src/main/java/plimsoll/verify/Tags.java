package plimsoll.verify;

import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * Reads the tags of a page and nothing between them: where nothing is withheld, links are all there
 * is to check, and a whole reading of a large internal site would be the longest part of a build.
 */
final class Tags {
  private final String html;
  private final Sink sink;
  private int at;

  /** Is told every attribute with a value. */
  @FunctionalInterface
  interface Sink {
    void attribute(String element, String key, String value);
  }

  private Tags(String html, Sink sink) {
    this.html = html;
    this.sink = sink;
  }

  static void read(String html, Sink sink) {
    new Tags(html, sink).run();
  }

  private void run() {
    for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      if (html.startsWith("<!--", at)) {
        skipBehind("-->");
      } else if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
        at++;
        String element = word().toLowerCase(Locale.ROOT);
        attributes(element);
        if (element.equals("script") || element.equals("style")) {
          skipBehind("</" + element);
        }
      } else {
        at++;
      }
    }
  }

  private void skipBehind(String end) {
    int found = html.indexOf(end, at);
    at = found < 0 ? html.length() : found + end.length();
  }

  private String word() {
    int start = at;
    while (at < html.length() && " \t\n\r\f/>=".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return html.substring(start, at);
  }

  private void attributes(String element) {
    while (at < html.length() && html.charAt(at) != '>') {
      if (" \t\n\r\f/=".indexOf(html.charAt(at)) >= 0) {
        at++;
        continue;
      }
      String key = word();
      skipSpace();
      if (at < html.length() && html.charAt(at) == '=') {
        at++;
        skipSpace();
        String value = value();
        sink.attribute(
            element,
            key.toLowerCase(Locale.ROOT),
            value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true));
      }
    }
  }

  private void skipSpace() {
    while (at < html.length() && html.charAt(at) <= ' ') {
      at++;
    }
  }

  private String value() {
    char quote = at < html.length() ? html.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      return unquoted();
    }
    int start = at + 1;
    int end = html.indexOf(quote, start);
    at = end < 0 ? html.length() : end + 1;
    return html.substring(start, end < 0 ? html.length() : end);
  }

  private String unquoted() {
    int start = at;
    while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
      at++;
    }
    return html.substring(start, at);
  }
}
