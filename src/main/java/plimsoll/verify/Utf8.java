package plimsoll.verify;

import java.util.Arrays;

/**
 * Decodes UTF-8 strictly, into characters that can be walked over: almost all of a site's bytes are
 * ASCII, and reading them from an array is several times as fast as from a string with others.
 */
final class Utf8 {
  private final byte[] bytes;
  private final char[] out;
  private int at;
  private int length;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
    this.out = new char[bytes.length];
  }

  /** The characters; a file that is no UTF-8 is malformed. */
  static char[] chars(byte[] bytes) throws Malformed {
    Utf8 utf8 = new Utf8(bytes);
    utf8.run();
    return utf8.length == utf8.out.length ? utf8.out : Arrays.copyOf(utf8.out, utf8.length);
  }

  private void run() throws Malformed {
    while (ascii()) {
      int lead = bytes[at++] & 0xFF;
      if (lead < 0xC2 || lead > 0xF4) {
        throw new Malformed();
      } else if (lead < 0xE0) {
        out[length++] = (char) next(lead & 0x1F);
      } else if (lead < 0xF0) {
        three(next(next(lead & 0xF)));
      } else {
        four(next(next(next(lead & 0x7))));
      }
    }
  }

  /** Copies bytes up to one that is none of ASCII; false at the end. */
  private boolean ascii() {
    byte[] from = bytes;
    char[] to = out;
    int i = at;
    int n = length;
    while (i < from.length && from[i] >= 0) {
      to[n++] = (char) from[i++];
    }
    at = i;
    length = n;
    return i < from.length;
  }

  private int next(int value) throws Malformed {
    if (at == bytes.length || (bytes[at] & 0xC0) != 0x80) {
      throw new Malformed();
    }
    return value << 6 | bytes[at++] & 0x3F;
  }

  private void three(int value) throws Malformed {
    if (value < 0x800 || value >= 0xD800 && value <= 0xDFFF) {
      throw new Malformed();
    }
    out[length++] = (char) value;
  }

  private void four(int value) throws Malformed {
    if (value < 0x10000 || value > Character.MAX_CODE_POINT) {
      throw new Malformed();
    }
    out[length++] = Character.highSurrogate(value);
    out[length++] = Character.lowSurrogate(value);
  }
}
