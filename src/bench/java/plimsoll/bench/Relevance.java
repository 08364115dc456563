package plimsoll.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import plimsoll.search.Findable;
import plimsoll.search.SearchIndex;

/** How often each engine finds the document that a query was made from, and how far up. */
final class Relevance {
  private static final int SEEDS = 5;

  private Relevance() {}

  /** Of so many documents no more queries of a kind are asked. */
  private static final int MOST = 400;

  /** Prints a table for the documents of a folder, or so many made of them. */
  static void print(Path content, int number, PrintStream out) throws IOException {
    List<Findable> pages = Cost.pages(Documents.read(content), number);
    List<Asked> asked = asked(pages, number);
    Map<String, Engine> engines = new LinkedHashMap<>();
    engines.put("Plimsoll", ours(pages));
    engines.put("Lucene, by language", Lucene.byLanguage(pages));
    engines.put("Lucene, English", Lucene.english(pages));
    engines.put("Lucene, CJK", Lucene.cjk(pages));
    engines.put("Lucene, standard", Lucene.standard(pages));
    out.printf(
        Locale.ROOT,
        "%d documents, %d queries; MRR@10 / recall@10%n%n",
        pages.size(),
        asked.size());
    out.print("| engine |");
    for (Asked.Kind kind : Asked.Kind.values()) {
      out.printf(
          Locale.ROOT,
          " %s (%d) |",
          kind.name().toLowerCase(Locale.ROOT),
          asked.stream().filter(a -> a.kind() == kind).count());
    }
    out.println(" all |");
    out.println("|---|" + "---:|".repeat(Asked.Kind.values().length + 1));
    engines.forEach((name, engine) -> out.println(row(name, engine, asked)));
  }

  private static List<Asked> asked(List<Findable> pages, int number) {
    List<Asked> all = new ArrayList<>();
    for (int seed = 1; seed <= (number > 0 ? 1 : SEEDS); seed++) {
      all.addAll(Asked.about(pages, seed));
    }
    if (number == 0) {
      return all;
    }
    Collections.shuffle(all, new Random(2));
    Map<Asked.Kind, List<Asked>> byKind = all.stream().collect(Collectors.groupingBy(Asked::kind));
    return byKind.values().stream().flatMap(list -> list.stream().limit(MOST)).toList();
  }

  static Engine ours(List<Findable> pages) {
    SearchIndex index = SearchIndex.of(pages);
    Map<String, Integer> byUrl = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      byUrl.put(pages.get(i).url(), i);
    }
    return query ->
        index.query(query, 10, Map.of()).hits().stream()
            .map(hit -> byUrl.get(hit.entry().url()))
            .toList();
  }

  private static String row(String name, Engine engine, List<Asked> asked) {
    Map<Asked, Integer> ranks = new LinkedHashMap<>();
    asked.forEach(a -> ranks.put(a, engine.find(a.text()).indexOf(a.page())));
    StringBuilder row = new StringBuilder("| " + name + " |");
    for (Asked.Kind kind : Asked.Kind.values()) {
      row.append(
          cell(
              ranks.entrySet().stream()
                  .filter(e -> e.getKey().kind() == kind)
                  .map(Map.Entry::getValue)
                  .toList()));
    }
    return row.append(cell(List.copyOf(ranks.values()))).toString();
  }

  private static String cell(List<Integer> ranks) {
    double mrr = ranks.stream().mapToDouble(r -> r < 0 ? 0 : 1.0 / (r + 1)).average().orElse(0);
    double recall = ranks.stream().mapToDouble(r -> r < 0 ? 0 : 1).average().orElse(0);
    return String.format(Locale.ROOT, " %.3f / %.3f |", mrr, recall);
  }
}
