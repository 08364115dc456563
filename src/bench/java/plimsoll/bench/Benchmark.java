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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds both sites of an invented folder in a process of its own and prints what that took: for
 * the first time, again with nothing changed, and again after an edit of one file; and what the
 * alternative takes for the same documents, if it is installed ({@link Alternative}). It fails if a
 * build did not publish both views, or took more than twice as long for each document as the count
 * before it.
 *
 * <p>Arguments: the numbers of documents ({@code 1000,10000}), how often each is measured, and the
 * options of Java, by default those of the launcher. Files are left in {@code target/bench}.
 */
public final class Benchmark {
  static final List<String> LAUNCHER =
      List.of(
          "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:NewRatio=5", "-Xmx1g");

  private static final Path OUT = Path.of("target/bench/site");

  /** Whatever the machine, a small folder is built by then. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  private final List<String> options;

  /** After this a build is stopped that takes more than twice as long as documents before it. */
  private Duration limit = Duration.ofHours(1);

  private Duration slowest = Duration.ZERO;

  private Benchmark(List<String> options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String counts = arguments.length > 0 ? arguments[0] : "1000,10000";
    int repeats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    List<String> options =
        arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : LAUNCHER;
    System.out.println("java " + String.join(" ", options));
    System.out.println("    docs      words  build       files   wall s    cpu s   peak MiB");
    Benchmark benchmark = new Benchmark(options);
    int before = 0;
    for (String count : counts.split(",")) {
      int documents = Integer.parseInt(count);
      if (before > 0) {
        benchmark.limit = limit(benchmark.slowest.multipliedBy(2L * documents).dividedBy(before));
      }
      benchmark.measure(documents, repeats);
      before = documents;
    }
  }

  private static Duration limit(Duration wanted) {
    return wanted.compareTo(LEAST) < 0 ? LEAST : wanted;
  }

  private void measure(int count, int repeats) throws IOException, InterruptedException {
    Path content = Path.of("target/bench/content-" + count);
    slowest = Duration.ZERO;
    for (int i = 0; i < repeats; i++) {
      delete(content);
      long words = Retrospectives.write(content, count);
      delete(OUT);
      print(count, words, "first", build(content));
      print(count, words, "again", build(content));
      Path edited = oneOf(content);
      Files.writeString(edited, Files.readString(edited) + "\nOne more sentence, as it happens.\n");
      print(count, words, "one edited", build(content));
      Path folder = Path.of("target/bench/alternative").toAbsolutePath();
      Optional<Usage> instead = Alternative.build(content, folder);
      if (instead.isPresent()) {
        print(count, words, "instead", instead.get(), folder.resolve("site"));
      }
    }
  }

  /**
   * Builds both sites.
   *
   * @throws IOException if they were not published, or not by the limit
   */
  private Usage build(Path content) throws IOException, InterruptedException {
    Usage usage = build(options, content, OUT, limit);
    slowest = usage.wall().compareTo(slowest) > 0 ? usage.wall() : slowest;
    return usage;
  }

  /**
   * Builds both sites.
   *
   * @throws IOException if they were not published, or not by the limit
   */
  static Usage build(List<String> options, Path content, Path out, Duration limit)
      throws IOException, InterruptedException {
    Usage usage =
        Usage.of(
            command(options, "build", "--content", content.toString(), "--out", out.toString()),
            limit);
    for (String view : List.of("customer", "internal")) {
      if (!Files.isRegularFile(out.resolve(view).resolve("index.html"))) {
        throw new IOException("the build did not publish the " + view + " view");
      }
    }
    return usage;
  }

  /** The document in the middle, by path. */
  private static Path oneOf(Path content) throws IOException {
    try (Stream<Path> all = Files.walk(content.resolve("retrospectives"))) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      return files.get(files.size() / 2);
    }
  }

  private static void print(int count, long words, String build, Usage usage) throws IOException {
    print(count, words, build, usage, OUT);
  }

  private static void print(int count, long words, String build, Usage usage, Path out)
      throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%8d %10d  %-10s %6d %8.2f %8.2f %10d%n",
        count,
        words,
        build,
        files(out),
        seconds(usage.wall()),
        seconds(usage.cpu()),
        usage.peakBytes() >> 20);
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

  static double seconds(Duration time) {
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
