package plimsoll.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the files of a staged view, and takes over those that are as published. */
final class StagedFiles {
  private final Path staged;
  private final Path published;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  StagedFiles(Path staged, Path published) {
    this.staged = staged;
    this.published = published;
  }

  /** Makes a file's content and writes it; from any thread. */
  void write(OutFile file) {
    Path target = staged.resolve(file.path().path());
    try {
      Bytes bytes = new Bytes();
      file.content().writeTo(bytes);
      makeFolder(target.getParent());
      Path before = published.resolve(file.path().path());
      if (!bytes.equalFile(before) || !takeOver(before, target)) {
        bytes.writeTo(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(Nameless.in(staged, e));
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (!folders.contains(folder)) {
      Files.createDirectories(folder);
      folders.add(folder); // only now: another thread may write as soon as it finds it here
    }
  }

  /**
   * A hard link keeps bytes and time for nothing. Some file systems have none: then the file is
   * written, and a web server sees a newer time on the same bytes.
   */
  private static boolean takeOver(Path before, Path target) {
    try {
      Files.createLink(target, before);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** A file's bytes, compared and written without another copy. */
  private static final class Bytes extends ByteArrayOutputStream {
    private Bytes() {
      super(1 << 14);
    }

    private boolean equalFile(Path other) {
      try {
        return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
            && Files.size(other) == count
            && Arrays.equals(Files.readAllBytes(other), 0, count, buf, 0, count);
      } catch (IOException e) {
        return false; // what cannot be read is written anew
      }
    }

    private void writeTo(Path target) throws IOException {
      try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        out.write(buf, 0, count);
      }
    }
  }
}
