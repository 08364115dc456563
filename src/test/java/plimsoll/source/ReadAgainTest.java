package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.problem.Problems;
import plimsoll.work.Memories;

/** A folder that is read again and again, as the preview does. */
class ReadAgainTest {
  @TempDir Path folder;

  private final Drafts.Known known = Drafts.Known.in(Memories.EMPTY);
  private Config config;
  private Path file;

  @BeforeEach
  void aFile() throws IOException {
    file = Files.writeString(folder.resolve("outage.md"), "# Outage\n\nIt was the cache.\n");
    config = ConfigLoader.load(folder, new Problems());
  }

  private Draft read() throws IOException {
    List<Draft> drafts = Drafts.load(config, new Problems(), known);
    assertEquals(1, drafts.size());
    return drafts.get(0);
  }

  @Test
  void aFileThatNobodyWritesGivesTheSameDraft() throws IOException {
    Draft first = read();
    for (int i = 0; i < 4; i++) {
      assertSame(first, read());
    }
  }

  @Test
  void aWriteOfTheSameLengthIsSeenWheneverItComes() throws IOException {
    for (int readings = 1; readings < 5; readings++) {
      for (String word : List.of("cache", "queue", "proxy")) {
        Files.writeString(file, "# Outage\n\nIt was the " + word + ".\n");
        for (int i = 0; i < readings; i++) {
          assertEquals("# Outage\n\nIt was the " + word + ".\n", read().text());
        }
      }
    }
  }

  @Test
  void aFileOfAnOlderTimeIsReadAgain() throws IOException {
    FileTime time = FileTime.fromMillis(1_700_000_000_000L);
    Files.setLastModifiedTime(file, time);
    read();
    read();
    read();
    Path other = Files.writeString(folder.resolve("kept.bak"), "# Outage\n\nIt was the queue.\n");
    Files.setLastModifiedTime(other, time);
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals("# Outage\n\nIt was the queue.\n", read().text());
  }

  @Test
  void othersSettingsAreReadToo() throws IOException {
    read();
    read();
    read();
    Files.writeString(folder.resolve("site.yaml"), "language: de\n");
    config = ConfigLoader.load(folder, new Problems());
    assertEquals("de", read().header().language());
  }

  @Test
  void aFileThatComesBackIsRead() throws IOException {
    read();
    read();
    Files.delete(file);
    assertEquals(List.of(), Drafts.load(config, new Problems(), known));
    Files.writeString(file, "# Outage\n\nIt came back.\n");
    assertEquals("# Outage\n\nIt came back.\n", read().text());
  }
}
