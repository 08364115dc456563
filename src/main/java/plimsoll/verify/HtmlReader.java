package plimsoll.verify;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads a page in one walk, as a browser's tokenizer does (HTML, 13.2.5 "Tokenization"): tags with
 * their attributes, texts with their escapes undone, comments, scripts and styles. It builds no
 * tree: a check needs to know which texts there are and which of them touch, not what nests in
 * what.
 *
 * <p>Broken markup is read generously: what might be text is told as text.
 */
final class HtmlReader {
  /** Elements whose content is no markup. */
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");

  /** Elements whose content is text with escapes and without tags. */
  private static final Set<String> ESCAPABLE = Set.of("title", "textarea");

  private final char[] html;
  private final Sink sink;
  private final Names names = new Names();
  private int at;

  /** What a page consists of, in order. Names are in small letters. */
  interface Sink {
    /** Whether it wants to know anything but attributes. */
    boolean reads();

    /**
     * A tag stands first on a line, at {@code start}. Who knows what this line holds may answer
     * with the place of its end, where the walk goes on; everybody else with {@code start}.
     */
    default int lineBegins(char[] html, int start) {
      return start;
    }

    /** A line ends at {@code end}, and neither in a tag nor in a text. */
    default void lineEnds(int end) {}

    /** Whether it wants to know an attribute, which saves making its value. */
    boolean wants(String element, String attribute);

    void attribute(String element, String attribute, String value);

    /** A tag has been read, its attributes included. */
    void opened(String element);

    void closed(String element);

    void text(String text);

    /**
     * The content of an element such as a script, as it is written. Within a drawing a browser
     * takes it for markup: who looks for words has to undo its escapes.
     */
    void data(String element, String type, String data);

    void comment(String comment);

    /** A declaration: {@code <!doctype html>}. */
    void declaration(String declaration);
  }

  private HtmlReader(char[] html, Sink sink) {
    this.html = html;
    this.sink = sink;
  }

  static void read(String html, Sink sink) {
    read(html.toCharArray(), sink);
  }

  static void read(char[] html, Sink sink) {
    new HtmlReader(html, sink).run();
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
    return start < end ? new String(html, start, end - start) : "";
  }

  private int indexOf(char c, int from) {
    char[] chars = html;
    for (int i = from; i < chars.length; i++) {
      if (chars[i] == c) {
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
    char next = at + 1 < html.length ? html[at + 1] : ' ';
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
    String element = name();
    String type = attributes(element);
    sink.opened(element);
    if (RAW.contains(element)) {
      String data = content(element);
      if (sink.reads()) {
        sink.data(element, type, data);
      }
    } else if (ESCAPABLE.contains(element)) {
      String content = content(element);
      if (sink.reads()) {
        sink.text(unescaped(content, false));
      }
    }
  }

  private void closing() {
    char first = at + 2 < html.length ? html[at + 2] : ' ';
    if (isLetter(first)) {
      at += 2;
      String element = name();
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

  private String name() {
    int start = at;
    int hash = 0;
    while (at < html.length && !endsName(html[at])) {
      hash = hash * 31 + html[at];
      at++;
    }
    return names.of(html, start, at, hash);
  }

  private static boolean endsName(char c) {
    return c <= ' ' ? isSpace(c) : c == '/' || c == '>' || c == '=';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Goes behind the tag; returns the value of its attribute {@code type}. */
  private String attributes(String element) {
    String type = "";
    while (at < html.length) {
      char c = html[at];
      if (c == '>') {
        at++;
        break;
      } else if (isSpace(c) || c == '/' || c == '=') {
        at++;
      } else {
        String key = name();
        boolean wanted = sink.wants(element, key);
        String value = value(wanted || key.equals("type"));
        type = key.equals("type") ? value : type;
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
    char quote = at < html.length ? html[at] : ' ';
    if (quote == '"' || quote == '\'') {
      start++;
      int close = indexOf(quote, start);
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

  /** Names in small letters; one that comes again is the same string, which knows its hash. */
  private static final class Names {
    private final String[] table = new String[256];

    String of(char[] text, int start, int end, int hash) {
      int slot = (hash ^ hash >>> 8) & table.length - 1;
      String known = table[slot];
      if (known != null && isSame(known, text, start, end)) {
        return known;
      }
      String name = new String(text, start, end - start).toLowerCase(Locale.ROOT);
      table[slot] = name;
      return name;
    }

    private static boolean isSame(String known, char[] text, int start, int end) {
      if (known.length() != end - start) {
        return false;
      }
      for (int i = start; i < end; i++) {
        if (known.charAt(i - start) != text[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
