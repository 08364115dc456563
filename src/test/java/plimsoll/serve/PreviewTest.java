package plimsoll.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

@Timeout(30)
class PreviewTest {
  private static final Report FINE = new Report(List.of(), "", "");
  private static final String PAGE = "<!doctype html><head><title>t</title></head><body>";

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path temp;
  private Path site;
  private Path content;
  private Preview preview;

  @BeforeEach
  void prepare() throws IOException {
    site = Files.createDirectories(temp.resolve("out/internal"));
    content = Files.createDirectories(temp.resolve("content"));
    Files.writeString(content.resolve("a.md"), "one");
    Files.writeString(temp.resolve("out/secret.txt"), "outside of the view");
  }

  @AfterEach
  void stop() {
    if (preview != null) {
      preview.close();
    }
  }

  @Test
  void pagesFoldersAndFilesAreServedWithTheirTypes() throws Exception {
    write("index.html", PAGE + "home");
    write("retrospectives/a b/index.html", PAGE + "a page");
    write("assets/style.css", "body {}");
    write("search/m", "\u0001\u0002");
    start(() -> FINE);

    assertTrue(get("/").body().contains("home"));
    assertEquals("text/html; charset=utf-8", type(get("/")));
    assertTrue(get("/retrospectives/a%20b/").body().contains("a page"));
    assertEquals("text/css; charset=utf-8", type(get("/assets/style.css")));
    assertEquals("body {}", get("/assets/style.css").body());
    assertEquals("application/octet-stream", type(get("/search/m")));
    HttpResponse<String> slashless = get("/retrospectives/a%20b");
    assertEquals(301, slashless.statusCode());
    assertEquals(
        "/retrospectives/a%20b/", slashless.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void thePageOfTheSiteTellsThatThereIsNone() throws Exception {
    write("404.html", PAGE + "not here");
    start(() -> FINE);
    HttpResponse<String> answer = get("/no/such/page/");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("not here"));
  }

  @Test
  void theReloadingScriptIsInWhatIsSentAndNotInTheFile() throws Exception {
    write("index.html", PAGE + "home");
    start(() -> FINE);
    assertTrue(
        get("/")
            .body()
            .contains("<script src=\"/_plimsoll/reload.js\" defer data-build=\"1\"></script>"));
    assertEquals(PAGE + "home", Files.readString(site.resolve("index.html")));
    assertEquals(200, get("/_plimsoll/reload.js").statusCode());
    assertEquals("text/javascript; charset=utf-8", type(get("/_plimsoll/reload.js")));
  }

  @Test
  void aForeignHostIsRefused() throws Exception {
    write("index.html", PAGE + "home");
    start(() -> FINE);
    int port = URI.create(preview.url()).getPort();
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + port,
            "127.0.0.1.evil.example:" + port,
            "localhost:1",
            "localhost")) {
      String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 403"), host + ": " + answer);
      assertFalse(answer.contains("home"));
    }
    for (String host : List.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port)) {
      String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200"), host + ": " + answer);
    }
    assertTrue(raw("GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 403"));
  }

  @Test
  void nothingOutsideOfTheViewIsServed() throws Exception {
    write("index.html", PAGE + "home");
    Files.createSymbolicLink(site.resolve("link.txt"), temp.resolve("out/secret.txt"));
    Files.createSymbolicLink(site.resolve("folder"), temp.resolve("out"));
    start(() -> FINE);
    int port = URI.create(preview.url()).getPort();
    for (String path :
        List.of(
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/x/../../secret.txt",
            "/%2e%2e%5csecret.txt",
            "//../secret.txt",
            "/link.txt",
            "/folder/secret.txt",
            "/" + temp.resolve("out/secret.txt"),
            "/%00",
            "/index.html%00.css")) {
      String answer =
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost:"
                  + port
                  + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 404"), path + ": " + answer);
      assertFalse(answer.contains("outside"), path);
    }
  }

  @Test
  void onlyReadingIsAllowed() throws Exception {
    start(() -> FINE);
    HttpRequest post =
        HttpRequest.newBuilder(uri("/")).POST(HttpRequest.BodyPublishers.ofString("x")).build();
    assertEquals(405, client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @Test
  void onlyLoopbackIsBound() throws Exception {
    start(() -> FINE);
    assertTrue(InetAddress.getByName(URI.create(preview.url()).getHost()).isLoopbackAddress());
  }

  @Test
  void aTakenPortIsAFailure() throws Exception {
    start(() -> FINE);
    int port = URI.create(preview.url()).getPort();
    assertThrows(
        BindException.class,
        () -> Preview.start(site, port, () -> FINE, List.of(content), temp.resolve("out")));
  }

  @Test
  void aChangedFileIsBuiltAndAnnounced() throws Exception {
    start(this::copyContent);
    assertTrue(get("/").body().contains("one"));
    try (Events events = listen()) {
      assertEquals("data: 1", events.next());
      Files.writeString(content.resolve("a.md"), "two two");
      assertEquals("data: 2", events.next());
    }
    assertTrue(get("/").body().contains("two two"));
  }

  @Test
  void aFileInANewFolderIsSeen() throws Exception {
    start(this::copyContent);
    try (Events events = listen()) {
      assertEquals("data: 1", events.next());
      Files.createDirectories(content.resolve("new/deep"));
      Files.writeString(content.resolve("new/deep/b.md"), "new");
      assertEquals("data: 2", events.next());
      Files.delete(content.resolve("new/deep/b.md"));
      assertEquals("data: 3", events.next());
    }
  }

  @Test
  void problemsAreShownInThePageAndTheServerLivesOn() throws Exception {
    Problem problem =
        Problem.error(Code.WIDEN, Span.at("a.md", 3, 1, 5), "<it> would widen", "remove it");
    Report[] reports = {new Report(List.of(problem), "", ""), FINE};
    int[] builds = {0};
    write("index.html", PAGE + "the last good page");
    start(() -> reports[builds[0]++]);

    String home = get("/").body();
    assertTrue(home.contains("the last good page"));
    assertTrue(home.contains("data-problems=\"Customer site withheld\""));
    String problems = get("/_plimsoll/problems").body();
    assertTrue(problems.contains("a.md:3:1: error[widen]: &lt;it&gt; would widen"), problems);
    assertTrue(problems.contains("hint: remove it"));

    try (Events events = listen()) {
      assertEquals("data: 1", events.next());
      Files.writeString(content.resolve("a.md"), "mended");
      assertEquals("data: 2", events.next());
    }
    assertFalse(get("/").body().contains("data-problems"));
  }

  @Test
  void beforeAnythingWasBuiltTheReasonIsShown() throws Exception {
    Files.delete(site);
    start(() -> new Report(List.of(), "content: there is no such folder", ""));
    HttpResponse<String> answer = get("/");
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().contains("The site could not be built"));
    assertTrue(answer.body().contains("content: there is no such folder"));
    assertTrue(answer.body().contains("/_plimsoll/reload.js"));
  }

  @Test
  void thePlaceOnItsHostLeadsToTheSiteSinceThePageForMissingOnesNamesIt() throws Exception {
    write("index.html", PAGE + "home");
    write("404.html", PAGE + "<link href=\"/history/style.css\">");
    write("style.css", "body {}");
    write("history/index.html", PAGE + "a folder of that name");
    start(() -> new Report(List.of(), "", "/history/"));

    assertEquals("body {}", get("/history/style.css").body());
    assertEquals("body {}", get("/style.css").body());
    assertTrue(get("/history/").body().contains("a folder of that name"));
    HttpResponse<String> missing = get("/history/a/b/c");
    assertEquals(404, missing.statusCode());
    assertFalse(missing.body().contains("<base"), missing.body());
    assertEquals(404, get("/histor/style.css").statusCode());
  }

  @Test
  void thePageForMissingOnesFindsItsFilesAtAnyDepth() throws Exception {
    write("404.html", PAGE + "<link href=\"style.css\">");
    start(() -> FINE);

    HttpResponse<String> missing = get("/a/b/c");
    assertEquals(404, missing.statusCode());
    assertTrue(missing.body().contains("<head><base href=\"/\">"), missing.body());
  }

  private Report copyContent() {
    try {
      write("index.html", PAGE + Files.readString(content.resolve("a.md")));
      return FINE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start(Supplier<Report> build) throws IOException {
    preview = Preview.start(site, 0, build, List.of(content), temp.resolve("out"));
  }

  private void write(String path, String text) {
    try {
      Path file = site.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI uri(String path) {
    return URI.create(preview.url()).resolve(path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  private String raw(String request) throws IOException {
    URI uri = URI.create(preview.url());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Events listen() throws Exception {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(uri("/_plimsoll/changes")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertEquals("text/event-stream; charset=utf-8", type(response));
    return new Events(
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
  }

  /** Waits for what the server tells, so that no test has to sleep. */
  private record Events(BufferedReader lines) implements AutoCloseable {
    String next() throws IOException {
      String line = lines.readLine();
      while (line.isEmpty() || line.startsWith(":")) {
        line = lines.readLine();
      }
      return line;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
