package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * RunTable a script of the test resources under Node.js. Where there is none the test is skipped,
 * except where {@code CI} is set: there it fails.
 */
final class Node {
  static final Path MODULE = Path.of("themes/harbour/assets/js/search.js").toAbsolutePath();

  private Node() {}

  static void run(String script, Object... arguments) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isHere() || System.getenv("CI") != null, "Node.js is not installed");
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(Path.of("src/test/resources/search", script).toString());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Path log = Files.createTempFile("node", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertEquals(0, process.waitFor(), () -> read(log));
    } finally {
      Files.delete(log);
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean isHere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }
}
