package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Audience;

/**
 * What the gate would let through of the bodies of {@code marks.tsv} that are refused: an error
 * withholds them all, and what is marked stays internal all the same.
 */
class RefusedMarksTest {
  private static final Path ROWS = Path.of("src/test/resources/marks.tsv");
  private static final Path EXPECTED = Path.of("src/test/resources/marks-refused.tsv");

  @TempDir Path folder;

  @Test
  void whatIsRefusedIsNotLetThroughEither() throws IOException {
    List<String> found = new ArrayList<>();
    for (String row : Files.readAllLines(ROWS)) {
      String[] cells = row.split("\t", -1);
      if (cells.length == 5 && !cells[4].equals("-") && cells[1].length() < 2_000) {
        String body = cells[1].replace("\\n", "\n").replace("\\s", " ");
        Gated gated = Gated.file(folder, body);
        String read = gated.view(Audience.CUSTOMER).documents().isEmpty() ? "-" : gated.customer();
        found.add(cells[0] + "\t" + read.replace("\n", "\\n"));
      }
    }
    String text = String.join("\n", found) + "\n";
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(EXPECTED, text);
    }
    assertEquals(Files.readString(EXPECTED), text);
  }
}
