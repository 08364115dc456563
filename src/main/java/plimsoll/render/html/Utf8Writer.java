package plimsoll.render.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page as the bytes it will be. */
public final class Utf8Writer extends Writer {
  private byte[] bytes = new byte[24 * 1024];
  private int count;

  /** Copies bytes that are UTF-8 already. */
  public void encoded(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, count, more.length);
    count += more.length;
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
