package plimsoll.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is in the way of its words taken out: percent, entity, backslash and CSS escapes
 * are undone, inline tags and emphasis vanish, other tags are a space. Escapes within escapes are
 * undone three deep.
 *
 * <p>Where its characters are in the source is asked for rarely, and is found out only then.
 */
final class Decoded {
  private static final int ROUNDS = 3;
  private static final int LONGEST_INLINE = 6;
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
          "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "tspan", "tt", "u", "var", "wbr");

  /** Where there may be something to undo. */
  private static final boolean[] HIDES = new boolean[0x80];

  static {
    for (char c : "%&\\<*`~_".toCharArray()) {
      HIDES[c] = true;
    }
  }

  private final char[] source;
  private final @Nullable Pass last;
  private int[] positions = {};

  private Decoded(char[] source, @Nullable Pass last) {
    this.source = source;
    this.last = last;
  }

  /** Undoes what there is to undo in a text, which may not be changed from now on. */
  static Decoded of(char[] text) {
    return new Decoded(text, undone(text, false));
  }

  /** Whether there may be something to undo at a character. */
  static boolean mayHide(char c) {
    return c < 0x80 && HIDES[c];
  }

  /** What is left, up to {@link #length}. Not to be changed. */
  char[] characters() {
    return last == null ? source : last.out;
  }

  int length() {
    return last == null ? source.length : last.length;
  }

  /** Whether there was anything to undo. */
  boolean changed() {
    return last != null;
  }

  /** Where the character at {@code index} of {@link #characters()} comes from in the source. */
  int sourceAt(int index) {
    if (last == null) {
      return index;
    }
    if (positions.length == 0) {
      positions = Objects.requireNonNull(undone(source, true)).at;
    }
    return positions[index];
  }

  /** The last pass that changed something, if one did. */
  private static @Nullable Pass undone(char[] text, boolean placed) {
    Pass last = null;
    for (int round = 0; round < ROUNDS; round++) {
      Pass pass =
          last == null
              ? new Pass(text, text.length, new int[0], placed)
              : new Pass(last.out, last.length, last.at, placed);
      pass.run();
      if (pass.changed) {
        last = pass;
      }
      if (!pass.changed || !pass.mayHideMore) {
        break;
      }
    }
    return last;
  }

  /** One reading from left to right; every step looks ahead a bounded number of characters. */
  private static final class Pass {
    private final char[] text;
    private final int size;
    private final int[] from;
    private final boolean placed;
    private char[] out;
    private int length;
    private int[] at;
    private int commentEnd;
    private boolean changed;
    private boolean mayHideMore;

    Pass(char[] text, int size, int[] from, boolean placed) {
      this.text = text;
      this.size = size;
      this.from = from;
      this.placed = placed;
      this.out = new char[size + 16];
      this.at = placed ? new int[size + 16] : from;
    }

    /** What is between two places where something may be hidden is copied at once. */
    void run() {
      int i = 0;
      while (i < size) {
        int place = i;
        while (place < size && !mayHide(text[place])) {
          place++;
        }
        copy(i, place);
        i = place;
        if (place < size) {
          i = undo(text[place], place);
          if (i == place) {
            put(text[place], place);
            i++;
          } else {
            changed = true;
          }
        }
      }
    }

    private void copy(int start, int stop) {
      int count = stop - start;
      reserve(count);
      System.arraycopy(text, start, out, length, count);
      for (int k = 0; placed && k < count; k++) {
        at[length + k] = from.length == 0 ? start + k : from[start + k];
      }
      length += count;
    }

    /** The place behind what is at {@code i} and is undone; {@code i} if nothing is. */
    private int undo(char c, int i) {
      return switch (c) {
        case '%' -> percent(i);
        case '&' -> entity(i);
        case '\\' -> backslash(i);
        case '<' -> tag(i);
        case '*', '`' -> i + 1;
        case '~' -> i + 1 < size && text[i + 1] == '~' ? i + 2 : i;
        case '_' -> isFlanking(i) ? i + 1 : i;
        default -> i;
      };
    }

    private boolean isFlanking(int i) {
      boolean before = i > 0 && Character.isLetterOrDigit(text[i - 1]);
      boolean after = i + 1 < size && Character.isLetterOrDigit(text[i + 1]);
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
        int part = end < size && text[end] == '%' ? hex(end + 1, end + 3) : -1;
        if ((part & 0xC0) != 0x80 || part < 0) {
          return i;
        }
        value = value << 6 | part & 0x3F;
      }
      if (!Character.isValidCodePoint(value)) {
        return i;
      }
      put(Character.toString(value), i);
      return end;
    }

    private static int trailing(int lead) {
      return lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    }

    private int entity(int i) {
      int end = i + 1;
      int limit = Math.min(size, i + 34);
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
      put(value, i);
      return end + 1;
    }

    /** JavaScript, JSON, CSS and Markdown escapes. */
    private int backslash(int i) {
      char c = i + 1 < size ? text[i + 1] : ' ';
      if (c == 'u' && hex(i + 2, i + 6) >= 0) {
        put((char) hex(i + 2, i + 6), i);
        return i + 6;
      }
      if (c == 'x' && hex(i + 2, i + 4) >= 0) {
        put((char) hex(i + 2, i + 4), i);
        return i + 4;
      }
      if (c == 'n' || c == 't' || c == 'r') {
        put(' ', i);
        return i + 2;
      }
      if (c >= '0' && c <= '9') {
        return css(i);
      }
      if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) {
        put(c, i);
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
      put(Character.toString(value), i);
      return end < size && text[end] == ' ' ? end + 1 : end;
    }

    private int tag(int i) {
      if (startsWith("<!--", i)) {
        return comment(i);
      }
      int name = i + 1 < size && text[i + 1] == '/' ? i + 2 : i + 1;
      int end = name;
      while (end < size && Character.isLetterOrDigit(text[end])) {
        end++;
      }
      if (end == name || end > name + 30) {
        return i;
      }
      int close = end;
      while (close < size && text[close] != '>' && text[close] != '<') {
        close++;
      }
      if (close == size || text[close] == '<') {
        return i;
      }
      boolean inline =
          end - name <= LONGEST_INLINE
              && INLINE.contains(new String(text, name, end - name).toLowerCase(Locale.ROOT));
      if (!inline) {
        put(' ', i);
      }
      return close + 1;
    }

    /** The place of the next end of a comment is kept, so that many openings cost one search. */
    private int comment(int i) {
      if (commentEnd < i + 4) {
        int end = i + 4;
        while (end < size && !startsWith("-->", end)) {
          end++;
        }
        commentEnd = end < size ? end : Integer.MAX_VALUE;
      }
      return commentEnd == Integer.MAX_VALUE ? i : commentEnd + 3;
    }

    private boolean startsWith(String start, int i) {
      boolean same = i + start.length() <= size;
      for (int k = 0; same && k < start.length(); k++) {
        same = text[i + k] == start.charAt(k);
      }
      return same;
    }

    /** The value of the hexadecimal digits in a range, or -1. */
    private int hex(int start, int end) {
      if (end > size || start >= end) {
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

    private void put(String value, int i) {
      for (int k = 0; k < value.length(); k++) {
        put(value.charAt(k), i);
      }
    }

    private void put(char c, int i) {
      reserve(1);
      mayHideMore |= mayHide(c);
      if (placed) {
        at[length] = from.length == 0 ? i : from[i];
      }
      out[length++] = c;
    }

    private void reserve(int count) {
      if (out.length - length < count) {
        int capacity = Math.max(out.length * 2, length + count);
        out = Arrays.copyOf(out, capacity);
        at = placed ? Arrays.copyOf(at, capacity) : at;
      }
    }
  }
}
