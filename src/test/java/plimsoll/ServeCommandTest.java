package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.build.Builder;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;

@Timeout(120)
class ServeCommandTest {
  private static final String PAGE = "/retrospectives/disk-full/";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void content() throws IOException {
    file = folder.resolve("content/retrospectives/disk-full.md");
    Files.createDirectories(file.getParent());
    write("");
  }

  @Test
  void theInternalSiteIsServedAndBuiltAgainWhenAFileChanges() throws Exception {
    try (Serving serving = Serving.in(folder, new Pipeline())) {
      assertTrue(serving.get("/").body().contains("view-internal"));
      assertTrue(serving.get(PAGE).body().contains("The disk was full."));
      Files.writeString(file, Files.readString(file) + "\nAnd then it was not.\n");
      serving.awaitBuild(2);
      assertTrue(serving.get(PAGE).body().contains("And then it was not."));
      assertEquals(0, serving.end());
      assertEquals("", serving.err());
    }
  }

  @Test
  void customersAreServedTheirViewAloneAndErrorsAreToldInThePage() throws Exception {
    write("audience: customer\ncustomer: {title: A disk was full, slug: full}\n");
    try (Serving serving = Serving.in(folder, new Pipeline(), "--view", "customer")) {
      assertTrue(serving.get("/").body().contains("view-customer"));
      assertFalse(Files.exists(folder.resolve("site/internal")));
      String good = Files.readString(file);

      Files.writeString(file, good + "\n:::intenal\n");
      serving.awaitBuild(2);
      assertTrue(
          serving
              .out()
              .endsWith("customer: withheld; the last good site is kept in site/customer\n"));
      String problems = serving.get("/_plimsoll/problems").body();
      assertTrue(serving.get("/").body().contains("data-problems="), problems);
      assertTrue(problems.contains("error[unknown-mark]"), problems);
      assertTrue(
          serving.err().contains("content/retrospectives/disk-full.md:14:1: error[unknown-mark]"),
          serving.err());

      Files.writeString(file, good);
      serving.awaitBuild(3);
      assertFalse(serving.get("/").body().contains("data-problems"));
    }
  }

  @Test
  void aProblemIsSaidOnceAndCountedAtEveryBuild() throws Exception {
    write("severity: sideways\n");
    try (Serving serving = Serving.in(folder, new Pipeline())) {
      Files.writeString(file, Files.readString(file) + "\nMore.\n");
      serving.awaitBuild(2);
      assertEquals(2, serving.err().split("notice\\[", -1).length, serving.err());
      assertTrue(serving.err().endsWith("1 notice\n1 notice\n"), serving.err());
    }
  }

  @Test
  void aLaterBuildThatFailsIsToldAndTheServerLivesOn() throws Exception {
    AtomicInteger builds = new AtomicInteger();
    Builder failing =
        (request, progress) -> {
          switch (builds.incrementAndGet()) {
            case 2 -> throw new IOException("No space left on device");
            case 3 -> throw new IllegalStateException("pg-orders-7 must not appear");
            default -> {
              return new Outcome(List.of(), List.of());
            }
          }
        };
    try (Serving serving = Serving.in(folder, failing)) {
      Files.writeString(file, "one");
      serving.awaitBuild(2);
      assertEquals("plimsoll: No space left on device\n", serving.err());
      assertTrue(serving.get("/_plimsoll/problems").body().contains("No space left on device"));
      Files.writeString(file, "three");
      serving.awaitBuild(3);
      String page = serving.get("/_plimsoll/problems").body();
      assertTrue(page.contains("The site could not be built"), page);
      assertFalse((page + serving.err()).contains("pg-orders"));
      assertEquals(0, serving.end());
    }
  }

  @Test
  void aFirstBuildThatFailsEndsItAndGivesThePortBack() throws Exception {
    Files.createDirectories(folder.resolve("site/internal"));
    Files.writeString(folder.resolve("site/internal/index.html"), "somebody else's page");
    int port = freePort();
    Ran ran = CommandLineRun.in(folder).run("serve", "--port", "" + port);
    assertEquals(4, ran.exitCode());
    assertEquals(
        "plimsoll: "
            + folder.resolve("site/internal")
            + ": this folder was not written by Plimsoll; empty it or choose another --out\n",
        ran.err());
    assertEquals("", ran.out());
    new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
  }

  @Test
  void aPortInUseIsExitFourAndNothingIsBuilt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = CommandLineRun.in(folder).run("serve", "--port", "" + taken.getLocalPort());
      assertEquals(4, ran.exitCode());
      assertEquals(
          "plimsoll: port "
              + taken.getLocalPort()
              + " cannot be used: Address already in use; choose another with --port\n",
          ran.err());
      assertFalse(Files.exists(folder.resolve("site")));
    }
  }

  @Test
  void whatCannotBeServedIsExitTwoOrFour() {
    CommandLineRun run = CommandLineRun.in(folder);
    Ran view = run.run("serve", "--view", "all");
    assertEquals(2, view.exitCode());
    assertEquals(
        """
        plimsoll: Invalid value for option '--view': expected one of [customer, internal]
        Try 'plimsoll serve --help'.
        """,
        view.err());
    Ran port = run.run("serve", "--port", "70000");
    assertEquals(2, port.exitCode());
    assertEquals(
        """
        plimsoll: Invalid value for option '--port': expected a number from 0 to 65535
        Try 'plimsoll serve --help'.
        """,
        port.err());
    assertEquals(2, run.run("serve", "--theme", "habour", "--port", "0").exitCode());
    Ran content = run.run("serve", "--content", "nowhere");
    assertEquals(4, content.exitCode());
    assertEquals(
        "plimsoll: nowhere: no such folder. Use --content to point to your Markdown.\n",
        content.err());
  }

  @Test
  void aForeignHostIsRefused() throws Exception {
    try (Serving serving = Serving.in(folder, new Pipeline())) {
      URI url = URI.create(serving.url());
      try (Socket socket = new Socket(url.getHost(), url.getPort())) {
        socket
            .getOutputStream()
            .write(
                "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
      }
    }
  }

  @Test
  void aSignalEndsTheProcessInPeace() throws Exception {
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "plimsoll.Main",
                "serve",
                "--port",
                "0")
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertTrue(said.lines().anyMatch(line -> line.startsWith("Serving the internal site at ")));
      process.destroy();
      assertEquals(128 + 15, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
    assertEquals("", Files.readString(err));
    try (Stream<Path> left = Files.list(folder.resolve("site"))) {
      assertEquals(
          List.of(".plimsoll", "internal"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  private void write(String more) throws IOException {
    Files.writeString(
        file,
        """
        ---
        title: Disk full
        kind: incident
        language: en
        started: 2026-03-02T01:02:00Z
        %s---

        ## Summary {.customer}

        The disk was full.
        """
            .formatted(more));
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
