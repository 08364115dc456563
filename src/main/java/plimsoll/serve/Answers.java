package plimsoll.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.text.Resource;

/** Answers requests of this machine's browsers. */
final class Answers implements HttpHandler {
  private static final String HTML = MediaTypes.HTML;
  private static final String TEXT = MediaTypes.TEXT;
  private static final long HEARTBEAT_MILLISECONDS = 15_000;

  private final Mounts mounts;
  private final Changes changes;

  Answers(Sites sites, Changes changes) {
    this.mounts = new Mounts(sites);
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

  private void sendFile(HttpExchange exchange, String path) throws IOException {
    Optional<Mounts.Mount> mount = mounts.mount(path);
    if (mount.isPresent() && path.length() < mount.get().prefix().length()) {
      redirect(exchange, mount.get().prefix());
      return;
    }
    Optional<Mounts.Target> asked = mount.flatMap(m -> mounts.target(m, path));
    if (mount.isPresent() && asked.isEmpty()) {
      send(exchange, 503, HTML, bytes(ProblemsPage.of(changes.latest())));
      return;
    }
    Optional<Mounts.Target> found =
        asked
            .filter(target -> target.isThere() || target.redirect().isPresent())
            .or(() -> mounts.onItsHost(path));
    if (found.isPresent() && found.get().isThere()) {
      send(exchange, 200, found.get());
    } else if (found.isPresent()) {
      redirect(exchange, found.get().redirect().orElseThrow());
    } else if (path.equals("/")) {
      List<String> places = mounts.prefixes().toList();
      send(exchange, 200, HTML, bytes(ProblemsPage.overview(changes.latest(), places)));
    } else {
      notFound(exchange, asked);
    }
  }

  /** A site that does not know its place names files as if the page were at its root. */
  private void notFound(HttpExchange exchange, Optional<Mounts.Target> asked) throws IOException {
    Optional<Mounts.Target> page =
        asked
            .map(target -> new Mounts.Target(target.mount(), target.site(), "404.html"))
            .filter(Mounts.Target::isThere);
    if (page.isEmpty()) {
      send(exchange, 404, TEXT, bytes("There is no such page.\n"));
      return;
    }
    Mounts.Target target = page.get();
    byte[] html = withScript(target.site().file(target.path()));
    if (target.site().basePath().isEmpty()) {
      String base = "<head><base href=\"" + target.mount().prefix() + "\">";
      html = bytes(new String(html, StandardCharsets.UTF_8).replaceFirst("<head>", base));
    }
    send(exchange, 404, HTML, html);
  }

  private static void redirect(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().set("Location", encoded(path));
    send(exchange, 301, TEXT, bytes("It is a folder.\n"));
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private void send(HttpExchange exchange, int status, Mounts.Target target) throws IOException {
    byte[] content;
    try {
      content = target.site().file(target.path());
    } catch (IOException e) {
      String said = Objects.requireNonNullElse(e.getMessage(), "this page cannot be made");
      send(exchange, 500, HTML, bytes(ProblemsPage.of(changes.latest().failed(said))));
      return;
    }
    String type = MediaTypes.of(target.path());
    send(exchange, status, type, type.equals(HTML) ? withScript(content) : content);
  }

  /** The script is in what is sent and never in the files. */
  private byte[] withScript(byte[] html) {
    String page = new String(html, StandardCharsets.UTF_8);
    String script = ProblemsPage.script(changes.latest());
    int head = page.indexOf("</head>");
    return bytes(
        head < 0 ? page + script : page.substring(0, head) + script + page.substring(head));
  }

  private void sendOwn(HttpExchange exchange, String name, String type) throws IOException {
    send(exchange, 200, type, Resource.bytes(Answers.class, name));
  }

  /** Tells the number of the latest build, and of every one that follows, as server-sent events. */
  private void stream(HttpExchange exchange) throws IOException, InterruptedException {
    headers(exchange, "text/event-stream; charset=utf-8");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
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
    Headers headers = exchange.getResponseHeaders();
    String asked = exchange.getRequestHeaders().getFirst("Range");
    Optional<Range> range =
        asked == null || status != 200 ? Optional.empty() : Range.of(asked, content.length);
    int first = 0;
    int length = content.length;
    int sent = status;
    if (status == 200) {
      headers.set("Accept-Ranges", "bytes");
    }
    if (range.isPresent() && !range.get().isThere()) {
      headers.set("Content-Range", "bytes */" + content.length);
      sent = 416;
      length = 0;
    } else if (range.isPresent()) {
      first = (int) range.get().first();
      length = (int) (range.get().end() - first);
      headers.set(
          "Content-Range", "bytes " + first + "-" + (range.get().end() - 1) + "/" + content.length);
      sent = 206;
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(length));
      exchange.sendResponseHeaders(sent, -1);
      return;
    }
    exchange.sendResponseHeaders(sent, length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(content, first, length);
    }
  }

  private static void headers(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cache-Control", "no-store");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
