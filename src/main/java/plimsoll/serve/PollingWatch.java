package plimsoll.serve;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks again and again; a change counts when two looks in a row see the same. */
final class PollingWatch implements Watch {
  private static final long EVERY_MILLISECONDS = 200;

  private final Supplier<Snapshot> look;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Snapshot told;
  private Snapshot seen;

  PollingWatch(Supplier<Snapshot> look) {
    this.look = look;
    this.told = look.get();
    this.seen = told;
  }

  @Override
  public boolean await() throws InterruptedException {
    while (!closed.await(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      Snapshot now = look.get();
      boolean atRest = now.equals(seen);
      seen = now;
      if (atRest && !now.equals(told)) {
        told = now;
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
