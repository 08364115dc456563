package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real retrospectives as their authors left them: no front matter, no marks, no settings. */
class PlainFolderTest {
  private static final Path REAL = Path.of("src/test/resources/search/corpus");

  /** Words that stand for themselves in any Markdown: no markup, no address. */
  private static final Pattern WORD = Pattern.compile("(?<![\\S])[\\p{L}]{4,}(?![\\S])");

  @TempDir private Path folder;

  @Test
  void aPlainFolderBecomesAnInternalSiteWithAllItsWordsAndNoCustomerPage() throws IOException {
    Path out = folder.resolve("site");
    Ran ran =
        CommandLineRun.in(Path.of("").toAbsolutePath())
            .run("build", "--content", REAL.toString(), "--out", out.toString());
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.out().startsWith("customer: 0 retrospectives"), ran.out());
    assertFalse(Files.exists(out.resolve("customer/retrospectives/oom-proxy")));

    List<String> lost = new ArrayList<>();
    for (Path file : retrospectives()) {
      String name = file.getFileName().toString().replace(".md", "");
      Path page = out.resolve("internal/retrospectives/" + name + "/index.html");
      String shown = Jsoup.parse(Files.readString(page)).text();
      WORD.matcher(Files.readString(file))
          .results()
          .map(MatchResult::group)
          .filter(word -> !shown.contains(word))
          .forEach(word -> lost.add(name + " " + word));
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void everyGuessIsReported() throws IOException {
    Ran ran =
        CommandLineRun.in(Path.of("").toAbsolutePath())
            .run(
                "build",
                "--content",
                REAL.toString(),
                "--view",
                "internal",
                "--out",
                folder.resolve("site").toString());
    for (Path file : retrospectives()) {
      assertTrue(ran.err().contains(file.getFileName() + ":"), file::toString);
    }
  }

  private static List<Path> retrospectives() throws IOException {
    try (Stream<Path> files = Files.list(REAL)) {
      return files.filter(file -> !file.endsWith("SOURCE.md")).sorted().toList();
    }
  }
}
