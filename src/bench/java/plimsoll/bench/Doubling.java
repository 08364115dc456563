package plimsoll.bench;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Builds folders with one odd file, a document or a settings file, that gets twice as large each
 * time, and prints the processor time of each step beyond that of an empty file. What grows by more
 * than {@link #MOST} is not linear, and the exit code is 1.
 *
 * <p>Arguments: the options of Java, by default those of the launcher. A file that is refused is
 * built within the time it takes to say so.
 */
public final class Doubling {
  /** Twice the size may take three times as long: caches and collections of the heap grow too. */
  private static final double MOST = 3.0;

  /** Below this many seconds chance decides. */
  private static final double LEAST = 0.5;

  private static final int STEPS = 4;

  private static final String DOCUMENT = "2026-03-02-odd.md";
  private static final String GLOSSARY = "glossary.yaml";
  private static final String SITE = "site.yaml";

  private Doubling() {}

  /** The text of each kind by its size, and the smallest size. */
  private record Kind(int smallest, String file, IntFunction<String> text) {
    Kind(int smallest, IntFunction<String> text) {
      this(smallest, DOCUMENT, text);
    }
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("nested lists", new Kind(200, Doubling::nested));
    kinds.put("nested quotes", new Kind(200, n -> "> ".repeat(n) + "text\n"));
    kinds.put("rows of a table", new Kind(12_500, n -> "| a | b |\n|---|---|\n" + rows(n)));
    kinds.put("entries of a timeline", new Kind(5_000, n -> "## Timeline\n\n" + entries(n)));
    kinds.put("actions", new Kind(5_000, n -> "## Actions\n\n" + "- [ ] Add a limit\n".repeat(n)));
    kinds.put("paragraphs", new Kind(25_000, n -> "A sentence of the team.\n\n".repeat(n)));
    kinds.put("one line", new Kind(500_000, n -> "word ".repeat(n) + "\n"));
    kinds.put("open brackets", new Kind(25_000, n -> "[".repeat(n) + "\n"));
    kinds.put("open marks", new Kind(25_000, n -> "[a]{.internal ".repeat(n) + "\n"));
    kinds.put("emphasis", new Kind(25_000, n -> "*a **b ".repeat(n) + "\n"));
    kinds.put("definitions", new Kind(12_500, Doubling::definitions));
    kinds.put("headings", new Kind(5_000, n -> "## What happened\n\nText.\n\n".repeat(n)));
    kinds.put("names in the glossary", new Kind(500, GLOSSARY, Doubling::terms));
    kinds.put("people", new Kind(500, SITE, n -> list("people", "\"Name%d Family%d\"", n)));
    kinds.put("hosts", new Kind(500, SITE, n -> list("internal-hosts", "\"*.h%d.example\"", n)));
    return kinds;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> options = arguments.length > 0 ? List.of(arguments) : Benchmark.LAUNCHER;
    double empty = seconds(options, DOCUMENT, "");
    System.out.printf(Locale.ROOT, "an empty file %22.2f s%n", empty);
    boolean linear = true;
    for (Map.Entry<String, Kind> kind : kinds().entrySet()) {
      double last = 0;
      StringBuilder line = new StringBuilder();
      boolean grows = false;
      for (int step = 0, size = kind.getValue().smallest(); step < STEPS; step++, size *= 2) {
        String text = kind.getValue().text().apply(size);
        double taken = Math.max(0, seconds(options, kind.getValue().file(), text) - empty);
        grows |= last >= LEAST && taken > MOST * last;
        line.append(String.format(Locale.ROOT, "%10d: %6.2f", size, taken));
        last = taken;
      }
      System.out.printf("%-22s %s%s%n", kind.getKey(), line, grows ? "  NOT LINEAR" : "");
      linear &= !grows;
    }
    System.exit(linear ? 0 : 1);
  }

  private static double seconds(List<String> options, String file, String text)
      throws IOException, InterruptedException {
    Path content = Path.of("target/bench/doubling");
    Path out = Path.of("target/bench/doubling-site");
    Benchmark.delete(content);
    Benchmark.delete(out);
    Files.createDirectories(content);
    Files.writeString(content.resolve(SITE), "timezone: UTC\n");
    Files.writeString(content.resolve(DOCUMENT), "# Something odd\n\nText.\n\n");
    Files.writeString(content.resolve(file), text, CREATE, APPEND);
    return Benchmark.seconds(Benchmark.build(options, content, out, Duration.ofHours(1)).cpu());
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("  ".repeat(i)).append("- item\n");
    }
    return text.toString();
  }

  private static String terms(int count) {
    StringBuilder text = new StringBuilder("terms:\n");
    for (int i = 0; i < count; i++) {
      text.append("  - {internal: box-").append(i).append(", customer: server number ");
      text.append(i).append("}\n");
    }
    return text.toString();
  }

  private static String list(String key, String item, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> item.replace("%d", "" + i))
        .collect(Collectors.joining(", ", key + ": [", "]\n"));
  }

  private static String rows(int count) {
    return "| one | two |\n".repeat(count);
  }

  private static String entries(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(String.format(Locale.ROOT, "- %02d:%02d we looked%n", i / 60 % 24, i % 60));
    }
    return text.toString();
  }

  private static String definitions(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("See [page ").append(i).append("].\n\n[page ").append(i);
      text.append("]: https://example.com/").append(i).append("\n\n");
    }
    return text.toString();
  }
}
