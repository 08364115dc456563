package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scripts of the theme are made of the sources beside them, and stay small. */
class ScriptsTest {
  private static final Path SOURCES = Path.of("src/main/js");
  private static final Path MADE = Path.of("themes/harbour/assets/js");

  @Test
  void theModulesAreMadeOfTheSources() throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (String name :
        List.of("analysis.js", "page.js", "search.js", "stem.js", "triage.js", "words.js")) {
      sha.update(Files.readAllBytes(SOURCES.resolve(name)));
    }
    String digest = HexFormat.of().formatHex(sha.digest(), 0, 8);
    for (String name : List.of("search.js", "search-page.js")) {
      assertEquals(
          "// Made of src/main/js by its build.sh; " + digest,
          Files.readAllLines(MADE.resolve(name), StandardCharsets.UTF_8).get(0),
          name + " is older than its sources: run src/main/js/build.sh");
    }
  }

  @Test
  void theClientStaysSmall() throws Exception {
    assertTrue(Files.size(MADE.resolve("search.js")) <= 21_000);
    assertTrue(Files.size(MADE.resolve("search-page.js")) <= 7_000);
  }
}
