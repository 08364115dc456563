package plimsoll.render.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page as the bytes it will be. Templates are mostly text that never changes, so that text is
 * kept encoded and copied, and nothing is a string in between.
 */
public final class Utf8Writer extends Writer {
  /** The longest that one ASCII character gets by escaping: {@code &quot;}. */
  private static final int LONGEST_ESCAPE = 6;

  private byte[] bytes = new byte[24 * 1024];
  private int count;

  /** Copies bytes that are UTF-8 already. */
  public void encoded(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, count, more.length);
    count += more.length;
  }

  /** Writes words, escaped as {@link Html#escape} does, on a page that HTML can hold. */
  public void escaped(String text) {
    int length = text.length();
    room(length * LONGEST_ESCAPE);
    byte[] to = bytes;
    int at = count;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!Html.isPlain(c)) {
        count = at;
        write(Html.escape(Printable.of(text.substring(i))));
        return;
      }
      to[at++] = (byte) c;
    }
    count = at;
  }

  @Override
  public void write(String text) {
    encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) {
    write(text.substring(offset, offset + length));
  }

  private void room(int more) {
    if (bytes.length - count < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, count + more));
    }
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, count);
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, count);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
