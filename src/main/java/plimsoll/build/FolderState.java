package plimsoll.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the files of some folders are.
 *
 * @param files size, time and identity by path: equal if no file has changed
 */
record FolderState(Map<Path, String> files) {
  /** Folders that are not there have no files. */
  static FolderState of(List<Path> folders) {
    Map<Path, String> files = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.forEach(file -> files.put(file, state(file)));
      } catch (IOException | UncheckedIOException e) {
        files.put(folder, ""); // what vanishes while it is read is a change when it is there again
      }
    }
    return new FolderState(files);
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? "folder"
          : attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
    } catch (IOException e) {
      return "";
    }
  }
}
