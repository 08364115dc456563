package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.imports.Formats;

/**
 * One realistic export of each format: what it says when imported, the files it becomes, and what a
 * build then understands of them. Run with {@code -Dgolden=update} to accept what changed.
 */
class ImportSamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/imports").toAbsolutePath();
  private static final Path EXPECTED = SAMPLES.resolve("expected");

  @TempDir private Path folder;

  @Test
  void everyFormatHasASample() throws IOException {
    assertEquals(Formats.names(), folders());
  }

  private static List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES)) {
      return all.filter(Files::isDirectory)
          .map(p -> p.getFileName().toString())
          .filter(name -> !name.equals("expected"))
          .sorted()
          .toList();
    }
  }

  @TestFactory
  List<DynamicTest> samples() throws IOException {
    return folders().stream()
        .map(format -> DynamicTest.dynamicTest(format, () -> sample(format)))
        .toList();
  }

  private void sample(String format) throws IOException {
    Path here = Files.createDirectory(folder.resolve(format));
    CommandLineRun run = CommandLineRun.in(here);
    List<String> arguments = new ArrayList<>(List.of("import", format));
    try (Stream<Path> sources = Files.list(SAMPLES.resolve(format))) {
      sources.sorted().map(Path::toString).forEach(arguments::add);
    }
    arguments.addAll(List.of("--to", "content"));
    Ran imported = run.run(arguments.toArray(String[]::new));
    Ran built = run.run("build", "--view", "internal");
    assertEquals(0, built.exitCode(), built.err());
    StringBuilder text = new StringBuilder();
    text.append("exit ").append(imported.exitCode()).append('\n');
    text.append(imported.err().replace(SAMPLES + "/", "")).append('\n');
    understood(here.resolve("site/internal/retrospectives.json"), text);
    files(here.resolve("content"), text);
    golden(format, text.toString());
    Ran again = run.run(arguments.toArray(String[]::new));
    assertEquals("", again.out());
    assertFalse(again.err().contains("import-kept"), again.err());
  }

  /** What the reader makes of it, one line for each thing that it understands. */
  private static void understood(Path json, StringBuilder text) throws IOException {
    for (JsonNode page : new ObjectMapper().readTree(Files.readString(json))) {
      text.append("## ").append(page.path("title").asText()).append('\n');
      for (String key : List.of("severity", "started", "resolved", "services", "kind")) {
        JsonNode value = page.path(key);
        text.append(key).append(": ").append(value.isTextual() ? value.asText() : value);
        text.append('\n');
      }
      for (JsonNode entry : page.path("timeline")) {
        text.append("- ").append(entry.path("at").asText()).append(" [");
        text.append(entry.path("mark").asText()).append("] ");
        text.append(entry.path("text").asText().replace("\n", " / ")).append('\n');
      }
      for (JsonNode action : page.path("actions")) {
        text.append("* ").append(action.path("state").asText()).append(' ');
        text.append(action.path("text").asText().replace("\n", " / "));
        for (String key : List.of("owner", "due", "ticket")) {
          text.append(" | ").append(action.path(key).asText());
        }
        text.append('\n');
      }
      text.append('\n');
    }
  }

  private static void files(Path content, StringBuilder text) throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = content.relativize(file).toString();
        boolean shown = name.endsWith(".md");
        text.append("==== ").append(name).append('\n');
        text.append(shown ? Files.readString(file) : "");
      }
    }
  }

  private static void golden(String format, String actual) throws IOException {
    Path file = EXPECTED.resolve(format + ".txt");
    if (System.getProperty("golden", "").equals("update")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, file.toString());
  }
}
