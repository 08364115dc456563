package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import plimsoll.cli.ImportCommand;
import plimsoll.imports.Formats;

/** What {@code plimsoll import} does to a folder, and how it ends. */
class ImportCommandTest {
  private static final String ONE =
      """
      {"incidents": [{"id": "a1", "name": "Search is down", "impact": "major",
        "started_at": "2026-03-02T01:02:00Z", "resolved_at": "2026-03-02T02:00:00Z",
        "incident_updates": [{"status": "resolved", "body": "Back.", "display_at": "2026-03-02T02:00:00Z"}]}]}
      """;

  private static final String FILE = "2026-03-02-search-is-down.md";

  @TempDir private Path folder;

  @BeforeEach
  void export() throws IOException {
    Files.writeString(folder.resolve("one.json"), ONE);
  }

  private Ran run(String... more) {
    String[] arguments = new String[5 + more.length];
    System.arraycopy(
        new String[] {"import", "statuspage", "one.json", "--to", "to"}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandLineRun.in(folder).run(arguments);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(folder.resolve("to"))) {
      try (Stream<Path> all = Files.walk(folder.resolve("to"))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.resolve("to").relativize(file).toString(),
              Files.readString(file) + Files.getLastModifiedTime(file));
        }
      }
    }
    return files;
  }

  @Test
  void itPrintsTheFilesAndCountsThem() throws IOException {
    Ran ran = run();
    assertEquals("to/" + FILE + "\n", ran.out());
    assertEquals("1 written\n", ran.err());
    assertEquals(0, ran.exitCode());
    assertTrue(
        Files.readString(folder.resolve("to").resolve(FILE)).contains("\naudience: internal\n"));
    assertEquals(2, files().size(), "the file and the list");
  }

  @Test
  void aSecondImportChangesNothing() throws IOException {
    run();
    Map<String, String> before = files();
    Ran again = run();
    assertEquals("", again.out());
    assertEquals("0 written, 1 unchanged\n", again.err());
    assertEquals(0, again.exitCode());
    assertEquals(before, files());
    assertEquals("0 written, 1 unchanged\n", run("--force").err());
    assertEquals(before, files());
  }

  @Test
  void localEditsAreKeptAndTold() throws IOException {
    run();
    Path file = folder.resolve("to").resolve(FILE);
    Files.writeString(file, Files.readString(file) + "\nWe add this.\n");
    Map<String, String> before = files();
    Ran again = run();
    assertEquals(0, again.exitCode(), "nothing of the export is lost");
    assertEquals(
        "0 written, 1 kept\none.json:1:16: notice[import-kept]: to/"
            + FILE
            + " was edited here; it is not touched\n  hint: to replace it, add --force\n1 notice\n",
        again.err());
    assertEquals(before, files());
    assertEquals("0 written, 1 replaced\n", run("--force").err());
    assertFalse(Files.readString(file).contains("We add this"));
  }

  @Test
  void whatTheExportSaysAnewIsNotLostInSilence() throws IOException {
    run();
    Map<String, String> before = files();
    Files.writeString(folder.resolve("one.json"), ONE.replace("Back.", "Back, and why."));
    Ran again = run();
    assertEquals(1, again.exitCode());
    assertTrue(again.err().contains("error[import-kept]"), again.err());
    assertTrue(again.err().contains("the export has changed since"), again.err());
    assertEquals(before, files());
    assertEquals(0, run("--force").exitCode());
    assertTrue(files().get(FILE).contains("Back, and why."));
    assertEquals("0 written, 1 unchanged\n", run().err());
  }

  @Test
  void anotherTitleIsStillTheSameItem() throws IOException {
    run();
    Files.writeString(folder.resolve("one.json"), ONE.replace("Search is down", "Search was down"));
    assertEquals(0, run("--force").exitCode());
    assertTrue(files().get(FILE).contains("title: Search was down"));
    assertEquals(2, files().size());
  }

  @Test
  void aFileOfSomebodyElseIsNotReplaced() throws IOException {
    Files.createDirectories(folder.resolve("to"));
    Files.writeString(folder.resolve("to").resolve(FILE), "# Ours\n");
    Ran ran = run();
    assertEquals(1, ran.exitCode());
    assertTrue(ran.err().contains("is there and was not imported from this"), ran.err());
    assertTrue(files().get(FILE).startsWith("# Ours\n"));
  }

  @Test
  void aDeletedFileStaysAway() throws IOException {
    run();
    Files.delete(folder.resolve("to").resolve(FILE));
    Ran again = run();
    assertEquals(0, again.exitCode());
    assertTrue(again.err().contains("was imported and is deleted"), again.err());
    assertFalse(files().containsKey(FILE));
    run("--force");
    assertTrue(files().containsKey(FILE));
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Ran ran = run("--dry-run");
    assertEquals("to/" + FILE + "\n", ran.out());
    assertEquals("dry run: 1 written\n", ran.err());
    assertFalse(Files.exists(folder.resolve("to")));
    run();
    Files.writeString(folder.resolve("one.json"), ONE.replace("Back.", "Other."));
    Map<String, String> before = files();
    assertEquals("dry run: 0 written, 1 replaced\n", run("--force", "--dry-run").err());
    assertEquals(before, files());
  }

  @Test
  void standardInputIsASource() throws IOException {
    Ran ran = CommandLineRun.in(folder).reading(ONE).run("import", "statuspage", "-", "--to", "to");
    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals("to/" + FILE + "\n", ran.out());
  }

  @Test
  void anUnknownFormatIsExitTwoWithASuggestion() {
    Ran ran = CommandLineRun.in(folder).run("import", "statuspag", "one.json", "--to", "to");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("did you mean \"statuspage\"?"), ran.err());
    Ran other = CommandLineRun.in(folder).run("import", "zzz", "one.json", "--to", "to");
    assertTrue(other.err().contains("choose one of asciidoc, aws, "), other.err());
    assertEquals(2, CommandLineRun.in(folder).run("import", "statuspage").exitCode());
    assertEquals(2, run("--map", "sev1").exitCode());
    assertEquals(2, run("--map", "sev1=colour:red").exitCode());
    assertFalse(Files.exists(folder.resolve("to")));
  }

  @Test
  void whatCannotBeReadOrWrittenIsExitFour() throws IOException {
    assertEquals(
        4, CommandLineRun.in(folder).run("import", "html", "none", "--to", "to").exitCode());
    assertEquals(
        4, CommandLineRun.in(folder).run("import", "rootly", "no.json", "--to", "to").exitCode());
    Files.writeString(folder.resolve("file"), "x");
    Ran ran = CommandLineRun.in(folder).run("import", "statuspage", "one.json", "--to", "file");
    assertEquals(4, ran.exitCode());
    assertTrue(ran.err().contains("not a folder"), ran.err());
  }

  @Test
  void theUserSaysWhatWordsMean() throws IOException {
    Files.writeString(
        folder.resolve("issues.json"),
        """
        [{"url": "u1", "title": "T", "createdAt": "2026-03-02T01:02:00Z", "body": "x",
          "labels": [{"name": "blocker!"}, {"name": "api"}, {"name": "bug"}, {"name": "sev2"}]}]
        """);
    Ran ran =
        CommandLineRun.in(folder)
            .run(
                "import",
                "github-issues",
                "issues.json",
                "--to",
                "to",
                "--map",
                "blocker!=severity:critical",
                "--map",
                "API=service:checkout",
                "--map",
                "bug=");
    assertEquals(0, ran.exitCode(), ran.err());
    String text = files().get("2026-03-02-t.md");
    assertTrue(text.contains("severity: critical\n"), text);
    assertTrue(text.contains("services: [checkout]\ntags: [sev2]\n"), text);
    assertFalse(text.contains("bug"), text);
  }

  @Test
  void longImportsShowHowFarTheyAre() {
    Ran ran =
        CommandLineRun.in(folder)
            .onTerminal()
            .run("import", "statuspage", "one.json", "--to", "to");
    assertTrue(ran.err().contains("reading: 1 ..."), ran.err());
  }

  @Test
  void helpNamesEveryFormat() {
    String help =
        new CommandLine(new ImportCommand(CommandLineRun.world(folder)))
            .getUsageMessage()
            .replaceAll("\\s+", " ");
    for (String format : Formats.names()) {
      assertTrue(help.contains(" " + format + ",") || help.contains(" " + format + "."), format);
    }
  }
}
