package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A page is found by other endings of its words, by other characters, and by words like them. */
class OtherWordsTest {
  static final List<List<String>> SYNONYMS = List.of(List.of("pg-orders", "order database"));

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/search/other-words.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .toList();
  }

  static List<Findable> entries() throws IOException {
    List<Findable> entries = new ArrayList<>();
    for (List<String> row : rows()) {
      entries.add(page("p" + entries.size(), row.get(0), row.get(1)));
    }
    return entries;
  }

  static List<String> queries() throws IOException {
    return rows().stream().map(row -> row.get(2)).toList();
  }

  private static Findable page(String name, String language, String... texts) {
    return new Findable(
        name, name + "/", name, language, Map.of(), List.of(texts), "", List.of(), List.of());
  }

  @TestFactory
  Stream<DynamicTest> eachFindsItsPage() throws IOException {
    SearchIndex index = SearchIndex.of(entries(), SYNONYMS);
    List<String> queries = queries();
    return IntStream.range(0, queries.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    queries.get(i),
                    () ->
                        assertEquals(
                            "p" + i,
                            index.query(queries.get(i), 1, Map.of()).hits().stream()
                                .findFirst()
                                .map(hit -> hit.entry().slug())
                                .orElse("nothing"))));
  }

  @Test
  void whatIsUsedIsSaidAndTheWordItselfComesFirst() {
    SearchIndex index =
        SearchIndex.of(
            List.of(
                page("b", "en", "Kubernetes lost a node."),
                page("a", "en", "k8s lost a node."),
                page("c", "en", "Something else.")));
    Results found = index.query("k8s", 3, Map.of());
    assertEquals(Map.of("k8s", List.of("kubernetes")), found.expanded());
    assertEquals(List.of("a", "b"), found.hits().stream().map(hit -> hit.entry().slug()).toList());
    assertTrue(index.query("\"k8s\"", 3, Map.of()).expanded().isEmpty());
    assertEquals(1, index.query("\"k8s\"", 3, Map.of()).hits().size());
  }

  @Test
  void nothingIsLookedForThatNoPageHas() {
    SearchIndex index = SearchIndex.of(List.of(page("a", "en", "A load balancer failed.")));
    assertTrue(index.query("database", 3, Map.of()).expanded().isEmpty());
    assertFalse(index.query("lb", 3, Map.of()).hits().isEmpty());
  }

  @Test
  void abbreviationsAreLearnedFromThePagesOfTheView() {
    assertEquals(
        List.of(
            List.of("cab", "change advisory board"),
            List.of("mvcc", "multi version concurrency control"),
            List.of("wal", "write ahead log")),
        Abbreviations.of(
            List.of(
                page(
                    "a",
                    "en",
                    "The Change Advisory Board (CAB) met (Friday).",
                    "Growth of the write-ahead log (WAL) (see above), MVCC (multi-version"
                        + " concurrency control), and a host (DOWN) or so (Aborted)."))));
  }
}
