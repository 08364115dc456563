package plimsoll.retrospective;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Documents that others wrote; where they come from and under which licence stands beside them in
 * SOURCE.md. How much is understood of them is in {@code FiguresTest}.
 */
class RealDocumentsTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/recognition/documents");

  @Test
  void noneOfTheirWordsIsLost() throws IOException {
    Understood.folder(DOCUMENTS).forEach(Words::assertNothingIsLost);
  }
}
