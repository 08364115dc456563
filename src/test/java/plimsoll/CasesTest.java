package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.content.Audience;

/**
 * Folders of content, what both sites say of them, and what the user is told; where there is a
 * folder {@code expected/exports}, also what the sites say to programs. {@code -Dgolden=update}
 * rewrites what is expected.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir private Path folder;

  static List<String> cases() throws IOException {
    try (Stream<Path> all = Files.list(CASES)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void bothSitesSayWhatIsExpected(String name) throws IOException {
    SiteStory story = SiteStory.from(CASES.resolve(name), folder).build();
    Path expected = CASES.resolve(name).resolve("expected");
    compare(expected.resolve("problems.txt"), story.told());
    for (Audience audience : Audience.values()) {
      compare(expected.resolve(audience.slug() + ".txt"), story.says(audience));
      Path exports = expected.resolve("exports");
      if (Files.isDirectory(exports)) {
        compare(exports.resolve(audience.slug() + ".txt"), Exported.of(story.tree(audience)));
      }
    }
  }

  private static void compare(Path expected, String actual) throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual, expected.toString());
  }
}
