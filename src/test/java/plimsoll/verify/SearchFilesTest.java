package plimsoll.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.source.Drafts;

final class SearchFilesTest {
  private static final String INTERNAL =
      "Nobody knew that the connection went to the two of them before it was cut.";

  @TempDir private Path folder;

  @Test
  void wordsInARowAreFoundInTheTextOfAPage() throws IOException {
    assertEquals(Set.of("internal-run"), rules("So that the connection went to the two of us."));
    assertEquals(
        Set.of("internal-run"), rules("Then. … that the connection went to the two of … Now."));
  }

  /**
   * Of ten thousand pages some have parts that come to say something where they are put together.
   */
  @Test
  void partsOfAPageThatDoNotFollowEachOtherHaveNoWordsInARow() throws IOException {
    assertEquals(Set.of(), rules("We lost the connection went. … To the two we said so."));
  }

  private Set<String> rules(String shown) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\n" + INTERNAL + "\n");
    Config config = ConfigLoader.load(folder, new Problems());
    Seeker seeker =
        new Seeker(
            Projections.of(Drafts.load(config, new Problems()), config)
                .of(Audience.CUSTOMER)
                .withheld()
                .sparing(List.of(INTERNAL.split(" "))));
    String path = "search/0123456789abcdef/f/0";
    FileReport report = new FileReport(path, seeker, new Addresses(Set.of("a/index.html"), ""));
    FileReaders.read(path, deflated("[[\"a/\",\"A\",\"\",{},\"" + shown + "\"]]"), report);
    assertEquals(Set.of(), report.faults());
    return report.rules().keySet();
  }

  private static byte[] deflated(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    deflater.end();
    return out.toByteArray();
  }
}
