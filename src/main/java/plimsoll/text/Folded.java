package plimsoll.text;

import java.text.Normalizer;
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
public final class Folded implements CharSequence {
  private final char[] source;
  private final @Nullable Decoded decoded;
  private final char[] lower;
  private final int length;
  private char @Nullable [] cased;
  private int @Nullable [] at;

  private Folded(char[] source, @Nullable Decoded decoded, Folder folder) {
    this.source = source;
    this.decoded = decoded;
    this.lower = folder.out;
    this.length = folder.length;
  }

  /** The text as it is written. */
  public static Folded of(String text) {
    return of(text.toCharArray());
  }

  /** The same of a text that may not be changed from now on. */
  public static Folded of(char[] text) {
    return new Folded(text, null, lower(text, text.length));
  }

  /** The same as {@link #readings(char[])}. */
  public static List<Folded> readings(String text) {
    return readings(text.toCharArray());
  }

  /**
   * The readings to look at: the text as written, and, where that differs, what a browser makes of
   * it (percent, entity and backslash escapes undone, inline markup taken out). The text may not be
   * changed from now on.
   */
  public static List<Folded> readings(char[] text) {
    Folder folder = lower(text, text.length);
    Folded written = new Folded(text, null, folder);
    if (!folder.mayHide()) {
      return List.of(written);
    }
    Decoded decoded = Decoded.of(text);
    return decoded.changed()
        ? List.of(written, new Folded(text, decoded, lower(decoded.characters(), decoded.length())))
        : List.of(written);
  }

  private static Folder lower(char[] text, int length) {
    return new Folder(Folder.LOWER, false).fold(text, length);
  }

  /** The text as it is written. Not to be changed. */
  public char[] source() {
    return source;
  }

  /**
   * Where the character at {@code index} is in the source; its length for the end. Places are asked
   * for rarely, and are made only then.
   */
  public int sourceAt(int index) {
    if (index == length) {
      return source.length;
    }
    if (at == null) {
      at = cased(true).at;
    }
    return decoded == null ? at[index] : decoded.sourceAt(at[index]);
  }

  /** The same text with its capital letters. */
  public CharSequence cased() {
    if (cased == null) {
      cased = cased(false).out;
    }
    return new Window(cased, 0, length);
  }

  private Folder cased(boolean placed) {
    Folder folder = new Folder(Folder.CASED, placed);
    return decoded == null
        ? folder.fold(source, source.length)
        : folder.fold(decoded.characters(), decoded.length());
  }

  /** The characters in lower case; those behind {@link #length} mean nothing. Not to be changed. */
  public char[] characters() {
    return lower;
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
    /**
     * What an ASCII character becomes: itself or its small letter, a space, or 0 for nothing; and
     * {@link #HIDES} beside that if something may be hidden there.
     */
    static final char[] LOWER = ascii(true);

    static final char[] CASED = ascii(false);
    private static final char HIDES = 0x80;
    private static final int PLAIN = 0x7F;

    private final char[] ascii;
    private final boolean placed;
    private char[] out = {};
    private int[] at = {};
    private int length;
    private boolean space = true;
    private int seen;

    Folder(char[] ascii, boolean placed) {
      this.ascii = ascii;
      this.placed = placed;
    }

    private static char[] ascii(boolean lower) {
      char[] table = new char[0x80];
      for (char c = '\t'; c < 0x7F; c++) {
        boolean white = c == ' ' || c <= '\r';
        char plain =
            white ? ' ' : c < ' ' ? 0 : lower && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        table[c] = Decoded.mayHide(c) ? (char) (plain | HIDES) : plain;
      }
      return table;
    }

    /** Whether there was a character in the text where something may be hidden. */
    boolean mayHide() {
      return (seen & HIDES) != 0;
    }

    Folder fold(char[] chars, int end) {
      out = new char[end + 16];
      at = placed ? new int[out.length] : at;
      for (int i = 0; i < end; ) {
        i = placed ? placed(chars, i, end) : plain(chars, i, end);
        if (i < end) {
          int codePoint = Character.codePointAt(chars, i, end);
          wide(codePoint, i);
          i += Character.charCount(codePoint);
        }
      }
      return this;
    }

    /** Folds what is ASCII from {@code start} on; returns where it ends. */
    private int plain(char[] chars, int start, int end) {
      if (out.length - length < end - start) {
        out = Arrays.copyOf(out, Math.max(out.length * 2, length + end - start));
      }
      char[] to = out;
      char[] table = ascii;
      int n = length;
      int flags = seen;
      boolean spaced = space;
      int i = start;
      while (i < end) {
        char c = chars[i];
        if (c >= 0x80) {
          break;
        }
        int folded = table[c];
        flags |= folded;
        folded &= PLAIN;
        if (folded > ' ') {
          to[n++] = (char) folded;
          spaced = false;
        } else if (folded == ' ' && !spaced) {
          to[n++] = ' ';
          spaced = true;
        }
        i++;
      }
      length = n;
      space = spaced;
      seen = flags;
      return i;
    }

    private int placed(char[] chars, int start, int end) {
      int i = start;
      while (i < end && chars[i] < 0x80) {
        char folded = (char) (ascii[chars[i]] & PLAIN);
        if (folded > ' ') {
          append(folded, i);
          space = false;
        } else if (folded == ' ') {
          space(i);
        }
        i++;
      }
      return i;
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
      boolean voiced = (c == 0x3099 || c == 0x309A) && length > 0 && out[length - 1] >= 0x3041;
      if (voiced) {
        out[length - 1] += (char) (c - 0x3098);
        return;
      }
      append(inCase(c), place);
      space = false;
    }

    private char inCase(char c) {
      if (ascii == CASED) {
        return c;
      }
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 0x80 ? c : Character.toLowerCase(c);
    }

    private void append(char c, int place) {
      if (length == out.length) {
        out = Arrays.copyOf(out, length * 2);
        at = placed ? Arrays.copyOf(at, length * 2) : at;
      }
      if (placed) {
        at[length] = place;
      }
      out[length++] = c;
    }

    private static final Normalizer.Form FORM = Normalizer.Form.NFKD;
  }
}
