package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.config.ConfigLoader;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

/** A parser that asks each open block about each line is not asked about text that nobody wrote. */
class TooDeepTest {
  @TempDir private Path folder;

  @Test
  void aStaircaseOfItemsIsNotParsed() throws IOException {
    assertEquals(List.of(101), tooDeep(staircase(1_600)));
    assertEquals(List.of(101), tooDeep(staircase(101)));
  }

  @Test
  void whatTheParserFindsTooDeepIsSaidToo() throws IOException {
    assertEquals(1, tooDeep(staircase(70)).size());
  }

  @Test
  void listsThatPeopleWriteAreParsed() throws IOException {
    assertEquals(List.of(), tooDeep(staircase(20)));
    assertEquals(List.of(), tooDeep((staircase(20) + "\nText.\n\n").repeat(50)));
    assertEquals(List.of(), tooDeep("- one\n- two\n  - three\n".repeat(500)));
  }

  private static String staircase(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("  ".repeat(i)).append("- item\n");
    }
    return text.toString();
  }

  private List<Integer> tooDeep(String text) throws IOException {
    Files.writeString(folder.resolve("a.md"), text);
    Problems problems = new Problems();
    for (Draft draft : Drafts.load(ConfigLoader.load(folder, problems), problems)) {
      draft.parse(problems);
    }
    return problems.sorted().stream()
        .filter(problem -> problem.code() == Code.TOO_LARGE)
        .map(Problem::span)
        .map(span -> span.line())
        .toList();
  }
}
