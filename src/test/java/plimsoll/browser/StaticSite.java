package plimsoll.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A folder served as a strict static host would: own origin only, no inline script. */
public final class StaticSite implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xml", "application/xml"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private StaticSite(HttpServer server) {
    this.server = server;
  }

  /** Serves a view's folder on a free port until closed. */
  public static StaticSite serve(Path folder) throws IOException {
    return serve(folder, Map.of());
  }

  /**
   * The same, where folders are found at other places of the host too.
   *
   * @param places folder by the beginning of a path, {@code /history/}
   */
  public static StaticSite serve(Path folder, Map<String, Path> places) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, folder, places));
    StaticSite site = new StaticSite(server);
    server.setExecutor(site.threads);
    server.start();
    return site;
  }

  /** {@code http://127.0.0.1:port}, without a slash at the end. */
  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The address of a page, {@code path} beginning with a slash. */
  public String url(String path) {
    return origin() + path;
  }

  private static Path find(Path folder, Map<String, Path> places, String path) {
    Path file = folder.resolve(path.substring(1)).normalize();
    for (Map.Entry<String, Path> place : places.entrySet()) {
      if (!Files.exists(file) && path.startsWith(place.getKey())) {
        file = place.getValue().resolve(path.substring(place.getKey().length())).normalize();
      }
    }
    return path.endsWith("/") ? file.resolve("index.html") : file;
  }

  private static void answer(HttpExchange exchange, Path folder, Map<String, Path> places)
      throws IOException {
    try (exchange) {
      Path file = find(folder, places, exchange.getRequestURI().getPath());
      int status = 200;
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        status = 404;
        file = folder.resolve("404.html");
      }
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      String name = file.getFileName().toString();
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
      headers.set("Content-Security-Policy", "default-src 'self'");
      headers.set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
