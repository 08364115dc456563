package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample content is what a newcomer judges the reading by. */
class SampleContentTest {
  private static final Path CONTENT = Path.of("content");
  private static final Pattern BOX = Pattern.compile("(?m)^(?:[-*]|\\d+\\.) +\\[[ xX]\\] ");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^## (Timeline|Chronology|How the day went|时间线|タイムライン)");

  private static List<Retrospective> read;

  @BeforeAll
  static void readTheSample() throws IOException {
    read = Understood.folder(CONTENT);
  }

  @Test
  void everyTimelineOfTheSampleIsRead() throws IOException {
    List<String> missed = new ArrayList<>();
    for (Retrospective retrospective : read) {
      if (HEADING.matcher(source(retrospective)).find()
          && retrospective.timeline().entries().size() < 3) {
        missed.add(retrospective.document().source());
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void everyActionOfTheSampleIsRead() throws IOException {
    for (Retrospective retrospective : read) {
      assertEquals(
          written(source(retrospective)),
          retrospective.actions().size(),
          retrospective.document().source());
    }
  }

  /** Boxes; where there is none, the rows of the table below the heading, but for its two first. */
  private static long written(String source) {
    long boxes = BOX.matcher(source).results().count();
    String below = source.substring(Math.max(0, source.indexOf("\n## Actions")));
    return boxes > 0 ? boxes : below.lines().filter(line -> line.startsWith("|")).count() - 2;
  }

  @Test
  void everyHopeOfTheSampleHasItsId() {
    List<Hope> hopes = read.stream().flatMap(r -> r.hopes().stream()).toList();
    assertFalse(hopes.isEmpty());
    assertEquals(List.of(), hopes.stream().filter(hope -> hope.id().isEmpty()).toList());
  }

  @Test
  void noWordOfTheSampleIsLost() {
    read.forEach(Words::assertNothingIsLost);
  }

  private static String source(Retrospective retrospective) throws IOException {
    return Files.readString(CONTENT.resolve(retrospective.document().source()));
  }
}
