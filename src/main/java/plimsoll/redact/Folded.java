package plimsoll.redact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader's eye takes it in: compatibility forms, accents, look-alike letters, dashes,
 * quotes and case folded to one, what nobody sees left out, white space one space.
 *
 * <p>As a {@link CharSequence} it is in lower case; {@link #cased()} is the same text, index by
 * index, before the case was folded. {@link #sourceAt} gives the place in the text it came from.
 */
final class Folded implements CharSequence {
  private final char[] cased;
  private final char[] lower;
  private final int[] at;
  private final int length;
  private final int sourceLength;

  private Folded(char[] cased, char[] lower, int[] at, int length, int sourceLength) {
    this.cased = cased;
    this.lower = lower;
    this.at = at;
    this.length = length;
    this.sourceLength = sourceLength;
  }

  /** The text as it is written. */
  static Folded of(String text) {
    return new Folder(text.length()).fold(text, null, text.length());
  }

  /**
   * The readings to look at: the text as written, and, where that differs, what a browser makes of
   * it (percent, entity and backslash escapes undone, inline markup taken out).
   */
  static List<Folded> readings(String text) {
    List<Folded> readings = new ArrayList<>(2);
    readings.add(of(text));
    Decoded decoded = Decoded.of(text);
    if (decoded.changed()) {
      readings.add(
          new Folder(decoded.text().length())
              .fold(decoded.text(), decoded.positions(), text.length()));
    }
    return readings;
  }

  /** Where the character at {@code index} stands in the source; its length for the end. */
  int sourceAt(int index) {
    return index == length ? sourceLength : at[index];
  }

  /** The same text with its capital letters. */
  CharSequence cased() {
    return new Window(cased, 0, length);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return lower[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new Window(lower, start, end);
  }

  @Override
  public String toString() {
    return new String(lower, 0, length);
  }

  /** Part of an array of characters. */
  private record Window(char[] text, int start, int end) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      return text[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Window(text, start + from, start + to);
    }

    @Override
    public String toString() {
      return new String(text, start, end - start);
    }
  }

  /** Builds the arrays. */
  private static final class Folder {
    private char[] cased;
    private int[] at;
    private int length;
    private boolean space = true;

    Folder(int size) {
      cased = new char[size + 16];
      at = new int[size + 16];
    }

    Folded fold(String text, int @Nullable [] positions, int total) {
      char[] chars = text.toCharArray();
      for (int i = 0; i < chars.length; ) {
        char c = chars[i];
        int place = positions == null ? i : positions[i];
        if (c < 0x80) {
          ascii(c, place);
          i++;
        } else {
          int codePoint = text.codePointAt(i);
          wide(codePoint, place);
          i += Character.charCount(codePoint);
        }
      }
      char[] lower = new char[length];
      for (int i = 0; i < length; i++) {
        char c = cased[i];
        lower[i] =
            c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
      }
      return new Folded(cased, lower, at, length, total);
    }

    private void ascii(char c, int place) {
      if (c > ' ') {
        put(c, place);
      } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
        space(place);
      }
    }

    private void wide(int c, int place) {
      if (isPlain(c)) {
        put((char) c, place);
      } else if (LookAlikes.isUnseen(c)) {
        return;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space(place);
      } else {
        folded(c, place);
      }
    }

    /** Ideographs, kana and Hangul syllables look like themselves. */
    private static boolean isPlain(int c) {
      return (c >= 0x4E00 && c <= 0x9FFF)
          || (c >= 0x3041 && c <= 0x3098)
          || (c >= 0x309D && c <= 0x30FE)
          || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private void folded(int c, int place) {
      String known = LookAlikes.of(c);
      String plain = known.isEmpty() ? Normalizer.normalize(Character.toString(c), FORM) : known;
      for (int i = 0; i < plain.length(); ) {
        int part = plain.codePointAt(i);
        i += Character.charCount(part);
        if (!LookAlikes.isAccent(part)) {
          String same = LookAlikes.of(part);
          put(same.isEmpty() ? Character.toString(part) : same, place);
        }
      }
    }

    private void put(String text, int place) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ') {
          space(place);
        } else {
          put(c, place);
        }
      }
    }

    private void space(int place) {
      if (!space) {
        append(' ', place);
        space = true;
      }
    }

    private void put(char c, int place) {
      boolean voiced = (c == 0x3099 || c == 0x309A) && length > 0 && cased[length - 1] >= 0x3041;
      if (voiced) {
        cased[length - 1] += (char) (c - 0x3098);
        return;
      }
      append(c, place);
      space = false;
    }

    private void append(char c, int place) {
      if (length == cased.length) {
        cased = Arrays.copyOf(cased, length * 2);
        at = Arrays.copyOf(at, length * 2);
      }
      cased[length] = c;
      at[length] = place;
      length++;
    }

    private static final Normalizer.Form FORM = Normalizer.Form.NFKD;
  }
}
