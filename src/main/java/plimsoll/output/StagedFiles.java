package plimsoll.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path before = published.resolve(file.path().path());
    try {
      makeFolder(target.getParent());
      try (StagedBytes bytes = new StagedBytes(target)) {
        file.content().writeTo(bytes);
        bytes.finish(before);
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
}
