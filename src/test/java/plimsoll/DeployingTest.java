package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.WebDriverWait;
import plimsoll.browser.Browser;
import plimsoll.browser.NeedsChromium;

/**
 * The web server of docs/deploying.md, with a stand-in for the proxy that signs people in. Skipped
 * without nginx, except where {@code CI} is set.
 */
@Timeout(120)
class DeployingTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```nginx\n(.*?)^```$");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Process nginx;
  private static HttpServer proxy;
  private static int customers;
  private static int colleagues;

  @BeforeAll
  static void serve() throws Exception {
    Optional<Path> program =
        Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        program.isPresent() || System.getenv("CI") != null,
        "nginx is not installed (Debian: nginx)");
    Path content = Path.of("").toAbsolutePath();
    Ran built = CommandLineRun.in(content).run("build", "--out", folder.resolve("site").toString());
    assertEquals(0, built.exitCode(), built.err());
    proxy = proxy();
    customers = port();
    colleagues = port();
    Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration());
    nginx =
        new ProcessBuilder(
                program.orElseThrow().toString(),
                "-p",
                folder.toString(),
                "-e",
                folder.resolve("error.log").toString(),
                "-c",
                configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    awaitNginx();
  }

  @AfterAll
  static void end() throws Exception {
    if (nginx != null) {
      nginx.destroy();
      nginx.waitFor();
    }
    if (proxy != null) {
      proxy.stop(0);
    }
  }

  /** Says that whoever has the right cookie is signed in. */
  private static HttpServer proxy() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/oauth2/auth",
        exchange -> {
          String cookie = exchange.getRequestHeaders().getFirst("Cookie");
          exchange.sendResponseHeaders("session=good".equals(cookie) ? 202 : 401, -1);
          exchange.close();
        });
    server.createContext(
        "/oauth2/sign_in",
        exchange -> {
          byte[] page = "Sign in".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static int port() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What the document says, on ports of ours and without certificates. */
  private static String configuration() throws IOException {
    String said =
        BLOCK
            .matcher(Files.readString(Path.of("docs/deploying.md")))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining())
            .replaceAll("(?m)^ *ssl_certificate.*\n", "")
            .replaceFirst("listen 443 ssl;", "listen 127.0.0.1:" + customers + ";")
            .replaceFirst("listen 443 ssl;", "listen 127.0.0.1:" + colleagues + ";")
            .replace("127.0.0.1:4180", "127.0.0.1:" + proxy.getAddress().getPort())
            .replace("/srv/plimsoll", folder.resolve("site").toString());
    assertFalse(said.contains("443"), said);
    Path types =
        Stream.of("/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    return """
    daemon off;
    master_process off;
    pid nginx.pid;
    events {}
    http {
      include %s;
      access_log off;
      client_body_temp_path body;
      proxy_temp_path proxy;
      fastcgi_temp_path fastcgi;
      uwsgi_temp_path uwsgi;
      scgi_temp_path scgi;
      %s
    }
    """
        .formatted(types, said);
  }

  private static void awaitNginx() throws Exception {
    while (true) {
      if (!nginx.isAlive()) {
        Assertions.fail(Files.readString(folder.resolve("nginx.log")));
      }
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), colleagues)) {
        assertTrue(socket.isConnected());
        return;
      } catch (IOException e) {
        Thread.sleep(20); // until it listens; its end is noticed above
      }
    }
  }

  private static HttpResponse<String> get(int port, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> asCustomer(String path) throws Exception {
    return get(customers, "/history/" + path);
  }

  private static HttpResponse<String> asColleague(String path) throws Exception {
    return get(colleagues, path, "Cookie", "session=good");
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The first file of the customer site whose path matches. */
  private static String file(String pattern) throws IOException {
    Path site = folder.resolve("site/customer");
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(Files::isRegularFile)
          .map(path -> site.relativize(path).toString())
          .filter(path -> path.matches(pattern))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void customersGetTheirSiteWithTheHeadersThatTheDocumentExplains() throws Exception {
    HttpResponse<String> home = asCustomer("");
    assertEquals(200, home.statusCode());
    assertEquals("text/html; charset=utf-8", header(home, "Content-Type"));
    assertEquals("public, no-cache", header(home, "Cache-Control"));
    assertEquals("max-age=31536000", header(home, "Strict-Transport-Security"));
    assertEquals("nosniff", header(home, "X-Content-Type-Options"));
    assertTrue(header(home, "Content-Security-Policy").contains("frame-ancestors 'none'"));
    HttpResponse<String> missing = asCustomer("no/such/page/");
    assertEquals(404, missing.statusCode());
    assertEquals(Files.readString(folder.resolve("site/customer/404.html")), missing.body());
    assertFalse(header(missing, "Content-Security-Policy").isEmpty());
    assertEquals("", header(missing, "Cache-Control"));
    HttpResponse<String> twin = asCustomer(file(".*/index\\.md"));
    assertEquals("text/markdown; charset=utf-8", header(twin, "Content-Type"));
  }

  @Test
  void onlyWhatHasAHashInItsNameIsKept() throws Exception {
    for (String pattern : List.of("assets/.*\\.css", "assets/.*\\.woff2", "search/[0-9a-f]+/.*")) {
      assertEquals(
          "public, max-age=31536000, immutable",
          header(asCustomer(file(pattern)), "Cache-Control"),
          pattern);
    }
    for (String path : List.of("search/m", "search/", "feed.xml", "retrospectives.json")) {
      assertEquals("public, no-cache", header(asCustomer(path), "Cache-Control"), path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/history/../internal/",
        "/history../internal/index.html",
        "/history/%2e%2e/internal/index.html",
        "/internal/",
        "/customer.proof.json",
        "/history../customer.proof.json"
      })
  void customersReachNothingElse(String path) throws Exception {
    int status = get(customers, path).statusCode();
    assertTrue(status == 400 || status == 404, path + " " + status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/retrospectives.json",
        "/search/m",
        "/no/such/page",
        "/404.html",
        "/oauth2/../index.html",
        "//index.html"
      })
  void whoeverIsNotSignedInGetsTheSignInPage(String path) throws Exception {
    HttpResponse<String> answer = get(colleagues, path);
    assertEquals("403 Sign in", answer.statusCode() + " " + answer.body());
    HttpResponse<String> forged = get(colleagues, path, "Cookie", "session=forged");
    assertEquals("403 Sign in", forged.statusCode() + " " + forged.body());
  }

  @Test
  void colleaguesGetTheWholeSite() throws Exception {
    HttpResponse<String> home = asColleague("/");
    assertEquals(Files.readString(folder.resolve("site/internal/index.html")), home.body());
    assertEquals("private, no-cache", header(home, "Cache-Control"));
    assertEquals("noindex", header(home, "X-Robots-Tag"));
    HttpResponse<String> missing = asColleague("/no/such/page");
    assertEquals(404, missing.statusCode());
    assertEquals(Files.readString(folder.resolve("site/internal/404.html")), missing.body());
    assertEquals(401, get(colleagues, "/oauth2/auth").statusCode(), "only nginx asks it");
  }

  @Test
  void theDocumentsHeadersAreThoseOfBothServers() throws Exception {
    String text = Files.readString(Path.of("docs/deploying.md"));
    List<String> policies =
        Pattern.compile("add_header Content-Security-Policy (.*)")
            .matcher(text)
            .results()
            .map((MatchResult policy) -> policy.group(1))
            .distinct()
            .toList();
    assertEquals(1, policies.size());
  }

  /** A browser obeys the policy, and the pages need nothing that it forbids. */
  @Nested
  @NeedsChromium
  class InABrowser {
    @Test
    void pagesAndTheirSearchWorkUnderThePolicy() throws Exception {
      try (Browser browser = Browser.open()) {
        String home = "http://127.0.0.1:" + customers + "/history/";
        browser.visit(home);
        assertEquals(List.of(), browser.consoleProblems());
        browser.visit(home + "search/?q=connection");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
            .until(shown -> browser.text().contains("onnection"));
        assertEquals(List.of(), browser.consoleProblems());
        browser.visit(home + file("retrospectives/.*/index\\.html"));
        assertEquals(List.of(), browser.consoleProblems());
      }
    }
  }
}
