package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who pastes an error finds the review that tells of it, however much else was pasted. */
class PastesTest {
  private static final SearchIndex INDEX = SearchIndex.of(entries(), 700);

  /** A review in two lines, and what somebody pastes that has the same error. */
  record Paste(String name, String title, String text, String pasted) {
    Findable entry() {
      return new Findable(
          name, name + "/", title, "en", Map.of(), List.of(text), "", List.of(), List.of());
    }
  }

  static List<Paste> pastes() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/search/pastes"))) {
      return files.sorted().map(PastesTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Paste read(Path file) {
    try {
      String[] parts = Files.readString(file).split("\n", 4);
      assertEquals("---", parts[2]);
      String name = file.getFileName().toString().replace(".txt", "");
      return new Paste(name, parts[0], parts[1], parts[3]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Findable> entries() {
    try {
      List<Findable> entries = new ArrayList<>(Corpus.entries());
      pastes().forEach(paste -> entries.add(paste.entry()));
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Results find(String pasted) {
    return INDEX.query(pasted, 3, Map.of());
  }

  @TestFactory
  Stream<DynamicTest> eachFindsItsReviewAmongTheFirstThree() {
    return pastes().stream()
        .map(
            paste ->
                DynamicTest.dynamicTest(
                    paste.name(),
                    () -> {
                      Results found = find(paste.pasted());
                      List<String> titles =
                          found.hits().stream().map(h -> h.entry().title()).toList();
                      assertTrue(
                          titles.contains(paste.title()), () -> titles + " by " + found.lines());
                      assertTrue(found.corrected().isEmpty());
                    }));
  }

  @Test
  void framesThatNoReviewHasNeverUseUpTheQuery() {
    Paste java = read(Path.of("src/test/resources/search/pastes/java.txt"));
    StringBuilder frames = new StringBuilder("java.lang.IllegalStateException: boom\n");
    for (int i = 0; i < 200; i++) {
      frames.append("\tat com.acme.Unknown" + i + ".run(Unknown" + i + ".java:1" + i + ")\n");
    }
    Results found = find(frames + "Caused by: java.io.IOException: No space left on device\n");
    assertEquals(java.title(), found.hits().get(0).entry().title());
    assertEquals("java.io.IOException: No space left on device", found.lines().get(1));
  }

  @Test
  void aLineWithAnAnswerAmongManyWithoutIsAnswer() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("zzqfoo" + i + " failed: zzqbar" + i + "\n");
    }
    assertFalse(find(lines + "deadlock\n").hits().isEmpty());
  }

  @Test
  void whatIsQuotedIsNotCorrected() {
    assertEquals(Map.of("deadlokc", "deadlock"), find("deadlokc").corrected());
    assertTrue(find("\"deadlokc\"").corrected().isEmpty());
    assertTrue(find("\"deadlokc\"").hits().isEmpty());
  }

  @Test
  void aResultThatHasLittleOfWhatIsAskedIsWeak() {
    assertTrue(find("frobnicated quux deadlock of gizmos wibbling").weak());
    assertFalse(find("deadlock detected").weak());
    assertTrue(
        find("ERROR 1118 (42000): Row size too large (> 8126). Changing some columns to TEXT or"
                + " BLOB\n"
                + "may help. In current row format, BLOB prefix of 0 bytes is stored inline.\n")
            .weak());
  }

  @Test
  void answersAreSeldomCalledWeak() {
    List<String> weak =
        pastes().stream().filter(p -> find(p.pasted()).weak()).map(Paste::name).toList();
    assertTrue(weak.size() <= 1, weak::toString);
  }

  @Test
  void codeIsNotCorrected() {
    for (String code : List.of("deadlokc.py", "com.deadlokc", "/etc/deadlokc", "deadLokc")) {
      assertTrue(find(code).corrected().isEmpty(), code);
    }
  }
}
