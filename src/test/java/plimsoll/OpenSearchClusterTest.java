package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported for a search cluster is accepted by one, and found there. */
class OpenSearchClusterTest {
  private static final String[] FIELDS = {"title^2", "text", "stems.*"};

  @TempDir private static Path home;
  @TempDir private Path folder;

  private static SearchNode node;

  @BeforeAll
  static void start() throws Exception {
    node = SearchNode.start(home);
  }

  @AfterAll
  static void stop() throws Exception {
    node.close();
  }

  private static String export(Path content, String... more) {
    List<String> arguments = new ArrayList<>(List.of("export", "opensearch"));
    arguments.addAll(List.of("--content", content.toString()));
    arguments.addAll(List.of(more));
    Ran ran = CommandLineRun.in(Path.of("").toAbsolutePath()).run(arguments.toArray(String[]::new));
    assertEquals(0, ran.exitCode(), ran.err());
    return ran.out();
  }

  private void page(String name, String language, String title, String text) throws Exception {
    Files.writeString(
        folder.resolve(name + ".md"),
        "---\nlanguage: "
            + language
            + "\ntitle: "
            + title
            + "\nstarted: 2026-03-02T01:02:00Z\nservices: [checkout]\n---\n## Summary\n\n"
            + text
            + "\n");
  }

  @Test
  void namesAreFoundWholeAndByPartAndWordsByTheirStems() throws Exception {
    page("a", "en", "One", "pg_stat_activity was full; java.lang.OutOfMemoryError in v1.27.3.");
    page("b", "de", "Zwei", "Die Verbindungen zu den Datenbanken brachen ab.");
    page("c", "ja", "三", "証明書の期限が切れた。");
    page("d", "en", "Four", "The queue was drained twice, and Café München complained.");
    page("e", "tlh", "Five", "wa cha wej");
    node.fill(export(folder, "--mapping"), export(folder));
    try {
      for (String words :
          List.of("pg_stat_activity", "activity", "OutOfMemoryError", "memory", "v1.27.3")) {
        assertEquals(List.of("retrospectives/a/"), node.find(words, FIELDS), words);
      }
      assertEquals(List.of("retrospectives/b/"), node.find("Datenbank Verbindung", FIELDS));
      assertEquals(List.of("retrospectives/c/"), node.find("証明書", FIELDS));
      assertEquals(List.of("retrospectives/d/"), node.find("queues draining", FIELDS));
      assertEquals(List.of("retrospectives/d/"), node.find("munchen cafe", FIELDS));
      assertEquals(List.of("retrospectives/e/"), node.find("wej", FIELDS));
      assertEquals(5, node.find("checkout", "service").size());
    } finally {
      node.empty();
    }
  }

  @Test
  void bothViewsOfTheSampleAreAcceptedAndCustomersGetOnlyTheirs() throws Exception {
    String customer = export(Path.of("content"), "--view", "customer");
    String internal = export(Path.of("content"), "--view", "internal");
    for (String bulk : List.of(customer, internal)) {
      node.fill(export(Path.of("content"), "--mapping"), bulk);
      assertFalse(node.find("connection", FIELDS).isEmpty());
      node.empty();
    }
    assertTrue(internal.contains("\"source\":"));
    assertFalse(customer.contains("\"source\":"));
    assertTrue(customer.lines().count() < internal.lines().count());
  }
}
