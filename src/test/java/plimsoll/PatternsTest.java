package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say of silences, and of what is said again and again. */
class PatternsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(
          "2025-01-%02d".formatted(i % 28 + 1) + "-" + i,
          """
          ## What was hard

          %s

          ## Actions

          - [ ] %s
          """
              .formatted(
                  SENTENCES.get(i), i % 8 == 0 ? "Add tests for part " + i : ACTIONS.get(i)));
    }
    write(
        "silences",
        """
        ## Timeline

        All times UTC.

        - 2025-06-01 06:00 A job starts, as on every day
        - 12:00 Detected: the alert fires
        - 13:00 Somebody looks at the network
        - 15:00 Mitigated: traffic goes to the other region
        - 23:00 The last index is whole again
        """);
    Ran ran = CommandLineRun.in(folder).run("build", "--view", "internal");
    assertEquals(0, ran.exitCode(), ran.err());
  }

  /** Twelve words each, of which neighbours share at most two; three of them say much the same. */
  private static final List<String> SENTENCES = sentences();

  private static final List<String> ACTIONS =
      SENTENCES.stream().map(s -> s.substring(s.indexOf(' ') + 1)).toList();

  private static List<String> sentences() {
    List<String> words = new java.util.ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        sentence
            .append((char) ('a' + (i * 7 + j * 3) % 26))
            .append((i * 31 + j * 17) % 97)
            .append("ix ");
      }
      words.add(sentence.toString().strip() + ".");
    }
    words.set(3, "Nobody on the rota knew that the certificate is renewed by hand.");
    words.set(17, "Nobody on call knew that this certificate was renewed by hand.");
    words.set(30, "The certificate is renewed by hand, which nobody knew.");
    return words;
  }

  private static void write(String name, String body) throws IOException {
    Path file = folder.resolve("content").resolve(name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\ntitle: About " + name + "\nlanguage: en\n---\n\n" + body);
  }

  private static Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site/internal").resolve(path)));
  }

  @Test
  void onlyWhatIsSaidAgainStandsSideBySide() throws IOException {
    Document page = page("patterns/index.html");
    List<List<String>> groups =
        page.select("section[aria-labelledby=recurring-sentences] .again").stream()
            .map(group -> group.select("blockquote").eachText())
            .toList();

    assertEquals(1, groups.size(), groups::toString);
    assertTrue(groups.get(0).size() >= 2, groups::toString);
    assertTrue(
        groups.get(0).stream().allMatch(s -> s.contains("renewed by hand")), groups::toString);
  }

  @Test
  void thePromiseOfTestsIsFoundWhateverIsToBeTested() throws IOException {
    List<String> first =
        page("patterns/index.html")
            .select("section[aria-labelledby=recurring-actions] .again")
            .get(0)
            .select("blockquote")
            .eachText();

    assertEquals(5, first.size());
    assertTrue(first.stream().allMatch(s -> s.startsWith("Add tests for part")), first::toString);
  }

  /** Eight hours after the relief nobody is puzzled, nor were they before the alert. */
  @Test
  void theCompanyIsAskedAboutTheSilenceBetweenTroubleAndRelief() throws IOException {
    List<String> gaps = page("retrospectives/silences/index.html").select("tr.gap").eachText();

    assertEquals(4, gaps.size(), gaps::toString);
    assertEquals(
        List.of("2 h without an entry. What was being looked at?"),
        gaps.stream().filter(g -> g.contains("looked at")).toList());
  }
}
