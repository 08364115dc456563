package plimsoll;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plimsoll.build.Pipeline;
import plimsoll.cli.Environment;

/** {@code plimsoll serve} in process, until it is closed as Ctrl-C would. */
final class Serving implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final String SITE = " site at ";

  private final Heard out = new Heard();
  private final Heard err = new Heard();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Thread thread;

  private Serving(Path folder, String... arguments) {
    Environment world =
        new Environment(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of(),
            Clock.systemUTC(),
            folder,
            false);
    thread =
        new Thread(() -> ended.complete(new Main(world, new Pipeline()).run(arguments)), "serve");
    thread.start();
  }

  /** At a free port; returns once the address is told. */
  static Serving in(Path folder, String... options) throws Exception {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "serve";
    arguments[1] = "--port";
    arguments[2] = "0";
    System.arraycopy(options, 0, arguments, 3, options.length);
    Serving serving = new Serving(folder, arguments);
    serving.out.await(text -> text.contains(SITE));
    return serving;
  }

  /** The address of the home page. */
  String url() {
    String said = out.text();
    int from = said.indexOf(SITE) + SITE.length();
    return said.substring(from, said.indexOf(' ', from));
  }

  HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url()).resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  String out() {
    return out.text();
  }

  String err() {
    return err.text();
  }

  /** Returns once a build has been announced to pages that are open; the first is 1. */
  void awaitBuild(long number) throws Exception {
    HttpResponse<Stream<String>> events =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url()).resolve("/_plimsoll/changes")).build(),
                HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = events.body()) {
      assertTrue(
          lines
              .filter(line -> line.startsWith("data: "))
              .anyMatch(line -> Long.parseLong(line.substring("data: ".length())) >= number));
    }
  }

  /** Ends it and gives its exit code. */
  int end() {
    thread.interrupt();
    return ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    end();
  }

  /** A stream that others can wait for. */
  private static final class Heard extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      notifyAll();
    }

    synchronized String text() {
      return toString(StandardCharsets.UTF_8);
    }

    synchronized void await(Predicate<String> heard) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!heard.test(text()) && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
      assertTrue(heard.test(text()), () -> "waited in vain; heard so far:\n" + text());
    }
  }
}
