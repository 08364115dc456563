package plimsoll.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file to be written. The content is made when it is asked for, so that ten thousand pages are
 * never in memory together; it must be the same bytes at every call, from any thread.
 */
public record OutFile(OutPath path, Content content) {
  public OutFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(content);
  }

  /** Writes a file's bytes. */
  @FunctionalInterface
  public interface Content {
    /** Writes all bytes to {@code out} and does not close it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** A file of text, in UTF-8. */
  public static OutFile text(String path, String text) {
    return bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of bytes. */
  public static OutFile bytes(String path, byte[] bytes) {
    return new OutFile(OutPath.of(path), out -> out.write(bytes));
  }
}
