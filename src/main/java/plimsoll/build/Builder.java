package plimsoll.build;

import java.io.IOException;

/** Builds what is asked for: {@link Pipeline}, or in a test something smaller. */
@FunctionalInterface
public interface Builder {
  /**
   * Builds and publishes.
   *
   * @param progress told what is being done, from any thread
   * @throws IOException if a file or folder cannot be read or written; problems of the content are
   *     in the outcome
   */
  Outcome build(Request request, Progress progress) throws IOException;
}
