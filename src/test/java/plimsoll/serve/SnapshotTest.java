package plimsoll.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  @TempDir private Path content;
  private Snapshot before;

  @BeforeEach
  void look() throws IOException {
    write("a.md", "a");
    write("site/index.html", "built");
    before = now();
  }

  @Test
  void aNewFileAGoneFileAnotherSizeAndAnotherTimeAreChanges() throws IOException {
    write("deep/er/b.md", "b");
    Snapshot added = now();
    assertNotEquals(before, added);
    Files.delete(content.resolve("deep/er/b.md"));
    assertNotEquals(added, now());
    write("a.md", "longer");
    assertNotEquals(before, now());
    write("a.md", "a");
    Files.setLastModifiedTime(content.resolve("a.md"), FileTime.fromMillis(1_000));
    assertNotEquals(before, now());
  }

  @Test
  void theOutputAndHiddenFoldersAreNoSource() throws IOException {
    write("site/new.html", "built");
    write(".git/index", "x");
    assertEquals(before, now());
  }

  @Test
  void aFolderThatIsNotThereIsWaitedFor() throws IOException {
    Path later = content.resolve("later");
    Snapshot absent = Snapshot.of(List.of(later), content.resolve("site"));
    write("later/a.md", "a");
    assertNotEquals(absent, Snapshot.of(List.of(later), content.resolve("site")));
  }

  private Snapshot now() {
    return Snapshot.of(List.of(content), content.resolve("site"));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(content.resolve(path).getParent());
    Files.writeString(content.resolve(path), text);
  }
}
