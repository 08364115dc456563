package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Audience;
import plimsoll.problem.Severity;

/**
 * Twenty reports in the styles of companies that publish them, with the usual sections marked for
 * customers. None is refused, and customers read every word of what is marked.
 */
class CompanyReportsTest {
  @TempDir Path folder;

  private static final Path REPORTS = Path.of("src/test/resources/companies");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|\\d{2,}");

  @Test
  void noneIsRefused() throws IOException {
    List<String> refused =
        Gated.folder(REPORTS).problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(problem -> problem.span() + " " + problem.message())
            .toList();
    assertEquals(List.of(), refused);
  }

  @Test
  void onlyTwoTeamsAndTheAddressOfATicketAreLeftOut() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.list(REPORTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        Gated gated = Gated.files(folder.resolve(name), Map.of(name, text));
        Set<String> read =
            words(gated.page(Audience.CUSTOMER).toString()).collect(Collectors.toSet());
        words(text.split("\n---\n", 2)[1].replaceAll("\\{[.]customer}|```\\w*", ""))
            .filter(word -> !read.contains(word))
            .forEach(word -> missing.add(name + ": " + word));
      }
    }
    assertEquals(
        Stream.concat(
                Stream.of("heroku.md: Support", "heroku.md: SRE"), // who does it
                Stream.of("https", "github", "com", "rfcs", "pull", "626")
                    .map(word -> "opensource.md: " + word))
            .toList(),
        missing);
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group);
  }
}
