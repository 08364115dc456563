package plimsoll;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import plimsoll.build.Pipeline;

/** What the documents say is so: tests and commands that they name exist, links lead somewhere. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*(?:Test|Properties)\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|^ {4}.*?$|`[^`\n]+`");

  /** A runnable line of a code block, without what stands after a {@code #}. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?: {4})?(?:\\./)?plimsoll ([^\\n\\[\\]|…]*?)(?:\\s+#.*)?(?:<.*)?$");

  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @Test
  void everyTestThatIsNamedExists() {
    Set<String> tests = names(Path.of("src/test/java"), "\\.java");
    for (Path document : documents()) {
      Set<String> named =
          TEST.matcher(read(document)).results().map(MatchResult::group).collect(toSet());
      named.removeAll(tests);
      assertEquals(Set.of(), named, document::toString);
    }
  }

  @Test
  void everyPromiseNamesItsTest() {
    String promises = section(read(README), "Promises");
    String[] items = promises.split("(?m)^\\d+\\. ", -1);
    assertEquals(8, items.length);
    for (int i = 1; i < items.length; i++) {
      assertTrue(TEST.matcher(items[i]).find(), items[i]);
    }
  }

  @Test
  void everyInvariantOfTheArchitectureNamesItsTest() {
    String invariants = section(read(Path.of("docs/ARCHITECTURE.md")), "Invariants");
    List<String> rows = invariants.lines().filter(line -> line.startsWith("| ")).skip(1).toList();
    assertTrue(rows.size() >= 10, invariants);
    for (String row : rows) {
      assertTrue(TEST.matcher(row).find(), row);
    }
  }

  @Test
  void everyPackageIsOnTheMap() throws IOException {
    String map = section(read(Path.of("docs/ARCHITECTURE.md")), "Code map");
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/plimsoll"))) {
      for (Path folder : packages.filter(Files::isDirectory).toList()) {
        assertTrue(map.contains("| `" + folder.getFileName() + "`"), folder::toString);
      }
    }
  }

  @TestFactory
  List<DynamicTest> everyCommandIsUnderstood() {
    List<DynamicTest> all = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult command : COMMAND.matcher(read(document)).results().toList()) {
        all.add(DynamicTest.dynamicTest(document + ": " + command.group(1), () -> parse(command)));
      }
    }
    assertTrue(all.size() > 10);
    return all;
  }

  private static void parse(MatchResult command) {
    String[] arguments =
        ARGUMENT
            .matcher(command.group(1))
            .results()
            .map(a -> a.group().replaceAll("^[\"']|[\"']$", ""))
            .toArray(String[]::new);
    assertDoesNotThrow(() -> commandLine().parseArgs(arguments));
  }

  @Test
  void everyCommandIsInTheReference() {
    String reference = read(Path.of("docs/commands.md"));
    for (String command : commandLine().getSubcommands().keySet()) {
      if (!command.equals("help")) {
        assertTrue(reference.contains("\n## `plimsoll " + command + "`\n"), command);
      }
    }
  }

  @Test
  void everyOptionOfTheReferenceExists() {
    String reference = read(Path.of("docs/commands.md"));
    for (CommandLine command : commandLine().getSubcommands().values()) {
      String text = section(reference, "`plimsoll " + command.getCommandName() + "`");
      Set<String> options =
          Pattern.compile("`(--[a-z-]+)")
              .matcher(text)
              .results()
              .map(option -> option.group(1))
              .collect(toSet());
      options.removeAll(command.getCommandSpec().optionsMap().keySet());
      assertEquals(Set.of(), options, command::getCommandName);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      String prose = CODE.matcher(read(document)).replaceAll("");
      for (MatchResult link : LINK.matcher(prose).results().toList()) {
        if (!link.group(1).matches("[a-z]+:.*") && !leads(document, link.group(1))) {
          dead.add(document + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), dead);
  }

  private static boolean leads(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** As the usual hosts make them of headings. */
  private static Set<String> anchors(Path document) {
    return read(document)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(toSet());
  }

  private static CommandLine commandLine() {
    return new Main(CommandLineRun.world(Path.of("")), new Pipeline()).commandLine();
  }

  /** The text below a heading, up to the next one of its level. */
  private static String section(String document, String title) {
    int from = document.indexOf("\n## " + title + "\n");
    if (from < 0) {
      return "";
    }
    int to = document.indexOf("\n## ", from + 1);
    return document.substring(from, to < 0 ? document.length() : to);
  }

  private static List<Path> documents() {
    try (Stream<Path> top = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst(ending + "$", ""))
          .collect(toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collector<String, ?, Set<String>> toSet() {
    return Collectors.toCollection(TreeSet::new);
  }
}
