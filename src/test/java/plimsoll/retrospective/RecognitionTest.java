package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The development corpus stands beside the project where there is one; it is not part of it. */
class RecognitionTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("plimsoll.corpus", "../shared/corpus"));

  private static Recognition.Report report;

  @BeforeAll
  static void readTheCorpus() throws IOException {
    assumeTrue(
        Files.isDirectory(CORPUS),
        "the development corpus is not at ../shared/corpus, nor where -Dplimsoll.corpus says");
    report = Recognition.Report.of(CORPUS);
    Files.writeString(Path.of("target/recognition.md"), report.text());
  }

  @Test
  void atLeastNineteenOfTwentyTimelinesAreReadWithEveryEntryInOrder() {
    assertTrue(report.timelinesFound() >= 0.95, report.text());
  }

  @Test
  void atLeastNineOfTenListsOfActionsAreReadInFull() {
    assertTrue(report.actionListsFound() >= 0.9, report.text());
  }

  @Test
  void formsThatNobodyFilledInAreToldFromReviews() {
    assertEquals(List.of(), report.templatesMistaken());
  }

  @Test
  void hardlyAnythingIsTakenForATimelineThatIsNone() {
    long invented = report.cases().stream().filter(Recognition.Case::timelineInvented).count();
    assertTrue(invented <= 2, report.text());
  }

  @Test
  void everyWordOfEveryDocumentIsStillThere() {
    report.cases().forEach(c -> Words.assertNothingIsLost(c.read()));
  }
}
