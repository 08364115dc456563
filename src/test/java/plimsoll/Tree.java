package plimsoll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder as it was written: the names and bytes of all files, by path. */
record Tree(Map<String, byte[]> files) {
  /** What a folder holds, hidden files too; nothing if it is not there. */
  static Tree of(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
    return new Tree(files);
  }

  /** Whether a word stands in a name or in the bytes of a file, large letters or small. */
  boolean contains(String word) {
    return files.entrySet().stream()
        .anyMatch(
            file ->
                file.getKey().toLowerCase(Locale.ROOT).contains(word)
                    || new String(file.getValue(), UTF_8).toLowerCase(Locale.ROOT).contains(word));
  }

  /** Where two trees differ, with the first difference of each file; empty if they do not. */
  String difference(Tree other) {
    StringBuilder report = new StringBuilder();
    TreeSet<String> names = new TreeSet<>(files.keySet());
    names.addAll(other.files.keySet());
    for (String name : names) {
      byte[] mine = files.get(name);
      byte[] theirs = other.files.get(name);
      if (mine == null || theirs == null) {
        report.append(mine == null ? "only second: " : "only first: ").append(name).append('\n');
      } else if (!Arrays.equals(mine, theirs)) {
        int at = Arrays.mismatch(mine, theirs);
        report.append(name).append(" at byte ").append(at).append('\n');
        report.append("  ").append(around(mine, at)).append('\n');
        report.append("  ").append(around(theirs, at)).append('\n');
      }
    }
    return report.toString();
  }

  private static String around(byte[] bytes, int at) {
    int from = Math.max(0, at - 60);
    int to = Math.min(bytes.length, at + 100);
    return new String(bytes, from, to - from, UTF_8).replace("\n", "\\n");
  }
}
