package plimsoll.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Waits for changes of files. Events of the system are used where it tells of all of them. */
interface Watch extends AutoCloseable {
  /**
   * Waits until something has changed and come to rest: editors save in steps.
   *
   * @return false if it was closed
   */
  boolean await() throws InterruptedException;

  @Override
  void close();

  /**
   * Begins at once: what changes from now on is not missed.
   *
   * @param roots folders and files; what is not there yet is waited for
   * @param ignored a folder whose changes do not count, such as the output
   */
  static Watch of(List<Path> roots, Path ignored) {
    try {
      return EventWatch.tellsOf(roots) ? EventWatch.of(roots, ignored) : polling(roots, ignored);
    } catch (IOException e) {
      return polling(roots, ignored); // the system has no more watches to give
    }
  }

  private static Watch polling(List<Path> roots, Path ignored) {
    return new PollingWatch(() -> Snapshot.of(roots, ignored));
  }
}
