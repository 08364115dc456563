package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.fuzz.Case;
import plimsoll.invented.Dice;

/** Whatever Markdown {@code plimsoll draft} meets, it only adds, and a second run adds nothing. */
class DraftFuzzTest {
  private static final int DOCUMENTS = Integer.getInteger("fuzz.drafts", 60);

  @TempDir private Path folder;

  @Test
  void aProposalHoldsTheWholeFileAndIsItsOwnProposal() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    Path file = folder.resolve("content/a.md");
    Files.createDirectories(file.getParent());
    int changed = 0;
    for (int seed = 1; seed <= DOCUMENTS; seed++) {
      String text =
          Case.of(Dice.of(seed, 0), lines)
              .text(Dice.of(seed, 1))
              .replace("audience: customer", "audience: internal");
      Files.writeString(file, text);
      Ran ran = CommandLineRun.in(folder).run("draft", "a.md");
      assertTrue(ran.exitCode() < 2, seed + ": " + ran.err());
      String drafted = Files.readString(file);
      assertTrue(holds(drafted, text), "seed " + seed);
      assertFalse(drafted.contains("audience: customer"), "seed " + seed);
      CommandLineRun.in(folder).run("draft", "a.md");
      assertEquals(drafted, Files.readString(file), "seed " + seed);
      changed += drafted.equals(text) ? 0 : 1;
    }
    assertTrue(changed > DOCUMENTS / 2, "only " + changed + " were changed");
  }

  /** Whether all letters of the second text are in the first, in their order. */
  private static boolean holds(String text, String letters) {
    int at = 0;
    for (int i = 0; i < text.length() && at < letters.length(); i++) {
      at += text.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }
}
