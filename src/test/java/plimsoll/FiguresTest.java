package plimsoll;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.content.Audience;

/**
 * How much is understood of documents that readers labelled; {@code docs/recognition.md} tells
 * about the sets. The tables are written to {@code target/recognition-*.md}.
 */
class FiguresTest {
  private static final Path FOLDER = Path.of("src/test/resources/recognition");

  /** The least share of each that must be right. */
  private static final Map<Figures.What, Double> AIMS =
      Map.ofEntries(
          Map.entry(Figures.What.PAGE_DAY, 0.95),
          Map.entry(Figures.What.LANGUAGE, 0.98),
          Map.entry(Figures.What.SEVERITY, 0.95),
          Map.entry(Figures.What.KIND, 0.95),
          Map.entry(Figures.What.ENTRIES, 0.95),
          Map.entry(Figures.What.ENTRY_DAYS, 0.97),
          Map.entry(Figures.What.ACTIONS, 0.9),
          Map.entry(Figures.What.STATES, 0.9),
          Map.entry(Figures.What.OWNERS, 0.95),
          Map.entry(Figures.What.DUE_DAYS, 0.95),
          Map.entry(Figures.What.TEMPLATES, 1.0));

  @TempDir private Path out;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "tuned,documents",
    "held-back,documents",
    "written,written",
    "written-held-back,written",
    "languages,written",
    "languages-held-back,written"
  })
  void asMuchIsUnderstoodAsWeAimAt(String labels, String documents) throws IOException {
    Map<String, JsonNode> said = build(FOLDER.resolve(documents));
    Figures figures = new Figures();
    for (Labelled label : Labelled.in(FOLDER.resolve("labels/" + labels + ".txt"))) {
      figures.add(label, said.get(label.file()));
    }
    Files.writeString(Path.of("target/recognition-" + labels + ".md"), figures.report());
    Stream<org.junit.jupiter.api.function.Executable> aims =
        AIMS.entrySet().stream()
            .map(
                aim ->
                    () ->
                        assertTrue(
                            figures.share(aim.getKey()) >= aim.getValue(),
                            aim.getKey() + "\n" + figures.report()));
    assertAll(Stream.concat(aims, Stream.of(() -> assertEquals(List.of(), figures.invented()))));
  }

  private Map<String, JsonNode> build(Path content) throws IOException {
    Request request = new Request(content, "harbour", out, Set.of(Audience.INTERNAL), 2, "");
    new Pipeline().build(request, stage -> {});
    Map<String, JsonNode> all = new HashMap<>();
    JsonNode json =
        new ObjectMapper().readTree(out.resolve("internal/retrospectives.json").toFile());
    json.forEach(one -> all.put(one.get("source").asText(), one));
    return all;
  }
}
