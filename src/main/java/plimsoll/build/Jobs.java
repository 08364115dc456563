package plimsoll.build;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Bounds the threads of a build: parallel streams run on the pool that starts them. */
final class Jobs {
  private Jobs() {}

  /** Runs the work, and whatever it does in parallel, on that many threads. */
  static <T> T run(int jobs, Callable<T> work) throws IOException {
    ForkJoinPool pool = new ForkJoinPool(jobs);
    try {
      return pool.submit(work).get();
    } catch (ExecutionException e) {
      Throwable origin = Failure.origin(e);
      if (origin instanceof IOException io) {
        throw io;
      } else if (origin instanceof Error error) {
        throw error;
      }
      throw origin instanceof RuntimeException unchecked ? unchecked : new RuntimeException(origin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    } finally {
      pool.shutdownNow();
    }
  }
}
