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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
  private static final Report FINE = new Report(List.of(), "", true);
  private static final String PAGE = "<!doctype html><head><title>t</title></head><body>";

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path temp;
  private final Map<String, String> site = new ConcurrentHashMap<>();
  private Path content;
  private Preview preview;
  private List<String> views = List.of("internal");
  private String basePath = "";

  @BeforeEach
  void prepare() throws IOException {
    content = Files.createDirectories(temp.resolve("content"));
    Files.writeString(content.resolve("a.md"), "one");
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
  void oddRequestTargetsAreAnswered() throws Exception {
    write("index.html", PAGE + "home");
    start(() -> FINE);
    for (String path :
        List.of(
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/x/../../secret.txt",
            "/%2e%2e%5csecret.txt",
            "//../secret.txt",
            "/a.md",
            "/" + content.resolve("a.md"),
            "/%00",
            "/index.html%00.css",
            "/?",
            "//",
            "/no?query#fragment",
            "*",
            "nothing")) {
      String answer = raw(request("GET", path, ""));
      assertTrue(answer.matches("(?s)HTTP/1.1 (404|400|200) .*"), path + ": " + answer);
      assertEquals(path.equals("/?"), answer.startsWith("HTTP/1.1 200"), path + ": " + answer);
      assertFalse(answer.contains("one"), path);
    }
    assertTrue(raw(request("GET", "http://localhost/", "")).startsWith("HTTP/1.1 200"));
    assertTrue(raw(request("GET", "/%zz", "")).startsWith("HTTP/1.1 400"));
  }

  @Test
  void askingForTheHeadGivesTheHeadersOfTheWhole() throws Exception {
    write("style.css", "body {}");
    start(() -> FINE);
    String head = raw(request("HEAD", "/style.css", ""));
    assertTrue(head.startsWith("HTTP/1.1 200"), head);
    assertTrue(head.toLowerCase(Locale.ROOT).contains("content-length: 7\r\n"), head);
    assertTrue(head.endsWith("\r\n\r\n"), head);
    assertTrue(raw(request("HEAD", "/none", "")).startsWith("HTTP/1.1 404"));
    assertTrue(raw(request("HEAD", "/_plimsoll/changes", "")).startsWith("HTTP/1.1 200"));
  }

  @Test
  void aPartOfAFileIsSent() throws Exception {
    write("film.webp", "0123456789");
    start(() -> FINE);
    assertEquals("206 234 bytes 2-4/10", part("bytes=2-4"));
    assertEquals("206 89 bytes 8-9/10", part("bytes=8-"));
    assertEquals("206 789 bytes 7-9/10", part("bytes=-3"));
    assertEquals("206 0123456789 bytes 0-9/10", part("bytes=-30"));
    assertEquals("206 9 bytes 9-9/10", part("bytes=9-400"));
    assertEquals("416  bytes */10", part("bytes=10-"));
    assertEquals("416  bytes */10", part("bytes=-0"));
    assertEquals("200 0123456789 ", part("bytes=4-2"));
    assertEquals("200 0123456789 ", part("bytes=1-2,4-5"));
    assertEquals("200 0123456789 ", part("lines=1-2"));
  }

  private String part(String range) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(uri("/film.webp")).header("Range", range).build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.statusCode()
        + " "
        + answer.body()
        + " "
        + answer.headers().firstValue("Content-Range").orElse("");
  }

  @Test
  void bothViewsAreBelowTheirNames() throws Exception {
    views = List.of("customer", "internal");
    write("customer:index.html", PAGE + "for customers");
    write("internal:index.html", PAGE + "for us");
    write("internal:a/index.html", PAGE + "a page");
    write("internal:404.html", PAGE + "not here");
    start(() -> FINE);
    assertTrue(get("/").body().contains("href=\"/customer/\""));
    assertTrue(get("/customer/").body().contains("for customers"));
    assertTrue(get("/internal/").body().contains("for us"));
    assertEquals("/internal/", get("/internal").headers().firstValue("Location").orElseThrow());
    assertEquals("/internal/a/", get("/internal/a").headers().firstValue("Location").orElseThrow());
    assertEquals(404, get("/customer/a/").statusCode());
    assertTrue(get("/internal/none").body().contains("<base href=\"/internal/\">"));
    assertEquals(404, get("/else").statusCode());
  }

  @Test
  void aPageThatCannotBeMadeSaysWhy() throws Exception {
    write("index.html", PAGE + "home");
    write("broken.html", "");
    start(() -> FINE);
    HttpResponse<String> answer = get("/broken.html");
    assertEquals(500, answer.statusCode());
    assertTrue(answer.body().contains("line 3 of the template"), answer.body());
    assertTrue(answer.body().contains("/_plimsoll/reload.js"), answer.body());
  }

  @Test
  void whatIsNoNewsIsNotAnnounced() throws Exception {
    int[] readings = {0};
    start(() -> new Report(List.of(), "", readings[0]++ != 1));
    try (Events events = listen()) {
      assertEquals("data: 1", events.next());
      Files.writeString(content.resolve("a.md"), "touched");
      TimeUnit.MILLISECONDS.sleep(600);
      Files.writeString(content.resolve("a.md"), "changed");
      assertEquals("data: 2", events.next());
    }
  }

  @Test
  void anEditorMaySaveInSteps() throws Exception {
    start(this::copyContent);
    try (Events events = listen()) {
      assertEquals("data: 1", events.next());
      Files.writeString(content.resolve("a.md"), "");
      TimeUnit.MILLISECONDS.sleep(40);
      Files.writeString(content.resolve("a.md"), "emptied, then written");
      assertEquals("data: 2", events.next());
      assertTrue(get("/").body().contains("emptied, then written"));
      Files.move(content.resolve("a.md"), content.resolve("a.md~"));
      TimeUnit.MILLISECONDS.sleep(40);
      Files.writeString(content.resolve("a.md.new"), "moved, then renamed");
      Files.move(content.resolve("a.md.new"), content.resolve("a.md"));
      assertEquals("data: 3", events.next());
      assertTrue(get("/").body().contains("moved, then renamed"));
    }
  }

  private String request(String method, String target, String headers) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: localhost:"
        + URI.create(preview.url()).getPort()
        + "\r\n"
        + headers
        + "Connection: close\r\n\r\n";
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
        () -> Preview.start(port, new Fake(() -> FINE), List.of(content), temp.resolve("out")));
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
    Report[] reports = {new Report(List.of(problem), "", true), FINE};
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
    start(() -> new Report(List.of(), "content: there is no such folder", true));
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
    basePath = "/history/";
    start(() -> FINE);

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

  private void start(Supplier<Report> update) throws IOException {
    preview = Preview.start(0, new Fake(update), List.of(content), temp.resolve("out"));
  }

  /** Sites of what the test has written; of several views a path begins with the view's name. */
  private final class Fake implements Sites {
    private final Supplier<Report> update;

    private Fake(Supplier<Report> update) {
      this.update = update;
    }

    @Override
    public List<String> views() {
      return views;
    }

    @Override
    public Report update() {
      return update.get();
    }

    @Override
    public boolean complete() {
      return false;
    }

    @Override
    public Optional<Site> site(String view) {
      return site.isEmpty() ? Optional.empty() : Optional.of(new FakeSite(view));
    }
  }

  private final class FakeSite implements Sites.Site {
    private final String prefix;

    private FakeSite(String view) {
      this.prefix = views.size() > 1 ? view + ":" : "";
    }

    @Override
    public String basePath() {
      return basePath;
    }

    @Override
    public boolean has(String path) {
      return site.containsKey(prefix + path);
    }

    @Override
    public byte[] file(String path) throws IOException {
      if (path.equals("broken.html")) {
        throw new IOException("line 3 of the template");
      }
      return site.get(prefix + path).getBytes(StandardCharsets.UTF_8);
    }
  }

  private void write(String path, String text) {
    site.put(path, text);
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
