package plimsoll.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Writes the files of a staged view, and takes over those that are as published. */
final class StagedFiles {
  /** The oldest time that every archive can hold. */
  static final FileTime FOLDER_TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

  private final Path staged;
  private final Path published;
  private final Ledger ledger;
  private final boolean isFirst;
  private final AtomicInteger same = new AtomicInteger();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  StagedFiles(Path staged, Path published, Ledger ledger) {
    this.ledger = ledger;
    this.staged = staged;
    this.published = published;
    this.isFirst = !Files.isDirectory(published);
    folders.add(staged);
  }

  /** Whether all that is published is what was written, and nothing else. */
  boolean areAsPublished(int count) throws IOException {
    if (isFirst || same.get() != count) {
      return false;
    }
    try (Stream<Path> all = Files.walk(published)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).count()
          == count;
    }
  }

  /** Takes a file over, or makes its content and writes it; from any thread. */
  void write(OutFile file) {
    String path = file.path().path();
    Path target = staged.resolve(path);
    Path before = published.resolve(path);
    Optional<String> madeFrom = file.madeFrom().get();
    try {
      makeFolder(Objects.requireNonNull(target.getParent()));
      if (madeFrom.isPresent()
          && !isFirst
          && ledger.knows(path, madeFrom.get(), before)
          && StagedBytes.link(target, before)) {
        same.incrementAndGet();
        return;
      }
      try (StagedBytes bytes = new StagedBytes(target)) {
        file.content().writeTo(bytes);
        if (bytes.finish(isFirst ? null : before)) {
          same.incrementAndGet();
        }
        madeFrom.ifPresent(from -> ledger.note(path, from, bytes.size(), bytes.checksum()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(Nameless.in(staged, e));
    }
  }

  /**
   * Gives all folders one time. Theirs would be that of the build, and so tell customers when
   * something was changed that they cannot see.
   */
  void levelTimes() {
    for (Path folder : folders) {
      try {
        Files.setLastModifiedTime(folder, FOLDER_TIME);
      } catch (IOException e) {
        return; // a file system that keeps no times of folders tells none
      }
    }
  }

  /**
   * Each folder is asked for once. {@link Files#createDirectories} asks for all those above it too,
   * and finds out by an exception that they are not there.
   */
  private void makeFolder(Path folder) throws IOException {
    if (folders.contains(folder)) {
      return;
    }
    makeFolder(Objects.requireNonNull(folder.getParent()));
    synchronized (folders) {
      if (!folders.contains(folder)) {
        make(folder);
        folders.add(folder); // only now: another thread may write as soon as it finds it here
      }
    }
  }

  /** Where case does not count, a folder of another name may be this one. */
  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }
}
