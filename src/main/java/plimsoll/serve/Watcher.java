package plimsoll.serve;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Acts when what it watches has changed and is the same twice in a row: editors save in steps. */
final class Watcher implements AutoCloseable {
  private static final long EVERY_MILLISECONDS = 200;
  private static final long GRACE_SECONDS = 20;

  private final Supplier<Snapshot> look;
  private final Runnable action;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Watcher::daemon);

  private Snapshot acted;
  private Snapshot seen;

  Watcher(Supplier<Snapshot> look, Runnable action) {
    this.look = look;
    this.action = action;
    this.acted = look.get();
    this.seen = acted;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "watcher");
    thread.setDaemon(true);
    return thread;
  }

  /** Acts once, then whenever something changes. */
  void start() {
    action.run();
    timer.scheduleWithFixedDelay(
        this::poll, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private void poll() {
    Snapshot now = look.get();
    boolean atRest = now.equals(seen);
    seen = now;
    if (atRest && !now.equals(acted)) {
      acted = now; // before the action: what changes meanwhile is seen afterwards
      action.run();
    }
  }

  /** Acts no more; an action that is under way is given time to come to its end. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
