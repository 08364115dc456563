package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HopesTest {
  @TempDir private Path folder;

  @Test
  void anIdThatNoReviewHasIsRemarkedOn() throws IOException {
    Files.writeString(
        folder.resolve("drill.md"),
        "---\nkind: success\n---\n\n## More hope than plan\n\n- It drains. {hope=queue-drains}\n");
    Files.writeString(folder.resolve("known.md"), "---\nhopes: [queue-drains]\n---\n\nIt fails.\n");
    Files.writeString(folder.resolve("slip.md"), "---\nhopes: [queue-drain]\n---\n\nIt fails.\n");
    List<String> remarks =
        Understood.folder(folder).stream()
            .map(read -> read.document().source() + " " + Understood.remarks(read))
            .filter(line -> line.contains("hope"))
            .toList();
    assertEquals(List.of("slip.md unknown-hope"), remarks);
  }
}
