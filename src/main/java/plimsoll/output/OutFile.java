package plimsoll.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file to be written. The content is made when it is asked for, so that ten thousand pages are
 * never in memory together; it must be the same bytes at every call, from any thread.
 *
 * @param madeFrom a digest of all that the content is made from, if it is known: from what is equal
 *     the same bytes are made
 */
public record OutFile(OutPath path, Content content, Supplier<Optional<String>> madeFrom) {
  public OutFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(content);
    Objects.requireNonNull(madeFrom);
  }

  /** A file of which nobody knows beforehand whether it is as it was. */
  public OutFile(OutPath path, Content content) {
    this(path, content, Optional::empty);
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
