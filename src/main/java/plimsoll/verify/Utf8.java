package plimsoll.verify;

import java.util.Arrays;

/**
 * Reads UTF-8 strictly. Almost all of a site's bytes are ASCII, and every mark of its formats is:
 * pages are walked over as bytes, and only what is asked for becomes text.
 */
final class Utf8 {
  private final byte[] bytes;
  private int at;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A file that is no UTF-8 is malformed. */
  static void check(byte[] bytes) throws Malformed {
    Utf8 utf8 = new Utf8(bytes);
    while (utf8.skipAscii()) {
      utf8.sequence();
    }
  }

  /** The characters; a file that is no UTF-8 is malformed. */
  static char[] chars(byte[] bytes) throws Malformed {
    Utf8 utf8 = new Utf8(bytes);
    char[] out = new char[bytes.length];
    int length = 0;
    for (int start = 0; ; start = utf8.at) {
      boolean more = utf8.skipAscii();
      length = widen(bytes, start, utf8.at, out, length);
      if (!more) {
        return length == out.length ? out : Arrays.copyOf(out, length);
      }
      length += Character.toChars(utf8.sequence(), out, length);
    }
  }

  private static int widen(byte[] from, int start, int end, char[] to, int length) {
    int n = length;
    for (int i = start; i < end; i++) {
      to[n++] = (char) from[i];
    }
    return n;
  }

  /** Goes to the next byte that is none of ASCII; false at the end. */
  private boolean skipAscii() {
    byte[] from = bytes;
    int i = at;
    while (i < from.length && from[i] >= 0) {
      i++;
    }
    at = i;
    return i < from.length;
  }

  /** The character that begins here, of two to four bytes (RFC 3629, 3). */
  private int sequence() throws Malformed {
    int lead = bytes[at++] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      throw new Malformed();
    } else if (lead < 0xE0) {
      return next(lead & 0x1F);
    } else if (lead < 0xF0) {
      int three = next(next(lead & 0xF));
      return within(three, three >= 0x800 && (three < 0xD800 || three > 0xDFFF));
    }
    int four = next(next(next(lead & 0x7)));
    return within(four, four >= 0x10000 && four <= Character.MAX_CODE_POINT);
  }

  private int next(int value) throws Malformed {
    if (at == bytes.length || (bytes[at] & 0xC0) != 0x80) {
      throw new Malformed();
    }
    return value << 6 | bytes[at++] & 0x3F;
  }

  private static int within(int value, boolean valid) throws Malformed {
    if (!valid) {
      throw new Malformed();
    }
    return value;
  }
}
