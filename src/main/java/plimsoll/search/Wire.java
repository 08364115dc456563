package plimsoll.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Bytes as the script reads them: variable-length numbers, UTF-8, raw deflate. */
final class Wire {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Seven bits a byte, low ones first, the high bit on all but the last. */
  Wire number(int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  /** The length in bytes, then UTF-8. */
  Wire text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return number(bytes.length).bytes(bytes);
  }

  Wire bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  /**
   * Raw deflate: browsers inflate it without a word from the host. The bytes depend on the JDK's
   * zlib and the level; file names are made from what is compressed, so they do not.
   */
  static byte[] deflate(byte[] raw, int level) {
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setInput(raw);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(raw.length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
