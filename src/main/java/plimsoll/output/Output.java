package plimsoll.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plimsoll.work.InParallel;

/**
 * The folder that holds the views, written aside and swapped in.
 *
 * <p>Invariant: at every moment {@code <out>/<view>} is the last view that was published, whole.
 * Where the system cannot exchange two folders it is absent for the instant between two renames,
 * with the last one beside it, and the next {@link #open} puts it back. A folder that Plimsoll did
 * not write is never touched.
 *
 * <p>While it is open no other build can open the same folder.
 */
public final class Output implements AutoCloseable {
  private static final String STAGED = ".new";
  private static final String PREVIOUS = ".old";

  /** Where people's homes are. */
  private static final Set<String> HOMES = Set.of("home", "Users");

  private final Path out;
  private final Marker marker;
  private final BiPredicate<Path, Path> exchange;
  private final Set<Path> unchanged = ConcurrentHashMap.newKeySet();

  private Output(Path out, Marker marker, BiPredicate<Path, Path> exchange) {
    this.out = out;
    this.marker = marker;
    this.exchange = exchange;
  }

  /**
   * Opens the folder, made if missing, and completes or takes back what a broken-off build left.
   *
   * @param views the names of all folders that are ours below {@code out}
   * @throws IOException if the folder cannot be written, holds something that Plimsoll did not
   *     write, or another build has it open
   */
  public static Output open(Path out, Set<String> views) throws IOException {
    return open(out, views, Exchange::of);
  }

  /**
   * The same.
   *
   * @param exchange exchanges two folders if it can
   */
  static Output open(Path out, Set<String> views, BiPredicate<Path, Path> exchange)
      throws IOException {
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
      throw refused(out, "the output has to be a folder");
    }
    if (holdsOtherThings(out)) {
      throw refused(out, "this folder holds other things; give the sites a folder of their own");
    }
    for (String view : views) {
      refuseWhatIsNotOurs(out, out.resolve(view));
    }
    Files.createDirectories(out);
    Output output = new Output(out.toRealPath(), Marker.lock(out), exchange);
    try {
      for (String view : views) {
        output.recover(view);
      }
      return output;
    } catch (IOException | RuntimeException e) {
      output.marker.close();
      throw e;
    }
  }

  /** A root, a folder right below it such as /etc, or somebody's home. */
  private static boolean holdsOtherThings(Path out) throws IOException {
    Path folder = out.toAbsolutePath().normalize();
    Path above = folder.getParent();
    if (above == null) {
      return true;
    }
    Path name = above.getFileName();
    boolean shared = name == null || above.getNameCount() == 1 && HOMES.contains(name.toString());
    return shared && Files.isDirectory(folder) && !Marker.marks(folder) && !isEmpty(folder);
  }

  private static void refuseWhatIsNotOurs(Path out, Path view) throws IOException {
    if (!Files.exists(view, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(view, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(
          view, "this has to be a folder, not a link or a file; remove it or choose another --out");
    }
    if (!Marker.marks(out) && !isEmpty(view)) {
      throw refused(
          view, "this folder was not written by Plimsoll; empty it or choose another --out");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static FileSystemException refused(Path path, String reason) {
    return new FileSystemException(path.toString(), null, reason);
  }

  /** Until the second rename has happened the last good view is the previous one. */
  private void recover(String view) throws IOException {
    Path previous = previous(view);
    if (Files.isDirectory(previous, LinkOption.NOFOLLOW_LINKS) && !Files.exists(target(view))) {
      Files.move(previous, target(view), StandardCopyOption.ATOMIC_MOVE);
    }
    Trees.delete(previous);
    Trees.delete(staged(view));
  }

  /**
   * Writes a view aside, its files in parallel on the pool of the caller. A file whose bytes are as
   * published is taken over with its modification time, and all folders have one time, so that an
   * edit which changes no file changes no time either.
   *
   * @return the folder that holds the view until {@link #publish} or {@link #discard}
   * @throws IOException if a file cannot be written; then nothing stays aside
   * @throws IllegalStateException if two files would be one where case does not count
   */
  public Path stage(String view, Stream<OutFile> files) throws IOException {
    return stage(view, files, Ledger.after(Map.of()));
  }

  /**
   * The same.
   *
   * @param ledger says what need not be made, and takes note of what is there now
   */
  public Path stage(String view, Stream<OutFile> files, Ledger ledger) throws IOException {
    Path staged = staged(view);
    Trees.delete(staged);
    Files.createDirectory(staged);
    StagedFiles writer = new StagedFiles(staged, target(view), ledger);
    Set<String> taken = ConcurrentHashMap.newKeySet();
    // A task that threw would leave the others writing into a folder that is being cleared.
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<OutFile> all = files.toList();
    InParallel.forEach(all, file -> write(file, taken, writer, failure));
    Throwable failed = failure.get();
    if (failed != null) {
      Trees.delete(staged);
      rethrow(failed);
    }
    if (writer.areAsPublished(all.size())) {
      unchanged.add(staged);
    } else {
      unchanged.remove(staged);
    }
    writer.levelTimes();
    return staged;
  }

  private static void write(
      OutFile file,
      Set<String> taken,
      StagedFiles writer,
      AtomicReference<@Nullable Throwable> failure) {
    if (failure.get() != null) {
      return;
    }
    try {
      claim(taken, file.path());
      writer.write(file);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void rethrow(Throwable failure) throws IOException {
    if (failure instanceof UncheckedIOException e) {
      throw e.getCause();
    } else if (failure instanceof Error e) {
      throw e;
    }
    throw (RuntimeException) failure;
  }

  private static void claim(Set<String> taken, OutPath path) {
    String folded = Normalizer.normalize(path.path(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (!taken.add(folded)) {
      throw new IllegalStateException("two files have the same path");
    }
  }

  /**
   * Swaps a staged view in; the view it replaces is gone. If nothing of it has changed it stays, so
   * that not even the times of its folders tell that somebody has built.
   *
   * @return whether there is another view now
   */
  public boolean publish(Path staged) throws IOException {
    String view = viewOf(staged);
    if (unchanged.contains(staged)) {
      Trees.delete(staged);
      return false;
    }
    Path previous = previous(view);
    Path target = target(view);
    refuseWhatIsNotOurs(out, target);
    if (Files.exists(target) && exchange.test(staged, target)) {
      Trees.delete(staged); // what was published is there now
      return true;
    }
    if (Files.exists(target)) {
      Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      recover(view);
      throw e;
    }
    Trees.delete(previous);
    return true;
  }

  /** Throws a staged view away; what is published stays. */
  public void discard(Path staged) throws IOException {
    viewOf(staged);
    Trees.delete(staged);
  }

  /** The folder that the views lie in. */
  public Path folder() {
    return out;
  }

  /** The folder of a view as published, which may not be there. */
  public Path target(String view) {
    return out.resolve(view);
  }

  private Path staged(String view) {
    return out.resolve("." + view + STAGED);
  }

  private Path previous(String view) {
    return out.resolve("." + view + PREVIOUS);
  }

  private String viewOf(Path staged) {
    String name = staged.getFileName().toString();
    if (!out.equals(staged.getParent()) || !name.startsWith(".") || !name.endsWith(STAGED)) {
      throw new IllegalArgumentException("not a staged view");
    }
    return name.substring(1, name.length() - STAGED.length());
  }

  /** Lets other builds in. */
  @Override
  public void close() throws IOException {
    marker.close();
  }
}
