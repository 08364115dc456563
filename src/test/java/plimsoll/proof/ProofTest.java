package plimsoll.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/** What a proof says of gates that make mistakes. */
class ProofTest {
  private static final Sources SOURCES = sources();

  private static Sources sources() {
    SortedMap<String, String> documents = new TreeMap<>();
    documents.put(
        "a.md",
        "---\n"
            + "audience: customer\n"
            + "title: Inside\n"
            + "---\n\n"
            + "## A {.customer}\n\n"
            + "Open.\n\n"
            + "## B\n\n"
            + "Shut.\n");
    for (int i = 0; i < 9; i++) {
      documents.put("b" + i + ".md", "# Only inside " + i + "\n");
    }
    return new Sources(
        documents, new TreeMap<>(Map.of("site.yaml", "internal: {title: Our words}\n")));
  }

  private static Customers gate(Function<Sources, String> page, Function<Sources, String> site) {
    return sources ->
        new Seen(
            Map.of("a.md", new Seen.Page("retrospectives/a/", page.apply(sources))),
            site.apply(sources),
            List.of());
  }

  private static List<Problem> compare(Customers gate) throws IOException {
    return Proof.of(SOURCES).compare(gate.of(SOURCES), gate);
  }

  @Test
  void aGateThatIsRightIsLeftInPeace() throws IOException {
    assertEquals(List.of(), compare(gate(s -> line(s, "a.md", 8), s -> "site")));
  }

  @Test
  void wordsThatComeThroughAreNamedByTheirLine() throws IOException {
    List<Problem> found = compare(gate(s -> line(s, "a.md", 12), s -> "site"));
    assertEquals(1, found.size());
    assertEquals(Code.INTERFERENCE, found.get(0).code());
    assertEquals(Span.at("a.md", 12, 1, 1), found.get(0).span());
    assertEquals(
        "the customer page retrospectives/a/ shows internal words of this line",
        found.get(0).message());
    assertEquals(
        "site.yaml:1:1",
        compare(gate(s -> "page", s -> s.settings().get("site.yaml"))).get(0).span().toString());
  }

  @Test
  void whatDependsWithoutWordsIsFoundByHalving() throws IOException {
    List<Problem> found =
        compare(gate(s -> "page", s -> line(s, "b6.md", 1).contains("Only") ? "1" : "2"));
    assertEquals(List.of("b6.md"), found.stream().map(p -> p.span().file()).toList());
    assertTrue(found.get(0).message().contains("a guess, an order or a count"));
  }

  @Test
  void whatDecidesWhetherThereIsASiteIsADifference() throws IOException {
    Customers gate =
        sources ->
            new Seen(
                new HashMap<>(),
                "site",
                line(sources, "b2.md", 1).contains("Only")
                    ? List.of()
                    : List.of(Problem.error(Code.PATH, Span.at("b2.md", 1, 3, 4), "", "")));
    assertEquals("b2.md:1:1", compare(gate).get(0).span().toString());
  }

  private static String line(Sources sources, String path, int line) {
    return sources.documents().get(path).split("\n")[line - 1];
  }
}
