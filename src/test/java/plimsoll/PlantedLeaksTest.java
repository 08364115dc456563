package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.planted.Mistake;

/**
 * Mistakes are planted into the code, and the provoking site is built: who catches them? {@code
 * docs/planted-leaks.md} has the table; {@code -Dgolden=update} rewrites it.
 */
class PlantedLeaksTest {
  private static final Path DOC = Path.of("docs/planted-leaks.md");
  private static final String HEAD =
      "| planted mistake | `build` | `build --prove` | tests |\n|---|---|---|---|\n";

  @TempDir private Path folder;

  @Test
  void everyPlantedMistakeIsCaughtAsTheTableSays() throws Exception {
    SiteStory.from(Path.of("src/test/resources/provoking"), folder);
    StringBuilder rows = new StringBuilder();
    for (Mistake mistake : Mistake.all()) {
      Path classes = Files.createTempDirectory(folder, "classes");
      mistake.compile(classes);
      forgetOtherBuilds();
      String built = Mistake.run(classes, folder, "build", "--view", "customer");
      String proven = Mistake.run(classes, folder, "build", "--view", "customer", "--prove");
      assertTrue(proven.startsWith("3\n"), mistake.name() + "\n" + proven);
      rows.append("| ").append(mistake.name());
      rows.append(" | ").append(found(built));
      rows.append(" | ").append(found(proven));
      rows.append(" | ").append(mistake.tests().isEmpty() ? "–" : mistake.tests());
      rows.append(" |\n");
    }
    compare(rows.toString());
  }

  /** A cache is bound to the jar or the folder of the classes, which holds no planted ones. */
  private void forgetOtherBuilds() throws IOException {
    Path cache = folder.resolve("site/.plimsoll-cache");
    if (Files.isDirectory(cache)) {
      try (Stream<Path> all = Files.walk(cache)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** What the first problem says, where and what. */
  private static String found(String said) {
    if (said.startsWith("0\n")) {
      return "–";
    }
    assertTrue(said.startsWith("3\n"), said);
    return said.lines()
        .filter(line -> line.contains(": error["))
        .findFirst()
        .map(
            line ->
                "caught: `"
                    + line.replaceFirst(":1:? error.*|: error.*", "")
                        .replaceFirst("/search/\\p{XDigit}{16}/", "/search/…/")
                    + "`")
        .orElseThrow();
  }

  private static void compare(String rows) throws IOException {
    String doc = Files.readString(DOC);
    int start = doc.indexOf(HEAD) + HEAD.length();
    int end = doc.indexOf("\n\n", start) + 1;
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(DOC, doc.substring(0, start) + rows + doc.substring(end));
      return;
    }
    assertEquals(doc.substring(start, end), rows);
  }
}
