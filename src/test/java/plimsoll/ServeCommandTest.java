package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
    try (Serving serving = Serving.in(folder)) {
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
    try (Serving serving = Serving.in(folder, "--view", "customer")) {
      assertTrue(serving.get("/").body().contains("view-customer"));
      assertFalse(Files.exists(folder.resolve("site")));
      String good = Files.readString(file);

      Files.writeString(file, good + "\n:::intenal\n");
      serving.awaitBuild(2);
      assertTrue(
          serving.out().endsWith("customer: withheld; its last good state is still shown\n"));
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
    try (Serving serving = Serving.in(folder)) {
      Files.writeString(file, Files.readString(file) + "\nMore.\n");
      serving.awaitBuild(2);
      assertEquals(2, serving.err().split("notice\\[", -1).length, serving.err());
      assertTrue(serving.err().endsWith("1 notice\n1 notice\n"), serving.err());
    }
  }

  @Test
  void aLaterBuildThatFailsIsToldAndTheServerLivesOn() throws Exception {
    try (Serving serving = Serving.in(folder)) {
      Files.createDirectories(folder.resolve("content/site.yaml"));
      serving.awaitBuild(2);
      assertTrue(serving.err().contains("site.yaml: this is a folder"), serving.err());
      assertTrue(serving.get("/_plimsoll/problems").body().contains("this is a folder"));
      assertTrue(serving.get(PAGE).body().contains("The disk was full."));
      Files.delete(folder.resolve("content/site.yaml"));
      serving.awaitBuild(3);
      assertFalse(serving.get("/_plimsoll/problems").body().contains("this is a folder"));
      assertEquals(0, serving.end());
    }
  }

  @Test
  void bothViewsAreShownFromOneReading() throws Exception {
    write("audience: customer\ncustomer: {title: A disk was full, slug: full}\n");
    try (Serving serving = Serving.in(folder, "--view", "all")) {
      assertTrue(serving.get("/customer/").body().contains("view-customer"));
      assertTrue(serving.get("/internal/").body().contains("view-internal"));
      assertTrue(serving.get("/customer/retrospectives/full/").body().contains("The disk was"));
      assertEquals(404, serving.get("/customer" + PAGE).statusCode());
      assertEquals(200, serving.get("/internal" + PAGE).statusCode());
      assertTrue(serving.get("/internal/search/m").statusCode() == 200);
      Files.writeString(
          file, Files.readString(file).replace("The disk was full.", "The disk had no room."));
      serving.awaitBuild(2);
      assertTrue(serving.get("/customer/retrospectives/full/").body().contains("had no room"));
      assertTrue(serving.get("/internal" + PAGE).body().contains("had no room"));
    }
  }

  @Test
  void aBuildOfTheSameFolderMeanwhileHindersNobody() throws Exception {
    try (Serving serving = Serving.in(folder);
        Serving other = Serving.in(folder)) {
      assertEquals(0, CommandLineRun.in(folder).run("build").exitCode());
      Files.writeString(file, Files.readString(file) + "\nSeen by both.\n");
      serving.awaitBuild(2);
      other.awaitBuild(2);
      assertTrue(serving.get(PAGE).body().contains("Seen by both."));
      assertTrue(other.get(PAGE).body().contains("Seen by both."));
    }
  }

  @Test
  void aFirstBuildThatFailsEndsItAndGivesThePortBack() throws Exception {
    Files.createDirectories(folder.resolve("content/site.yaml"));
    int port = freePort();
    Ran ran = CommandLineRun.in(folder).run("serve", "--port", "" + port);
    assertEquals(4, ran.exitCode());
    assertTrue(ran.err().contains("site.yaml: this is a folder"), ran.err());
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
    Ran view = run.run("serve", "--view", "none");
    assertEquals(2, view.exitCode());
    assertEquals(
        """
        plimsoll: Invalid value for option '--view': expected one of [customer, internal, all]
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
    try (Serving serving = Serving.in(folder)) {
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
      assertTrue(
          said.lines().anyMatch(line -> line.startsWith("Serving the internal site at ")),
          () -> read(err));
      process.destroy();
      assertEquals(128 + 15, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
    assertEquals("", Files.readString(err));
    assertFalse(Files.exists(folder.resolve("site")));
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
