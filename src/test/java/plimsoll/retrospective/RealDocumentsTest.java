package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A handful of the documents that {@link Recognition} measures, one for each form of timeline;
 * where they come from and under which licence stands beside each in SOURCE.md.
 */
class RealDocumentsTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/recognition/documents");

  private static List<Recognition.Case> cases;

  @BeforeAll
  static void readThem() throws IOException {
    List<Recognition.Label> labels =
        Recognition.Report.labels().stream()
            .filter(label -> Files.exists(DOCUMENTS.resolve(label.file())))
            .toList();
    cases = Recognition.Report.of(DOCUMENTS, labels).cases();
    assertEquals(6, cases.size());
  }

  @Test
  void theirTimelinesAreReadAsAReaderSeesThem() {
    assertAll(cases.stream().map(c -> () -> assertTrue(c.timelineFound(), c.label().file())));
  }

  @Test
  void theirActionsAreReadAsAReaderCountsThem() {
    assertAll(
        cases.stream()
            .map(
                c ->
                    () ->
                        assertEquals(
                            c.label().actionCount(), c.read().actions().size(), c.label().file())));
  }

  @Test
  void noneOfTheirWordsIsLost() {
    cases.forEach(c -> Words.assertNothingIsLost(c.read()));
  }
}
