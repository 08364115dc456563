package plimsoll.serve;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The latest build, numbered, for those who wait for the next. */
final class Changes implements AutoCloseable {
  private static final Report NONE = new Report(List.of(), "", true);

  private long version;
  private Report report = NONE;
  private boolean closed;

  /** A build as it was at one moment. */
  record Build(long version, Report report) {
    /** The same, for a page that could not be made. */
    Build failed(String words) {
      return new Build(version, new Report(report.problems(), words, true));
    }
  }

  /** The first report, and each that says something new, has a number of its own. */
  synchronized void built(Report latest) {
    if (latest.changed() || version == 0) {
      version++;
      report = latest;
      notifyAll();
    }
  }

  /** Pages look otherwise, though nothing new is to be said. */
  synchronized void completed() {
    version++;
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
