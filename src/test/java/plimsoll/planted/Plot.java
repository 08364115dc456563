package plimsoll.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A written site in which leaks are planted. */
public final class Plot {
  private final Path folder;
  private final Set<String> written = new TreeSet<>();

  /** A site and all that its build wrote. */
  public Plot(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(f -> written.add(nameOf(f)));
    }
  }

  private String nameOf(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** What the build says that it wrote. */
  public Set<String> written() {
    return written;
  }

  /** Writes another file, as a build would. */
  void add(String path, byte[] bytes) {
    stale(path, bytes);
    written.add(path);
  }

  /** Leaves a file that no build wrote. */
  void stale(String path, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.deleteIfExists(folder.resolve(path)); // it may be a link to another site's
      Files.write(folder.resolve(path), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void link(String path) {
    try {
      Files.createSymbolicLink(folder.resolve(path), folder.resolve("index.html"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  byte[] bytes(String path) {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Replaces a text that has to be there. */
  void replace(String path, String old, String with) {
    String text = new String(bytes(path), UTF_8);
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalStateException(path + " does not hold " + old);
    }
    String changed = text.substring(0, at) + with + text.substring(at + old.length());
    stale(path, changed.getBytes(UTF_8));
  }

  /** Changes what is below the compression of a search file. */
  void inflated(String path, UnaryOperator<byte[]> change) {
    stale(path, deflate(change.apply(inflate(bytes(path)))));
  }

  /** The one file whose path matches. */
  String find(String regex) {
    return written.stream().filter(path -> path.matches(regex)).findFirst().orElseThrow();
  }

  private static byte[] inflate(byte[] bytes) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      byte[] buffer = new byte[1 << 20];
      int length = inflater.inflate(buffer);
      return java.util.Arrays.copyOf(buffer, length);
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
