package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.gate.Gate;
import plimsoll.gate.Projections;
import plimsoll.problem.Problems;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Understanding;
import plimsoll.source.Drafts;

class NewCommandTest {
  @TempDir private Path folder;
  private Path content;

  @BeforeEach
  void content() throws IOException {
    content = Files.createDirectories(folder.resolve("content"));
  }

  @Test
  void itSaysWhereTheFileIsAndTheFileAsksQuestions() throws IOException {
    Ran ran = run("new", "incident", "Checkout was slow");
    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals("content/retrospectives/2026/2026-03-20-checkout-was-slow.md\n", ran.out());
    assertEquals("", ran.err());
    String file = Files.readString(folder.resolve(ran.out().strip()));
    assertTrue(
        file.startsWith(
            """
            ---
            kind: incident
            status: draft
            title: Checkout was slow
            language: en
            started: 2026-03-20
            """),
        file);
    assertTrue(file.contains("# severity: critical | major | minor\n"), file);
    assertTrue(file.contains("<!-- What could as easily have gone the other way? -->"), file);
    assertFalse(file.contains("{title}") || file.contains("{date}"), file);
  }

  @ParameterizedTest
  @CsvSource({
    "incident,en", "incident,zh", "incident,ja",
    "near-miss,en", "near-miss,zh", "near-miss,ja",
    "success,en", "success,zh", "success,ja"
  })
  void everyTemplateIsBuiltWithoutErrorsAndReadAsEmpty(String kind, String language)
      throws IOException {
    run("new", kind, "A title", "--language", language);
    Ran ran = CommandLineRun.in(folder).run("build");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("notice[empty-template]"), ran.err());
    assertTrue(ran.err().endsWith("\n1 notice\n"), ran.err());
    assertTrue(ran.out().startsWith("customer: 0 retrospectives"), ran.out());

    Document document = projections().of(Audience.INTERNAL).view().documents().get(0);
    assertEquals(kind, document.meta().kind().slug());
    assertEquals(language, document.meta().language());
    assertTrue(document.body().stream().allMatch(Block.Heading.class::isInstance));
  }

  @ParameterizedTest
  @CsvSource({"en", "zh", "ja"})
  void itsHeadingsAreUnderstood(String language) throws IOException {
    run("new", "incident", "One", "--language", language);
    run("new", "near-miss", "Two", "--language", language);
    run("new", "success", "Three", "--language", language);
    var view = projections().of(Audience.INTERNAL).view();
    List<Role> roles =
        Understanding.of(view.documents(), view.settings()).stream()
            .flatMap(retrospective -> retrospective.sections().stream())
            .map(section -> section.role())
            .toList();
    assertEquals(28, roles.size());
    assertEquals(
        1, roles.stream().filter(Role.OTHER::equals).count(), "only what could have happened");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "incident",
        "near-miss",
        "success",
      })
  void nothingOfItReachesCustomersEvenWhenItIsMadeFinal(String kind) throws IOException {
    run("new", kind, "A title");
    Path file = folder.resolve("content/retrospectives/2026/2026-03-20-a-title.md");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("status: draft", "audience: customer\ncustomer: {title: T, slug: t}"));
    Document document = projections().of(Audience.CUSTOMER).view().documents().get(0);
    assertEquals(List.of(), document.body());
  }

  @Test
  void theSiteSaysItsLanguageServicesSeveritiesAndZone() throws IOException {
    Files.writeString(
        content.resolve("site.yaml"),
        """
        language: ja
        timezone: Pacific/Kiritimati
        services: {checkout: {name: Checkout}, search: {name: Search}}
        severities: [{key: sev1, name: One}, {key: sev2, name: Two}]
        """);
    Ran ran = run("new", "success", "データベース移行");
    assertEquals("content/retrospectives/2026/2026-03-21-データベース移行.md\n", ran.out());
    String file = Files.readString(folder.resolve(ran.out().strip()));
    assertTrue(file.contains("\nlanguage: ja\n"), file);
    assertTrue(file.contains("# services: [checkout, search]\n"), file);
    assertTrue(file.contains("## 計画よりも希望\n"), file);
    String incident = file(run("new", "incident", "x", "--language", "en"));
    assertTrue(incident.contains("# severity: sev1 | sev2\n"), incident);
    assertTrue(incident.contains("\nlanguage: en\n"), incident);
  }

  @Test
  void aLanguageWithoutQuestionsIsAskedInEnglish() throws IOException {
    Files.writeString(content.resolve("site.yaml"), "language: de\n");
    String file = file(run("new", "incident", "Größere Störung"));
    assertTrue(file.contains("\nlanguage: de\n") && file.contains("## Summary\n"), file);
  }

  @Test
  void itNeverReplacesAFile() throws IOException {
    String first = file(run("new", "incident", "Disk full"));
    Ran again = run("new", "success", "Disk", "full");
    assertEquals(4, again.exitCode());
    assertEquals(
        "plimsoll: content/retrospectives/2026/2026-03-20-disk-full.md: this file already"
            + " exists; choose another title or date\n",
        again.err());
    assertEquals("", again.out());
    assertEquals(
        first,
        Files.readString(folder.resolve("content/retrospectives/2026/2026-03-20-disk-full.md")));
    assertEquals(0, run("new", "success", "Disk full", "--date", "2026-03-19").exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "\"It's\": #1 \\o/ {title} {date}",
        "yes",
        "503",
        "? 2026-03-02",
        "[x]{.internal}",
        "Größe: 東京",
        "null",
        "a title\twith tab",
      })
  void anyTitleArrivesAsItIs(String title) throws IOException {
    assertEquals(0, run("new", "incident", title).exitCode());
    Document document = projections().of(Audience.INTERNAL).view().documents().get(0);
    assertEquals(title.replace('\t', ' '), document.meta().title());
  }

  @Test
  void aLongTitleGivesAFileNameThatFits() throws IOException {
    String words = "word ".repeat(60).strip();
    assertTrue(run("new", "incident", words).out().endsWith("-word-word-word.md\n"));
    String letters = "障害".repeat(200);
    Ran ran = run("new", "incident", letters);
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.out().strip().length() < 120);
    assertTrue(file(ran).contains(letters));
  }

  @Test
  void whatIsNotUnderstoodIsExitTwo() {
    assertEquals(
        """
        plimsoll: Invalid value for positional parameter at index 0 (KIND): expected one of \
        [incident, near-miss, success]
        Try 'plimsoll new --help'.
        """,
        run("new", "outage", "x").err());
    assertEquals(
        "plimsoll: the title needs a letter or a digit\nTry 'plimsoll new --help'.\n",
        run("new", "incident", "?!").err());
    for (List<String> wrong :
        List.of(
            List.of("new"),
            List.of("new", "incident"),
            List.of("new", "outage", "x"),
            List.of("new", "incident", "?!"),
            List.of("new", "incident", "x", "--date", "yesterday"),
            List.of("new", "incident", "x", "--language", "fr"))) {
      assertEquals(2, run(wrong.toArray(String[]::new)).exitCode(), wrong::toString);
    }
    assertEquals(4, run("new", "incident", "x", "--content", "nowhere").exitCode());
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private String file(Ran ran) throws IOException {
    assertEquals(0, ran.exitCode(), ran.err());
    return Files.readString(folder.resolve(ran.out().strip()));
  }

  private Projections projections() throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    return Gate.project(Drafts.load(config, problems), config);
  }
}
