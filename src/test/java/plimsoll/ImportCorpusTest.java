package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The development corpus, where it is: each folder by its importer, built, and no word lost. */
class ImportCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("plimsoll.corpus", "../shared/corpus"));

  /** What is written in another way on purpose: names of months, and severities of cState. */
  private static final List<String> REFORMATTED =
      List.of(
          "aug",
          "sep",
          "disrupted",
          "down",
          "operational",
          "degraded",
          "performance",
          "partial",
          "major",
          "outage");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "cstate,cstate-example",
    "cstate,cstate-jenkins",
    "cstate,clearstatus-example",
    "statuspage,statuspage-json/statuspage.json",
    "statuspage,statuspage-json-clauth/incidents.json",
    "statuspage,statuspage-json-dasnixon/incidents.json",
    "statuspage,statuspage-json-hubot/incident.json",
    "statuspage,statuspage-json-hubot/incidents.json",
    "statuspage,statuspage-json-hubot/unresolved-incidents.json",
    "google-cloud,statuspage-json/gcp.json",
    "html,html-pagerduty-export",
    "markdown,2i2c",
    "markdown,alt-ja",
    "markdown,anontweet",
    "markdown,chia",
    "markdown,dfds",
    "markdown,homebrew-blog",
    "markdown,kubernetes-test-infra",
    "markdown,learningequality",
    "markdown,mybinder",
    "markdown,posthog",
    "markdown,rust-blog",
    "markdown,sourcegraph",
    "markdown,templates-dastergon",
    "markdown,zhixing-zh",
    "obsidian,mybinder",
    "obsidian,dfds",
  })
  void noWordIsLost(String format, String source) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the development corpus is not here");
    Path from = CORPUS.resolve(source).toAbsolutePath();
    CommandLineRun run = CommandLineRun.in(folder);
    Ran imported = run.run("import", format, from.toString(), "--to", "content");
    assertEquals(0, imported.exitCode(), imported.err());
    Ran built = run.run("build", "--view", "internal");
    assertEquals(0, built.exitCode(), built.err());
    Map<String, Integer> words = new TreeMap<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.endsWith("SOURCE.md")) {
          SourceWords.of(file).forEach((word, n) -> words.merge(word, n, Integer::sum));
        }
      }
    }
    words.keySet().removeAll(REFORMATTED);
    Map<String, Integer> written = SourceWords.ofFiles(folder.resolve("content"));
    assertEquals(List.of(), SourceWords.lost(words, written));
    assertEquals(List.of(), SourceWords.missing(words, folder.resolve("site/internal")));
  }
}
