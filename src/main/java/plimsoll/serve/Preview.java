package plimsoll.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Views on this machine's own address, made from the source as it is. It answers to nobody but this
 * machine: the socket is bound to loopback, and a request that another host's name brought here is
 * refused.
 */
public final class Preview implements AutoCloseable {
  private static final long GRACE_SECONDS = 20;

  private final HttpServer server;
  private final Sites sites;
  private final Watch watch;
  private final Changes changes = new Changes();
  private final ExecutorService answering = Executors.newCachedThreadPool(Preview::daemon);
  private final ExecutorService reading = Executors.newSingleThreadExecutor(Preview::daemon);
  private final ExecutorService completing = Executors.newSingleThreadExecutor(Preview::daemon);

  /** Held, since the log manager forgets a logger that nobody holds, and what was set of it. */
  private final Logger silenced = Logger.getLogger("com.sun.net.httpserver");

  private Preview(HttpServer server, Sites sites, Watch watch) {
    this.server = server;
    this.sites = sites;
    this.watch = watch;
    silenced.setLevel(Level.OFF);
    server.setExecutor(answering);
  }

  /**
   * Takes the port, reads once, then serves, and reads again whenever something below the watched
   * folders has changed and come to rest. What the first reading throws ends the preview; a later
   * one has to report it.
   *
   * @param port 0 for any that is free
   * @param watched folders and files of the source; what is not there yet is waited for
   * @param ignored a folder whose changes do not count, such as the output
   * @throws BindException if the port is taken
   */
  public static Preview start(int port, Sites sites, List<Path> watched, Path ignored)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    Preview preview = new Preview(server, sites, Watch.of(watched, ignored));
    try {
      preview.changes.built(sites.update());
      sites.complete();
    } catch (RuntimeException | Error e) {
      server.start(); // one that never ran keeps its port when it is stopped
      preview.close();
      throw e;
    }
    server.createContext("/", new Answers(sites, preview.changes));
    server.start();
    preview.reading.execute(preview::read);
    return preview;
  }

  private void read() {
    try {
      while (watch.await()) {
        changes.built(sites.update());
        completing.execute(this::complete);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void complete() {
    if (sites.complete()) {
      changes.completed();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "preview");
    thread.setDaemon(true);
    return thread;
  }

  /** The address of the home page. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Ends it, after a reading that is under way. */
  @Override
  public void close() {
    watch.close();
    reading.shutdown();
    try {
      if (!reading.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        reading.shutdownNow();
      }
    } catch (InterruptedException e) {
      reading.shutdownNow();
      Thread.currentThread().interrupt();
    }
    completing.shutdownNow();
    changes.close();
    server.stop(0);
    answering.shutdownNow();
  }
}
