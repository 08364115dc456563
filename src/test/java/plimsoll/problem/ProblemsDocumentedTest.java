package plimsoll.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemsDocumentedTest {
  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    String[] parts = Files.readString(Path.of("docs/problems.md")).split("(?m)^#+ ");
    for (String part : parts) {
      if (part.startsWith("`")) {
        sections.put(part.substring(1, part.indexOf('`', 1)), part);
      }
    }
    return sections;
  }

  @Test
  void everyCodeIsDocumentedAndNoOther() throws IOException {
    assertEquals(
        Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new)),
        sections().keySet());
  }

  @Test
  void everyEntrySaysTheFix() throws IOException {
    sections().forEach((code, text) -> assertTrue(text.contains("\nFix: "), code));
  }
}
