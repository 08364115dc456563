package plimsoll.verify;

import java.nio.charset.StandardCharsets;
import org.jsoup.parser.Parser;

/**
 * Reads a page in one walk, as a browser's tokenizer does (HTML, 13.2.5 "Tokenization"): tags with
 * their attributes, texts with their escapes undone, comments, scripts and styles. It builds no
 * tree: a check needs to know which texts there are and which of them touch, not what nests in
 * what. It walks over bytes of UTF-8, in which every mark of HTML is one byte that is part of
 * nothing else, and only what is told becomes text.
 *
 * <p>Broken markup is read generously: what might be text is told as text.
 */
final class HtmlReader {
  private final byte[] html;
  private final Sink sink;
  private final HtmlNames names;
  private int at;

  /** What a page consists of, in order. Names are in small letters. */
  interface Sink {
    /** Whether it wants to know anything but attributes. */
    boolean reads();

    /**
     * A tag stands first on a line, at {@code start}. Who knows what this line holds may answer
     * with the place of its end, where the walk goes on; everybody else with {@code start}.
     */
    default int lineBegins(byte[] html, int start) {
      return start;
    }

    /** A line ends at {@code end}, and neither in a tag nor in a text. */
    default void lineEnds(int end) {}

    /** Whether it wants to know an attribute, which saves making its value. */
    boolean wants(HtmlName element, HtmlName attribute);

    void attribute(HtmlName element, HtmlName attribute, String value);

    /** A tag has been read, its attributes included. */
    void opened(HtmlName element);

    void closed(HtmlName element);

    void text(String text);

    /**
     * The content of an element such as a script, as it is written. Within a drawing a browser
     * takes it for markup: who looks for words has to undo its escapes.
     */
    void data(HtmlName element, String type, String data);

    void comment(String comment);

    /** A declaration: {@code <!doctype html>}. */
    void declaration(String declaration);
  }

  private HtmlReader(byte[] html, HtmlNames names, Sink sink) {
    this.html = html;
    this.names = names;
    this.sink = sink;
  }

  /** Reads a page in UTF-8. */
  static void read(byte[] html, HtmlNames names, Sink sink) {
    new HtmlReader(html, names, sink).run();
  }

  private void run() {
    while (at < html.length) {
      if (html[at] == '\n') {
        sink.lineEnds(at);
      }
      int tag = indexOf('<', at);
      int end = tag < 0 ? html.length : tag;
      text(at, end);
      at = end;
      if (at < html.length && !skipLine()) {
        markup();
      }
    }
  }

  /** Passes over a line that is known already. */
  private boolean skipLine() {
    int start = at;
    if (start == 0 || html[start - 1] == '\n') {
      at = sink.lineBegins(html, start);
    }
    return at > start;
  }

  private void text(int start, int end) {
    if (end > start && sink.reads()) {
      sink.text(unescaped(string(start, end), false));
    }
  }

  private String string(int start, int end) {
    return start < end ? new String(html, start, end - start, StandardCharsets.UTF_8) : "";
  }

  private int indexOf(char c, int from) {
    byte[] bytes = html;
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private int indexOf(String text, int from) {
    int found = indexOf(text.charAt(0), from);
    while (found >= 0 && !startsWith(text, found)) {
      found = indexOf(text.charAt(0), found + 1);
    }
    return found;
  }

  private boolean startsWith(String text, int start) {
    if (start + text.length() > html.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (html[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String unescaped(String text, boolean attribute) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, attribute);
  }

  /** What begins with the {@code <} at this place. */
  private void markup() {
    int next = at + 1 < html.length ? html[at + 1] : ' ';
    if (isLetter(next)) {
      at++;
      opening();
    } else if (next == '/') {
      closing();
    } else if (next == '!') {
      declared();
    } else if (next == '?') {
      sink.comment(upTo(">", at + 1));
    } else {
      text(at, at + 1);
      at++;
    }
  }

  private void opening() {
    HtmlName element = name();
    String type = attributes(element);
    sink.opened(element);
    if (element.isRaw()) {
      String data = content(element.text());
      if (sink.reads()) {
        sink.data(element, type, data);
      }
    } else if (element.isEscapable()) {
      String content = content(element.text());
      if (sink.reads()) {
        sink.text(unescaped(content, false));
      }
    }
  }

  private void closing() {
    int first = at + 2 < html.length ? html[at + 2] : ' ';
    if (isLetter(first)) {
      at += 2;
      HtmlName element = name();
      attributes(element);
      sink.closed(element);
    } else {
      sink.comment(upTo(">", at + 2));
    }
  }

  private void declared() {
    if (startsWith("<!-->", at) || startsWith("<!--->", at)) {
      at = indexOf('>', at) + 1;
    } else if (startsWith("<!--", at)) {
      sink.comment(upTo("-->", at + 4));
    } else if (startsWith("<![CDATA[", at)) {
      sink.text(upTo("]]>", at + 9));
    } else {
      sink.declaration(upTo(">", at + 2));
    }
  }

  /** What stands before {@code end}, which is gone past; everything if it never comes. */
  private String upTo(String end, int start) {
    int found = indexOf(end, start);
    at = found < 0 ? html.length : found + end.length();
    return string(start, found < 0 ? html.length : found);
  }

  /** What stands before the end tag of an element without markup in it. */
  private String content(String element) {
    int start = at;
    int end = indexOf("</", at);
    while (end >= 0 && !isNamed(element, end + 2)) {
      end = indexOf("</", end + 2);
    }
    at = end < 0 ? html.length : end;
    return string(start, at);
  }

  private boolean isNamed(String element, int start) {
    return string(start, Math.min(start + element.length(), html.length)).equalsIgnoreCase(element);
  }

  private HtmlName name() {
    int start = at;
    int hash = 0;
    while (at < html.length && !endsName(html[at])) {
      hash = HtmlNames.hash(hash, html[at]);
      at++;
    }
    return names.of(html, start, at, hash);
  }

  private static boolean endsName(int c) {
    return c <= ' ' ? isSpace(c) : c == '/' || c == '>' || c == '=';
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Goes behind the tag; returns the value of its attribute {@code type}. */
  private String attributes(HtmlName element) {
    String type = "";
    while (at < html.length) {
      int c = html[at];
      if (c == '>') {
        at++;
        break;
      } else if (isSpace(c) || c == '/' || c == '=') {
        at++;
      } else {
        HtmlName key = name();
        boolean wanted = sink.wants(element, key);
        boolean tellsType = key.is("type");
        String value = value(wanted || tellsType);
        type = tellsType ? value : type;
        if (wanted) {
          sink.attribute(element, key, value);
        }
      }
    }
    return type;
  }

  private String value(boolean wanted) {
    skipSpace();
    if (at >= html.length || html[at] != '=') {
      return "";
    }
    at++;
    skipSpace();
    int start = at;
    int end;
    int quote = at < html.length ? html[at] : ' ';
    if (quote == '"' || quote == '\'') {
      start++;
      int close = indexOf((char) quote, start);
      end = close < 0 ? html.length : close;
      at = Math.min(end + 1, html.length);
    } else {
      while (at < html.length && !isSpace(html[at]) && html[at] != '>') {
        at++;
      }
      end = at;
    }
    return wanted ? unescaped(string(start, end), true) : "";
  }

  private void skipSpace() {
    while (at < html.length && isSpace(html[at])) {
      at++;
    }
  }
}
