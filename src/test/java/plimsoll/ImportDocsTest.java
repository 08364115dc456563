package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.imports.Formats;

/** The examples of docs/importing.md, each replayed: the files in, the command, the files out. */
class ImportDocsTest {
  private static final Path DOCS = Path.of("docs/importing.md");
  private static final Pattern SECTION = Pattern.compile("(?m)^### `([a-z-]+)`$");
  private static final Pattern FILE = Pattern.compile("(?ms)^(`{3,})\\w+ ([^\\n]+)\\n(.*?\\n)\\1$");
  private static final Pattern COMMAND = Pattern.compile("(?m)^plimsoll (import .*)$");

  @TempDir private Path folder;

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    String text = Files.readString(DOCS);
    List<MatchResult> found = SECTION.matcher(text).results().toList();
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      sections.put(found.get(i).group(1), text.substring(found.get(i).end(), end));
    }
    return sections;
  }

  @Test
  void everyFormatHasAnExample() throws IOException {
    assertEquals(Formats.names(), sections().keySet().stream().sorted().toList());
  }

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    return sections().entrySet().stream()
        .map(s -> DynamicTest.dynamicTest(s.getKey(), () -> replay(s.getKey(), s.getValue())))
        .toList();
  }

  private void replay(String format, String section) throws IOException {
    Path here = Files.createDirectory(folder.resolve(format));
    Map<String, String> expected = new LinkedHashMap<>();
    for (MatchResult file : FILE.matcher(section).results().toList()) {
      String name = file.group(2);
      if (name.startsWith("content/")) {
        expected.put(name, file.group(3));
      } else {
        Files.createDirectories(here.resolve(name).getParent());
        Files.writeString(here.resolve(name), file.group(3));
      }
    }
    assertFalse(expected.isEmpty(), "no file comes out");
    List<String> commands = COMMAND.matcher(section).results().map(m -> m.group(1)).toList();
    assertTrue(commands.get(0).startsWith("import " + format + " "), section);
    Ran ran = CommandLineRun.in(here).run(commands.get(0).split(" "));
    assertEquals(0, ran.exitCode(), ran.err());
    for (Map.Entry<String, String> file : expected.entrySet()) {
      assertEquals(file.getValue(), Files.readString(here.resolve(file.getKey())), format);
    }
  }
}
