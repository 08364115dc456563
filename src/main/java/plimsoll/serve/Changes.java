package plimsoll.serve;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The latest build, numbered, for those who wait for the next. */
final class Changes implements AutoCloseable {
  private static final Report NONE = new Report(List.of(), "", "");

  private long version;
  private Report report = NONE;
  private boolean closed;

  /** A build as it stood at one moment. */
  record Build(long version, Report report) {}

  synchronized void built(Report latest) {
    version++;
    report = latest;
    notifyAll();
  }

  synchronized Build latest() {
    return new Build(version, report);
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Waits for a build after the one that was seen, for a while; gives the latest in any case. */
  synchronized long awaitAfter(long seen, long milliseconds) throws InterruptedException {
    if (version == seen && !closed) {
      TimeUnit.MILLISECONDS.timedWait(this, milliseconds);
    }
    return version;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
