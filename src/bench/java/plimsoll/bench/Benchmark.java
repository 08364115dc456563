package plimsoll.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds both sites of an invented folder in a process of its own and prints what that took.
 *
 * <p>Arguments: the numbers of documents ({@code 1000,10000}), how often each is measured, and the
 * options of Java, by default those of the launcher. The folder is left in {@code target/bench}.
 */
public final class Benchmark {
  static final List<String> LAUNCHER =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g");

  private Benchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String counts = arguments.length > 0 ? arguments[0] : "1000,10000";
    int repeats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    List<String> options =
        arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : LAUNCHER;
    System.out.println("java " + String.join(" ", options));
    System.out.println("    docs      words   files   wall s    cpu s   peak MiB");
    for (String count : counts.split(",")) {
      measure(Integer.parseInt(count), repeats, options);
    }
  }

  private static void measure(int count, int repeats, List<String> options)
      throws IOException, InterruptedException {
    Path content = Path.of("target/bench/content-" + count);
    delete(content);
    long words = Retrospectives.write(content, count);
    for (int i = 0; i < repeats; i++) {
      Path out = Path.of("target/bench/site");
      delete(out);
      Usage usage =
          Usage.of(
              command(options, "build", "--content", content.toString(), "--out", out.toString()));
      System.out.printf(
          Locale.ROOT,
          "%8d %10d %7d %8.2f %8.2f %10d%n",
          count,
          words,
          files(out),
          seconds(usage.wall()),
          seconds(usage.cpu()),
          usage.peakBytes() >> 20);
    }
  }

  /** The tool in a process of its own, from the classes of this one. */
  static List<String> command(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    command.addAll(List.of("-cp", classes, "plimsoll.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
