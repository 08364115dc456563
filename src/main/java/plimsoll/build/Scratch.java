package plimsoll.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A folder of the system's own for a build that nobody keeps; it is gone at the end. */
public record Scratch(Path folder) implements AutoCloseable {
  public Scratch {
    Objects.requireNonNull(folder);
  }

  public static Scratch open() throws IOException {
    return new Scratch(Files.createTempDirectory("plimsoll"));
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(folder)) {
      files = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
