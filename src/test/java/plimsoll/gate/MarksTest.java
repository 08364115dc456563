package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The table of audience marks, row by row: a body as it is written, what customers read of it, what
 * the company reads, or the errors, also as {@code code@line:column} of the body. In the file
 * {@code \n} is a line end, {@code \s} a space and a cell of {@code \e} is empty: a cell without
 * anything asks nothing.
 */
class MarksTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/marks.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      nullValues = "-",
      emptyValue = "",
      maxCharsPerColumn = 20_000)
  void marksDoWhatTheTableSays(
      String name, String body, String customer, String internal, String codes) {
    Gated gated = Gated.file(folder, lines(body));
    boolean placed = codes != null && codes.contains("@");
    String found = placed ? gated.codesWithPlaces() : gated.codes();
    assertEquals(codes == null ? "" : codes, found, "the errors of " + name);
    if (customer != null) {
      assertEquals(lines(customer), gated.customer(), "what customers read");
    }
    if (internal != null) {
      assertEquals(lines(internal), gated.internal(), "what the company reads");
    }
  }

  private static String lines(String text) {
    if (text == null || text.equals("\\e")) {
      return "";
    }
    return text.replace("\\n", "\n").replace("\\s", " ");
  }
}
