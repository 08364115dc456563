package plimsoll.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.search.Findable;
import plimsoll.search.SearchIndex;
import plimsoll.site.Similar;

/**
 * How many of the lines that authors drew among their own documents the search draws too: the names
 * of files that a document's source mentions, against its five most similar ones.
 */
final class Likeness {
  private static final int FIVE = 5;

  private Likeness() {}

  static void print(Path content, PrintStream out) throws IOException {
    List<Findable> pages = Documents.read(content);
    Similar.Finder finder = SearchIndex.of(pages).similar("en");
    Map<String, Set<String>> drawn = drawn(content, pages);
    int gold = 0;
    int found = 0;
    double byChance = 0;
    for (Map.Entry<String, Set<String>> page : drawn.entrySet()) {
      List<String> five = finder.of(page.getKey()).stream().limit(FIVE).map(Similar::slug).toList();
      gold += page.getValue().size();
      found += (int) page.getValue().stream().filter(five::contains).count();
      byChance += page.getValue().size() * (double) FIVE / (pages.size() - 1);
    }
    out.printf(
        Locale.ROOT,
        "%d documents; %d lines drawn by their authors, %d of them (%.0f %%) among the five most"
            + " similar; %.0f %% by chance%n",
        pages.size(),
        gold,
        found,
        100.0 * found / Math.max(1, gold),
        100.0 * byChance / Math.max(1, gold));
  }

  /** The slugs that each document's source mentions by the name of their file. */
  private static Map<String, Set<String>> drawn(Path content, List<Findable> pages)
      throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        texts.put(name(file.getFileName().toString().replace(".md", "")), Files.readString(file));
      }
    }
    Map<String, Set<String>> drawn = new HashMap<>();
    for (Findable page : pages) {
      String text = texts.getOrDefault(name(page.slug()), "");
      for (Findable other : pages) {
        boolean named =
            other != page
                && Pattern.compile(
                        Pattern.quote(name(other.slug())) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .find();
        if (named) {
          drawn.computeIfAbsent(page.slug(), s -> new TreeSet<>()).add(other.slug());
        }
      }
    }
    return drawn;
  }

  /** A numbered report is called by its number. */
  private static String name(String slug) {
    Matcher numbered =
        Pattern.compile("[a-z]+-\\d{4}-\\d+(?=-)").matcher(slug.toLowerCase(Locale.ROOT));
    return numbered.lookingAt() ? numbered.group() : slug.toLowerCase(Locale.ROOT);
  }
}
