package plimsoll.invented;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A content folder that is not on disk yet. */
public final class Folder {
  private final Map<String, byte[]> files = new TreeMap<>();

  Folder() {}

  void put(String path, String text) {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(String path, byte[] bytes) {
    files.put(path, bytes);
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** The files, by path. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** Writes the files in any order and with any date. */
  public void write(Path root, Dice order) throws IOException {
    List<String> paths = new ArrayList<>(files.keySet());
    order.shuffle(paths);
    for (String path : paths) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, files.get(path));
      Files.setLastModifiedTime(file, FileTime.fromMillis(order.below(2_000_000_000) * 1000L));
    }
  }

  /** All of it, for the message of a failed test. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    files.forEach(
        (path, bytes) -> {
          all.append("==== ").append(path).append('\n');
          if (path.endsWith(".md") || path.endsWith(".yaml")) {
            all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
          }
        });
    return all.toString();
  }
}
