package plimsoll.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import plimsoll.output.OutFile;
import plimsoll.search.Findable;
import plimsoll.search.SearchIndex;

/**
 * What a search costs its reader: requests and bytes of the first query with nothing in any cache,
 * the module and ten excerpts included, and the time of the next query, measured with the site's
 * own module in Node.js.
 */
final class Cost {
  private static final int QUERIES = 250;

  private Cost() {}

  /** Prints one line for a number of documents made of those of a folder. */
  static void print(List<Findable> real, int number, PrintStream out)
      throws IOException, InterruptedException {
    List<Findable> pages = pages(real, number);
    Path folder = Files.createTempDirectory("plimsoll-bench");
    try {
      long start = System.nanoTime();
      SearchIndex index = SearchIndex.of(pages);
      List<OutFile> files = index.files().toList();
      for (OutFile file : files) {
        write(folder, file);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      List<Asked> asked = new ArrayList<>(Asked.about(pages.subList(0, Math.min(500, number)), 1));
      Collections.shuffle(asked, new Random(3));
      Path queries = folder.resolve("queries.json");
      new ObjectMapper()
          .writeValue(queries.toFile(), asked.stream().limit(QUERIES).map(Asked::text).toList());
      long fragments = size(folder, "f") + size(folder, "x");
      long all = files.stream().mapToLong(f -> sizeOf(folder.resolve(f.path().path()))).sum();
      out.printf(
          Locale.ROOT,
          "| %,d | %,d | %,d kB | %,d kB | %.1f s | %s |%n",
          number,
          files.size(),
          (all - fragments) / 1000,
          fragments / 1000,
          seconds,
          client(folder, queries));
    } finally {
      delete(folder);
    }
  }

  /** Real ones if there are enough; all for 0. */
  static List<Findable> pages(List<Findable> real, int number) {
    if (number == 0) {
      return real;
    }
    if (real.size() < number) {
      return Multiplied.of(real, number);
    }
    List<Findable> pages = new ArrayList<>(real);
    Collections.shuffle(pages, new Random(1));
    return List.copyOf(pages.subList(0, number));
  }

  private static String client(Path folder, Path queries) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder(
                "node",
                "src/bench/js/cost.mjs",
                Path.of("themes/harbour/assets/js").toAbsolutePath().toString(),
                folder.toString(),
                queries.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line =
        new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new IOException("Node.js failed");
    }
    return line.strip();
  }

  private static void write(Path folder, OutFile file) throws IOException {
    Path target = folder.resolve(file.path().path());
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target)) {
      file.content().writeTo(out);
    }
  }

  private static long size(Path folder, String part) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> p.getParent().endsWith(part) && Files.isRegularFile(p))
          .mapToLong(Cost::sizeOf)
          .sum();
    }
  }

  private static long sizeOf(Path file) {
    return file.toFile().length();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
