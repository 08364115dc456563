package plimsoll.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The times and sizes of all files below some folders. Asking again is slower than a notification,
 * but it works on every file system, and for folders that are made later.
 */
public record Snapshot(Map<Path, Stamp> files) {

  /** What changes when a file does. */
  public record Stamp(FileTime time, long size) {}

  /**
   * Looks at all files below some folders, hidden folders aside.
   *
   * @param ignored a folder that is not looked into
   */
  public static Snapshot of(List<Path> roots, Path ignored) {
    Map<Path, Stamp> files = new HashMap<>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, new Visitor(root, ignored, files));
      } catch (IOException e) {
        // A folder that vanishes while it is read is a change like any other.
        files.put(root, new Stamp(FileTime.fromMillis(0), -1));
      }
    }
    return new Snapshot(files);
  }

  /** Hidden folders, such as a repository's own, are no source. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path ignored;
    private final Map<Path, Stamp> files;

    private Visitor(Path root, Path ignored, Map<Path, Stamp> files) {
      this.root = root;
      this.ignored = ignored;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden || folder.equals(ignored)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
