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
import java.util.function.Supplier;

/**
 * A view on this machine's own address, rebuilt when the source changes. It answers to nobody but
 * this machine: the socket is bound to loopback, and a request that another host's name brought
 * here is refused.
 */
public final class Preview implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final Changes changes;
  private final Watcher watcher;

  private Preview(HttpServer server, ExecutorService threads, Changes changes, Watcher watcher) {
    this.server = server;
    this.threads = threads;
    this.changes = changes;
    this.watcher = watcher;
  }

  /**
   * Takes the port, builds once, then serves, and builds again whenever something below the watched
   * folders has changed and come to rest. What the first build throws ends the preview; a later one
   * has to report it.
   *
   * @param folder the view as built; read at every request
   * @param port 0 for any that is free
   * @param build builds into {@code folder} and reports; never called twice at once
   * @param watched folders and files of the source; what is not there yet is waited for
   * @param ignored a folder whose changes do not count, such as the output
   * @throws BindException if the port is taken
   */
  public static Preview start(
      Path folder, int port, Supplier<Report> build, List<Path> watched, Path ignored)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    Changes changes = new Changes();
    Watcher watcher =
        new Watcher(() -> Snapshot.of(watched, ignored), () -> changes.built(build.get()));
    ExecutorService threads = Executors.newCachedThreadPool(Preview::daemon);
    server.setExecutor(threads);
    Preview preview = new Preview(server, threads, changes, watcher);
    try {
      watcher.start();
    } catch (RuntimeException | Error e) {
      server.start(); // one that never ran keeps its port when it is stopped
      preview.close();
      throw e;
    }
    server.createContext("/", new Answers(new SiteFolder(folder), changes));
    server.start();
    return preview;
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

  /** Ends it, after a build that is under way. */
  @Override
  public void close() {
    watcher.close();
    changes.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
