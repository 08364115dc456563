package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plimsoll check}: what a build would say, and what publishing would do. */
class CheckCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write("site.yaml", "language: en\n");
    write("a.md", page("a", "One."));
    write("b.md", page("b", "Two."));
    write("more/broken.md", page("broken", "[x]{.internal}"));
  }

  @Test
  void usesOfWhatIsAllowedAreListedBeforePublishing() throws IOException {
    Files.delete(folder.resolve("content/more/broken.md"));
    write("a.md", page("a", "Open [10.20.7.4]{.customer}."));
    assertTrue(run("check", "--view", "customer").err().contains("notice[allowed]"));
    assertFalse(run("check").err().contains("allowed"));
    assertFalse(run("build").err().contains("allowed"));
  }

  @Test
  void itSaysWhatABuildWouldSayAndWritesNothing() throws IOException {
    Ran check = run("check");
    Ran build = run("build");
    assertEquals(build.err(), check.err());
    assertEquals("", check.out());
    assertEquals(1, check.exitCode());
    assertEquals(
        """
        content/more/broken.md:9:4: error[span-as]: internal words without what customers read \
        instead
        """,
        check.err().lines().findFirst().orElseThrow() + "\n");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createDirectory(other.resolve("content"));
    CommandLineRun.in(other).run("check");
    try (Stream<Path> files = Files.walk(other)) {
      assertEquals(2, files.count(), "no site was written");
    }
  }

  @Test
  void publishersHearOfOpenActionsWhoseDayHasPassed() throws IOException {
    Files.delete(folder.resolve("content/more/broken.md"));
    write(
        "a.md", page("a", "One.\n\n## Actions {.customer}\n\n- [ ] Add an alert {due=2026-03-01}"));
    String line = "overdue  retrospectives/a/ (open, due 2026-03-01: Add an alert)\n";
    assertTrue(run("check", "--view", "customer", "--today", "2026-03-02").out().contains(line));
    assertFalse(
        run("check", "--view", "customer", "--today", "2026-03-01").out().contains("overdue"));
    assertTrue(
        run("check", "--view", "customer", "--today", "2026-03-02", "--format", "json")
            .out()
            .contains("{\"overdue\":\"Add an alert\",\"due\":\"2026-03-01\""));
  }

  @Test
  void namedFilesAndFoldersAloneAreSpokenOf() {
    assertEquals(0, run("check", "content/a.md", "b.md").exitCode());
    assertEquals("no problems\n", run("check", "content/a.md").out());
    assertEquals(1, run("check", "content/more").exitCode());
    assertEquals(1, run("check", "content").exitCode());
    Ran unknown = run("check", "content/c.md");
    assertEquals(2, unknown.exitCode());
    assertEquals("plimsoll: no content/c.md in the content folder\n", unknown.err());
    assertEquals(2, run("check", "..").exitCode());
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    Ran ran = run("check", "--format", "json");
    assertEquals("", ran.err());
    for (String line : ran.out().lines().toList()) {
      JsonNode problem = new ObjectMapper().readTree(line);
      assertEquals("content/more/broken.md", problem.get("file").asText());
    }
    assertEquals("", run("check", "a.md", "--format", "json").out());
  }

  @Test
  void aReviewGetsAnnotationsOrAComment() throws IOException {
    write("a,b.md", "---\naudience: customer\n---\n\n## Impact {.Customer}\n\nText.\n");
    Ran github = run("check", "a,b.md", "--format", "github");
    assertEquals(1, github.exitCode());
    assertEquals("", github.err());
    assertTrue(
        github.out().contains("::error file=content/a%2Cb.md,line=5,col=11,endColumn=22,title="),
        github.out());
    String markdown = run("check", "a,b.md", "--format", "markdown").out();
    assertTrue(markdown.startsWith("**Plimsoll:** "), markdown);
    assertTrue(markdown.contains("\n- **error** `content/a,b.md:5` `unknown-mark`: "), markdown);
    assertTrue(markdown.contains("\\{.customer\\}"), markdown);
  }

  @Test
  void sarifNamesEveryPlace() throws IOException {
    Files.move(file("more/broken.md"), file("more/ein Täst.md"));
    Ran ran = run("check", "--format", "sarif");
    assertEquals(1, ran.exitCode());
    assertEquals("", ran.err());
    JsonNode log = new ObjectMapper().readTree(ran.out());
    assertEquals("2.1.0", log.get("version").asText());
    assertEquals(
        List.of("$schema", "version", "runs"),
        Stream.of(log.fieldNames()).flatMap(CheckCommandTest::all).toList());
    JsonNode run = log.get("runs").get(0);
    assertEquals("Plimsoll", run.at("/tool/driver/name").asText());
    assertEquals("unicodeCodePoints", run.get("columnKind").asText());
    JsonNode result = run.get("results").get(0);
    assertEquals("span-as", result.get("ruleId").asText());
    int rule = result.get("ruleIndex").asInt();
    assertEquals("span-as", run.at("/tool/driver/rules/" + rule + "/id").asText());
    assertEquals("error", result.get("level").asText());
    assertFalse(result.at("/message/text").asText().isEmpty());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals("content/more/ein%20T%C3%A4st.md", place.at("/artifactLocation/uri").asText());
    assertEquals(9, place.at("/region/startLine").asInt());
    assertEquals(4, place.at("/region/startColumn").asInt());
    assertTrue(place.at("/region/endColumn").asInt() > 4);
    JsonNode none = new ObjectMapper().readTree(run("check", "a.md", "--format", "sarif").out());
    assertEquals(0, none.at("/runs/0/results").size());
  }

  private static Stream<String> all(java.util.Iterator<String> names) {
    return Stream.iterate(names, java.util.Iterator::hasNext, n -> n).map(java.util.Iterator::next);
  }

  @Test
  void whatPublishingWouldDoIsToldWithWhoApprovedIt() throws IOException {
    Files.delete(file("more/broken.md"));
    write("pages/about.md", page("about", "About."));
    run("approve", "a", "about", "--by", "Kim");
    assertEquals(
        """
        no problems
        add      pages/about/ (approved by Kim on 2026-03-20)
        add      retrospectives/a/ (approved by Kim on 2026-03-20)
        add      retrospectives/b/ (nobody approved it)
        """,
        list(run("check", "--view", "customer")));
    assertEquals(
        """
        {"change":"add","page":"pages/about/","approvedBy":"Kim","approvedOn":"2026-03-20"}
        {"change":"add","page":"retrospectives/a/","approvedBy":"Kim","approvedOn":"2026-03-20"}
        {"change":"add","page":"retrospectives/b/"}
        """,
        list(run("check", "--view", "customer", "--format", "json")));
    run("build");
    assertEquals(
        """
        no problems
        customer: publishing would change no pages
        """,
        list(run("check", "--view", "customer")));
    write("a.md", page("a", "One more."));
    Files.delete(file("b.md"));
    write("c.md", page("c", "Three."));
    assertEquals(
        """
        no problems
        change   retrospectives/a/ (nobody approved it)
        withdraw retrospectives/b/
        add      retrospectives/c/ (nobody approved it)
        """,
        list(run("check", "--view", "customer")));
  }

  @Test
  void anInternalEditPublishesNothing() throws IOException {
    Files.delete(file("more/broken.md"));
    run("build");
    Files.writeString(file("a.md"), Files.readString(file("a.md")) + "\n## Internal\n\nsecret\n");
    assertEquals(
        """
        no problems
        customer: publishing would change no pages
        """,
        run("check", "--view", "customer").out());
  }

  @Test
  void whatIsWithheldWouldPublishNothing() {
    Ran ran = run("check", "--view", "customer");
    assertEquals(1, ran.exitCode());
    assertEquals("customer: withheld; nothing would be published\n", list(ran));
  }

  @Test
  void anUnknownFormatIsAUsageError() {
    Ran ran = run("check", "--format", "xml");
    assertEquals(2, ran.exitCode());
    assertTrue(
        ran.err().contains("expected one of [text, json, sarif, markdown, github]"), ran.err());
  }

  /** What stands above the look at each page. */
  private static String list(Ran ran) {
    return ran.out()
        .lines()
        .takeWhile(line -> !line.isEmpty() && !line.startsWith("{\"look\""))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String page(String slug, String text) {
    return """
    ---
    audience: customer
    language: en
    title: %1$s
    started: 2026-03-02T10:00:00Z
    customer: {title: The title of %1$s, slug: %1$s, started: 2026-03-02T10:00:00Z}
    ---
    ## Impact {.customer}
    %2$s
    """
        .formatted(slug, text);
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private Path file(String name) {
    return folder.resolve("content").resolve(name);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }
}
