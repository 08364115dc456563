package plimsoll.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import plimsoll.text.Sha256;

/**
 * Which tool this is: another version, or the same one with other classes, need not make the same
 * of a document.
 */
public final class Tool {
  private Tool() {}

  /**
   * A digest of what runs here: the classes, and the Java that runs them.
   *
   * @param classes the jar, or the folder of classes
   * @throws IOException if it cannot be read
   */
  public static String of(Path classes) throws IOException {
    Sha256 hash =
        new Sha256().add(Runtime.version().toString()).add(System.getProperty("java.vm.name", ""));
    return (Files.isDirectory(classes) ? folder(classes, hash) : jar(classes, hash)).hex();
  }

  /** A jar lists the checksums of its files. */
  private static Sha256 jar(Path jar, Sha256 hash) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream().forEach(file -> hash.add(file.getName()).add((int) file.getCrc()));
    }
    return hash;
  }

  private static Sha256 folder(Path folder, Sha256 hash) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        hash.add(file.toString())
            .add(Files.getLastModifiedTime(file).toString())
            .add(Long.toString(Files.size(file)));
      }
    }
    return hash;
  }
}
