package plimsoll.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * JSON of texts, written straight to bytes. Nearly all that the index has in JSON is running text,
 * and of that nearly all is in it as it is: what must be escaped is found among bytes.
 */
final class JsonBytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** For every byte what stands for it: 0 for itself, a letter after a backslash, or 'u'. */
  private static final byte[] ESCAPES = escapes();

  private byte[] out;
  private int size;

  /** Whether a comma comes before the next value. */
  private boolean comma;

  /**
   * @param room so many bytes or more will be written
   */
  JsonBytes(int room) {
    this.out = new byte[room + 16];
  }

  /** An array of texts. */
  static byte[] of(List<String> texts) {
    return new JsonBytes(texts.stream().mapToInt(String::length).sum()).texts(texts).toBytes();
  }

  JsonBytes begin(char bracket) {
    next();
    put(bracket);
    comma = false;
    return this;
  }

  JsonBytes end(char bracket) {
    put(bracket);
    comma = true;
    return this;
  }

  /** The name of the value that follows. */
  JsonBytes name(String name) {
    text(name);
    put(':');
    comma = false;
    return this;
  }

  JsonBytes texts(List<String> texts) {
    begin('[');
    texts.forEach(this::text);
    return end(']');
  }

  JsonBytes numbers(IntStream numbers) {
    begin('[');
    numbers.forEach(this::number);
    return end(']');
  }

  JsonBytes number(int number) {
    next();
    for (byte digit : Integer.toString(number).getBytes(StandardCharsets.US_ASCII)) {
      put((char) digit);
    }
    return this;
  }

  JsonBytes text(String text) {
    next();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put('"');
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte one = bytes[i];
      if (one >= 0 && ESCAPES[one] != 0) {
        copy(bytes, from, i);
        escape(one);
        from = i + 1;
      }
    }
    copy(bytes, from, bytes.length);
    put('"');
    return this;
  }

  private void next() {
    if (comma) {
      put(',');
    }
    comma = true;
  }

  private void put(char sign) {
    room(1);
    out[size++] = (byte) sign;
  }

  private void copy(byte[] bytes, int from, int to) {
    room(to - from);
    System.arraycopy(bytes, from, out, size, to - from);
    size += to - from;
  }

  private void escape(byte one) {
    room(6);
    out[size++] = '\\';
    out[size++] = ESCAPES[one];
    if (ESCAPES[one] == 'u') {
      out[size++] = '0';
      out[size++] = '0';
      out[size++] = HEX[one >> 4];
      out[size++] = HEX[one & 15];
    }
  }

  private void room(int bytes) {
    if (size + bytes > out.length) {
      out = Arrays.copyOf(out, Math.max(size + bytes, out.length + out.length / 2));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(out, size);
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    String special = "\bb\tt\nn\ff\rr\"\"\\\\";
    for (int i = 0; i < special.length(); i += 2) {
      escapes[special.charAt(i)] = (byte) special.charAt(i + 1);
    }
    return escapes;
  }
}
