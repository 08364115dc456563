package plimsoll.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** What {@link Decoded} makes of a text, character by character, and as often as it changes. */
final class PlainDecoded {
  private static final int LONGEST_INLINE = 6;
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
          "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "tspan", "tt", "u", "var", "wbr");

  private final char[] text;
  private final StringBuilder out = new StringBuilder();
  private int commentEnd;

  private PlainDecoded(String text) {
    this.text = text.toCharArray();
  }

  static String of(String text) {
    String now = text;
    for (int round = 0; round < 3; round++) {
      now = new PlainDecoded(now).once();
    }
    return now;
  }

  private String once() {
    for (int i = 0; i < text.length; ) {
      int next = undo(text[i], i);
      if (next == i) {
        out.append(text[i]);
        next++;
      }
      i = next;
    }
    return out.toString();
  }

  /** The place behind what stands at {@code i} and is undone; {@code i} if nothing is. */
  private int undo(char c, int i) {
    return switch (c) {
      case '%' -> percent(i);
      case '&' -> entity(i);
      case '\\' -> backslash(i);
      case '<' -> tag(i);
      case '*', '`' -> i + 1;
      case '~' -> i + 1 < text.length && text[i + 1] == '~' ? i + 2 : i;
      case '_' -> isFlanking(i) ? i + 1 : i;
      default -> i;
    };
  }

  private boolean isFlanking(int i) {
    boolean before = i > 0 && Character.isLetterOrDigit(text[i - 1]);
    boolean after = i + 1 < text.length && Character.isLetterOrDigit(text[i + 1]);
    return before != after;
  }

  /** Percent escapes that make a character of UTF-8 become that character. */
  private int percent(int i) {
    int lead = hex(i + 1, i + 3);
    int more = lead < 0 || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4 ? -1 : trailing(lead);
    if (more < 0) {
      return i;
    }
    int value = more == 0 ? lead : lead & (0x3F >> more);
    int end = i + 3;
    for (int n = 0; n < more; n++, end += 3) {
      int part = end < text.length && text[end] == '%' ? hex(end + 1, end + 3) : -1;
      if ((part & 0xC0) != 0x80 || part < 0) {
        return i;
      }
      value = value << 6 | part & 0x3F;
    }
    if (!Character.isValidCodePoint(value)) {
      return i;
    }
    out.append(Character.toString(value));
    return end;
  }

  private static int trailing(int lead) {
    return lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  private int entity(int i) {
    int end = i + 1;
    int limit = Math.min(text.length, i + 34);
    while (end < limit && (Character.isLetterOrDigit(text[end]) || text[end] == '#')) {
      end++;
    }
    if (end == limit || end == i + 1 || text[end] != ';') {
      return i;
    }
    String name = new String(text, i, end + 1 - i);
    String value = Parser.unescapeEntities(name, true);
    if (value.equals(name)) {
      return i;
    }
    out.append(value);
    return end + 1;
  }

  /** JavaScript, JSON, CSS and Markdown escapes. */
  private int backslash(int i) {
    char c = i + 1 < text.length ? text[i + 1] : ' ';
    if (c == 'u' && hex(i + 2, i + 6) >= 0) {
      out.append((char) hex(i + 2, i + 6));
      return i + 6;
    }
    if (c == 'x' && hex(i + 2, i + 4) >= 0) {
      out.append((char) hex(i + 2, i + 4));
      return i + 4;
    }
    if (c == 'n' || c == 't' || c == 'r') {
      out.append(' ');
      return i + 2;
    }
    if (c >= '0' && c <= '9') {
      return css(i);
    }
    if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) {
      out.append(c);
      return i + 2;
    }
    return i;
  }

  private int css(int i) {
    int end = i + 1;
    while (end < i + 7 && hex(end, end + 1) >= 0) {
      end++;
    }
    int value = hex(i + 1, end);
    if (value < 0x20 || value > Character.MAX_CODE_POINT || end < i + 3) {
      return i;
    }
    out.append(Character.toString(value));
    return end < text.length && text[end] == ' ' ? end + 1 : end;
  }

  private int tag(int i) {
    if (startsWith("<!--", i)) {
      return comment(i);
    }
    int name = i + 1 < text.length && text[i + 1] == '/' ? i + 2 : i + 1;
    int end = name;
    while (end < text.length && Character.isLetterOrDigit(text[end])) {
      end++;
    }
    if (end == name || end > name + 30) {
      return i;
    }
    int close = end;
    while (close < text.length && text[close] != '>' && text[close] != '<') {
      close++;
    }
    if (close == text.length || text[close] == '<') {
      return i;
    }
    boolean inline =
        end - name <= LONGEST_INLINE
            && INLINE.contains(new String(text, name, end - name).toLowerCase(Locale.ROOT));
    if (!inline) {
      out.append(' ');
    }
    return close + 1;
  }

  /** The place of the next end of a comment is kept, so that many openings cost one search. */
  private int comment(int i) {
    if (commentEnd < i + 4) {
      int end = i + 4;
      while (end < text.length && !startsWith("-->", end)) {
        end++;
      }
      commentEnd = end < text.length ? end : Integer.MAX_VALUE;
    }
    return commentEnd == Integer.MAX_VALUE ? i : commentEnd + 3;
  }

  private boolean startsWith(String start, int i) {
    boolean same = i + start.length() <= text.length;
    for (int k = 0; same && k < start.length(); k++) {
      same = text[i + k] == start.charAt(k);
    }
    return same;
  }

  /** The value of the hexadecimal digits in a range, or -1. */
  private int hex(int start, int end) {
    if (end > text.length || start >= end) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0 || text[i] >= 0x80) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
