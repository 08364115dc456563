package plimsoll.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers requests of this machine's browsers. */
final class Answers implements HttpHandler {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final long HEARTBEAT_MILLISECONDS = 15_000;

  private final SiteFolder site;
  private final Changes changes;

  Answers(SiteFolder site, Changes changes) {
    this.site = site;
    this.changes = changes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isLocal(exchange)) {
        send(exchange, 403, TEXT, bytes("Only for this machine.\n"));
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, TEXT, bytes("Only for reading.\n"));
      } else {
        answer(exchange, exchange.getRequestURI().getPath());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A page of another site can make a browser send requests here under its own name; the name in
   * {@code Host} gives it away.
   */
  private static boolean isLocal(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    int port = exchange.getLocalAddress().getPort();
    Set<String> ours = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    return host != null && ours.contains(host.toLowerCase(Locale.ROOT));
  }

  private void answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
    switch (path) {
      case "/_plimsoll/reload.js" ->
          sendOwn(exchange, "reload.js", "text/javascript; charset=utf-8");
      case "/_plimsoll/preview.css" -> sendOwn(exchange, "preview.css", "text/css; charset=utf-8");
      case "/_plimsoll/problems" ->
          send(exchange, 200, HTML, bytes(ProblemsPage.of(changes.latest())));
      case "/_plimsoll/changes" -> stream(exchange);
      default -> sendFile(exchange, path);
    }
  }

  /**
   * The path below the site's root. The page that is sent for missing ones names files by the
   * site's place on its own host, so that place leads here too.
   */
  private String belowRoot(String path) {
    String base = changes.latest().report().basePath();
    boolean there = path.startsWith(base) || (path + "/").equals(base);
    if (base.length() <= 1 || !there || site.find(path).isPresent()) {
      return path;
    }
    return "/" + path.substring(Math.min(base.length(), path.length()));
  }

  private void sendFile(HttpExchange exchange, String asked) throws IOException {
    String path = belowRoot(asked);
    if (!site.isBuilt()) {
      send(exchange, 503, HTML, bytes(ProblemsPage.of(changes.latest())));
      return;
    }
    Optional<Path> file = site.find(path);
    Optional<String> redirect = file.isPresent() ? Optional.empty() : site.redirect(path);
    if (file.isPresent()) {
      send(exchange, 200, file.get());
    } else if (redirect.isPresent()) {
      exchange.getResponseHeaders().set("Location", encoded(redirect.get()));
      send(exchange, 301, TEXT, bytes("It is a folder.\n"));
    } else if (site.notFoundPage().isPresent()) {
      send(exchange, 404, HTML, notFound(site.notFoundPage().get()));
    } else {
      send(exchange, 404, TEXT, bytes("There is no such page.\n"));
    }
  }

  /** A site that does not know its place names files as if the page stood at its root. */
  private byte[] notFound(Path file) throws IOException {
    byte[] page = withScript(Files.readAllBytes(file));
    if (!changes.latest().report().basePath().isEmpty()) {
      return page;
    }
    String html = new String(page, StandardCharsets.UTF_8);
    return bytes(html.replaceFirst("<head>", "<head><base href=\"/\">"));
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private void send(HttpExchange exchange, int status, Path file) throws IOException {
    try {
      byte[] content = Files.readAllBytes(file);
      String type = SiteFolder.type(file);
      send(exchange, status, type, type.equals(HTML) ? withScript(content) : content);
    } catch (NoSuchFileException e) {
      // It was swapped out between finding and reading; the browser reloads in a moment.
      send(exchange, 503, HTML, bytes(ProblemsPage.of(changes.latest())));
    }
  }

  /** The script stands in what is sent and never in the files. */
  private byte[] withScript(byte[] html) {
    String page = new String(html, StandardCharsets.UTF_8);
    String script = ProblemsPage.script(changes.latest());
    int head = page.indexOf("</head>");
    return bytes(
        head < 0 ? page + script : page.substring(0, head) + script + page.substring(head));
  }

  private void sendOwn(HttpExchange exchange, String name, String type) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Answers.class.getResourceAsStream("/plimsoll/serve/" + name))) {
      send(exchange, 200, type, in.readAllBytes());
    }
  }

  /** Tells the number of the latest build, and of every one that follows, as server-sent events. */
  private void stream(HttpExchange exchange) throws IOException, InterruptedException {
    headers(exchange, "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    var out = exchange.getResponseBody();
    long seen = -1;
    while (!changes.isClosed()) {
      long version = changes.awaitAfter(seen, HEARTBEAT_MILLISECONDS);
      out.write(bytes(version == seen ? ": still here\n\n" : "data: " + version + "\n\n"));
      out.flush();
      seen = version;
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    headers(exchange, type);
    boolean body = exchange.getRequestMethod().equals("GET") && content.length > 0;
    exchange.sendResponseHeaders(status, body ? content.length : -1);
    if (body) {
      exchange.getResponseBody().write(content);
    }
  }

  private static void headers(HttpExchange exchange, String type) {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cache-Control", "no-store");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
