package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.fuzz.Case;
import plimsoll.invented.Dice;

/** A short run of the fuzzer, always of the same documents; {@link FuzzMain} is for long ones. */
class FuzzTest {
  private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 600);

  @TempDir private Path folder;

  @Test
  void whatIsMarkedInternalIsNeverPublishedInWhateverMarkdown() throws IOException {
    Fuzzing fuzzing = Fuzzing.in(folder);
    for (int seed = 1; seed <= DOCUMENTS; seed++) {
      List<Case> findings = fuzzing.run(seed);
      int of = seed;
      assertEquals(
          List.of(),
          findings.stream().map(f -> f.text(Dice.of(0, 0))).toList(),
          () -> "of seed " + of + ": " + fuzzing.outcomes());
    }
    assertTrue(fuzzing.outcomes().get("published") > DOCUMENTS / 20, fuzzing.outcomes().toString());
    assertTrue(fuzzing.outcomes().get("refused") > DOCUMENTS / 20, fuzzing.outcomes().toString());
  }
}
