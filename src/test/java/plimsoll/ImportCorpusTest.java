package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.vocabulary.WordLists;

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
    words.keySet().removeAll(WordLists.of("states.tsv").keys("nothing"));
    Map<String, Integer> written = SourceWords.ofFiles(folder.resolve("content"));
    assertEquals(List.of(), SourceWords.lost(words, written));
    assertEquals(List.of(), SourceWords.missing(words, folder.resolve("site/internal")));
  }

  /** The reviews once more, as a wiki would export them. */
  @ParameterizedTest
  @CsvSource({
    "2i2c",
    "alt-ja",
    "anontweet",
    "chia",
    "dfds",
    "kubernetes-test-infra",
    "learningequality",
    "mybinder",
    "posthog",
    "zhixing-zh"
  })
  void asHtmlTheSameIsUnderstood(String source) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the development corpus is not here");
    Path from = CORPUS.resolve(source).toAbsolutePath();
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(),
            TaskListExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create()));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.endsWith("SOURCE.md")) {
          String name = from.relativize(file).toString().replaceFirst("\\.md$", "") + ".html";
          Path html = folder.resolve("html").resolve(name);
          Files.createDirectories(html.getParent());
          String body =
              HtmlRenderer.builder(options)
                  .build()
                  .render(Parser.builder(options).build().parse(Files.readString(file)));
          Files.writeString(html, "<meta charset=utf-8><body>" + body);
        }
      }
    }
    CommandLineRun run = CommandLineRun.in(folder);
    Ran imported = run.run("import", "html", "html", "--to", "content");
    assertEquals(0, imported.exitCode(), imported.err());
    assertEquals(0, run.run("import", "markdown", from.toString(), "--to", "direct").exitCode());
    List<String> direct = understood("direct", run);
    List<String> fromHtml = understood("content", run);
    // Its timeline is lines of one paragraph, and HTML has no such lines.
    direct.removeIf(line -> line.contains("2022-10-20-beta-keybase"));
    fromHtml.removeIf(line -> line.contains("2022-10-20-beta-keybase"));
    assertEquals(direct, fromHtml);
  }

  /** Titles, with how many entries and actions each has. */
  private List<String> understood(String content, CommandLineRun run) throws IOException {
    Ran built =
        run.run("build", "--view", "internal", "--content", content, "--out", "s-" + content);
    assertEquals(0, built.exitCode(), built.err());
    List<String> lines = new ArrayList<>();
    Path json = folder.resolve("s-" + content + "/internal/retrospectives.json");
    for (JsonNode page : new ObjectMapper().readTree(Files.readString(json))) {
      lines.add(
          page.path("url").asText().replaceAll(".*/retrospectives/", "")
              + " "
              + page.path("timeline").size()
              + " "
              + page.path("actions").size());
    }
    Collections.sort(lines);
    return lines;
  }
}
