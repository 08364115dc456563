package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching from the command line: results, what was set aside, and the exit codes. */
class SearchCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write(
        "2026-01-02-pool.md",
        """
        ---
        title: The pool ran dry
        audience: customer
        started: 2026-01-02T03:04:00Z
        related: [2026-02-03-disk]
        customer: {title: Slow pages, slug: slow-pages}
        ---
        ## Impact {.customer}
        Pages were slow.

        ## Timeline
        - 03:04 `org.postgresql.util.PSQLException: FATAL: too many connections` everywhere
        - 03:20 Mitigated by restarting the pooler.

        ## Response
        Restarted the pooler with a smaller pool. Then we slept.
        """);
    write(
        "2026-02-03-disk.md",
        """
        ---
        title: A disk was full
        started: 2026-02-03T03:04:00Z
        ---
        ## Impact
        Uploads failed with ENOSPC, and too many connections waited.
        """);
    write(
        "2026-03-04-cert.md",
        """
        ---
        title: "A certificate expired\\u202e\\e[31m"
        started: 2026-03-04T03:04:00Z
        ---
        ## Impact
        Handshakes failed.
        """);
  }

  @Test
  void wordsFindTitlesFilesAndWhatHelped() {
    Ran ran = run("search", "PSQLException", "connections");
    assertEquals(0, ran.exitCode());
    assertTrue(
        ran.out().startsWith("1. The pool ran dry\n   content/2026-01-02-pool.md\n"), ran.out());
    assertTrue(ran.out().contains("2. A disk was full"), ran.out());
  }

  @Test
  void aPasteIsReadFromStandardInputAndItsNoiseIsTold() {
    Ran ran =
        CommandLineRun.in(folder)
            .reading(
                "2026-05-05T11:12:13Z db-7.corp.example ERROR\n"
                    + "org.postgresql.util.PSQLException: FATAL: too many connections\n"
                    + "\tat 10.0.0.7:5432\n")
            .run("search", "-", "--limit", "1", "--format", "json");
    assertEquals(0, ran.exitCode());
    JsonNode hit = json(ran.out());
    assertEquals("The pool ran dry", hit.get("title").asText());
    assertEquals("content/2026-01-02-pool.md", hit.get("source").asText());
    assertEquals(1, hit.get("rank").asInt());
    assertTrue(hit.get("score").asInt() > 0);
    assertTrue(ran.err().contains("ignored as noise: 1 times"), ran.err());
    assertTrue(ran.err().contains("ignored as noise: 1 addresses"), ran.err());
  }

  @Test
  void customersFindOnlyWhatTheyMayRead() {
    Ran ran = run("search", "--view", "customer", "slow", "pages");
    assertTrue(ran.out().startsWith("1. Slow pages\n   retrospectives/slow-pages/\n"), ran.out());
    Ran secret = run("search", "--view", "customer", "PSQLException");
    assertEquals("", secret.out());
    assertEquals(0, secret.exitCode());
    assertTrue(secret.err().contains("No results."), secret.err());
  }

  @Test
  void aSlipIsTold() {
    Ran ran = run("search", "certifcate");
    assertTrue(ran.out().contains("A certificate expired"), ran.out());
    assertTrue(
        ran.err().contains("No match for \"certifcate\"; searched for \"certificate\""), ran.err());
    assertFalse(ran.out().contains("\u001b") || ran.out().contains("\u202e"), ran.out());
  }

  @Test
  void similarGivesReasons() {
    Ran ran = run("similar", "2026-01-02-pool");
    assertEquals(0, ran.exitCode());
    assertTrue(
        ran.out().startsWith("1. A disk was full\n   content/2026-02-03-disk.md\n"), ran.out());
    assertTrue(ran.out().contains("linked by the author"), ran.out());
    JsonNode json = json(run("similar", "2026-01-02-pool", "--format", "json").out());
    assertTrue(json.get("reasons").size() > 0);
  }

  @Test
  void anUnknownIdIsAUsageErrorWithASuggestion() {
    Ran ran = run("similar", "2026-01-02-pol");
    assertEquals(2, ran.exitCode());
    assertEquals(
        """
        plimsoll: no retrospective has the ID "2026-01-02-pol"
        did you mean "2026-01-02-pool"?
        """,
        ran.err());
    assertEquals("", ran.out());
    assertTrue(run("similar", "certificate").err().contains("such words: 2026-03-04-cert"));
    assertFalse(run("similar", "--view", "customer", "2026-01-02-poo").err().contains("pool\""));
  }

  @Test
  void usage() {
    assertEquals(2, run("search").exitCode());
    assertEquals(2, run("search", "--limit", "0", "x").exitCode());
    assertEquals(2, run("search", "--view", "all", "x").exitCode());
    assertEquals(4, run("search", "--content", "nowhere", "x").exitCode());
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
