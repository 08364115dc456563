package plimsoll.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.search.Findable;
import plimsoll.search.Results;
import plimsoll.search.SearchIndex;

/** Queries that people typed for a known collection: how many find what they want at the top. */
final class Typed {
  private static final int FIRST = 3;

  private Typed() {}

  /** Prints those that miss, and the share of the others. */
  static void print(Path content, Path queries, PrintStream out) throws IOException {
    List<Findable> pages = Documents.read(content);
    SearchIndex index = SearchIndex.of(pages);
    int found = 0;
    int all = 0;
    for (String line : Files.readAllLines(queries)) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t");
      all++;
      Results results = index.query(parts[0], FIRST, Map.of());
      List<String> slugs = results.hits().stream().map(hit -> hit.entry().slug()).toList();
      if (slugs.stream().anyMatch(slug -> isWanted(slug, parts[1]))) {
        found++;
      } else {
        out.println("missed: " + parts[0] + " -> " + slugs);
      }
    }
    out.printf(
        Locale.ROOT,
        "%d of %d among the first %d (%.3f)%n",
        found,
        all,
        FIRST,
        (double) found / all);
    if (found == 0) {
      throw new IOException("nothing was found: is this the collection that the queries are for?");
    }
  }

  private static boolean isWanted(String slug, String wanted) {
    for (String part : wanted.split("\\|")) {
      if (slug.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
