package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import plimsoll.problem.Code;

/**
 * What an author reads of a mark that is wrong, or of words that customers do not get: the body,
 * the code, what is wrong, and the edit that helps. It never quotes the text, of which
 * <i>kestrel</i> is the internal word.
 */
class MarkMessagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvFileSource(
      resources = "/marks-messages.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      nullValues = "-")
  void theAuthorReadsWhatToDo(String code, String message, String hint, String body) {
    Gated gated = Gated.file(folder, body.replace("\\n", "\n"));
    String found =
        gated.problems().stream()
            .filter(p -> p.code() != Code.INFERRED_LANGUAGE)
            .map(p -> p.code().id() + "\n" + p.message() + "\n" + p.hint())
            .collect(Collectors.joining("\n\n"));
    assertEquals(code == null ? "" : code + "\n" + message + "\n" + hint, found);
    assertFalse(found.contains("kestrel"), found);
  }
}
