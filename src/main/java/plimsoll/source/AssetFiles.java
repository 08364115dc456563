package plimsoll.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Files beside the Markdown. Symbolic links are not files; nothing outside the folder exists. */
public final class AssetFiles {
  private final Path root;

  private AssetFiles(Path root) {
    this.root = root;
  }

  /** The files below a content folder. */
  public static AssetFiles of(Path root) {
    return new AssetFiles(root);
  }

  /**
   * A file by its path below the content folder, as {@code Shelf} has made it.
   *
   * @param name relative, with {@code /}, without {@code ..}
   */
  public Optional<Path> find(String name) {
    Path file;
    try {
      file = root.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!file.startsWith(root) || file.equals(root)) {
      return Optional.empty();
    }
    return isPlain(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** No part of the way below the content folder is a symbolic link. */
  private boolean isPlain(Path file) {
    for (Path part = file; !part.equals(root); part = part.getParent()) {
      if (Files.isSymbolicLink(part)) {
        return false;
      }
    }
    return true;
  }

  /** A file's bytes. */
  public byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
