package plimsoll.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which contributing factors occur together.
 *
 * @param factors the commonest, in the order of their page
 * @param together {@code together.get(i).get(j)} retrospectives have both; on the diagonal, all
 *     that have the factor
 * @param pairs those that met more than once and more often than chance would have it, the most
 *     frequent first
 */
public record FactorMatrix(List<Term> factors, List<List<Integer>> together, List<Pair> pairs) {
  private static final int FACTORS = 20;
  private static final int PAIRS = 24;

  public FactorMatrix {
    factors = List.copyOf(factors);
    together = together.stream().map(List::copyOf).toList();
    pairs = List.copyOf(pairs);
  }

  /** Two factors and the retrospectives that have both, newest first. */
  public record Pair(Term first, Term second, List<Entry> entries) {
    public Pair {
      Objects.requireNonNull(first);
      Objects.requireNonNull(second);
      entries = List.copyOf(entries);
    }
  }

  static FactorMatrix of(List<Term> counted, List<Entry> entries) {
    List<Term> factors = counted.stream().limit(FACTORS).toList();
    Map<String, Integer> index = new HashMap<>();
    factors.forEach(term -> index.put(term.slug(), index.size()));
    int n = factors.size();
    List<List<Entry>> cells = new ArrayList<>();
    for (int i = 0; i < n * n; i++) {
      cells.add(new ArrayList<>());
    }
    for (Entry entry : entries) {
      int[] own =
          entry.meta().factors().stream()
              .filter(f -> index.containsKey(f.slug()))
              .mapToInt(f -> index.get(f.slug()))
              .sorted()
              .distinct()
              .toArray();
      for (int a : own) {
        for (int b : own) {
          cells.get(a * n + b).add(entry);
        }
      }
    }
    List<List<Integer>> together = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      together.add(cells.subList(i * n, i * n + n).stream().map(List::size).toList());
    }
    return new FactorMatrix(factors, together, pairs(factors, cells, entries.size()));
  }

  private static List<Pair> pairs(List<Term> factors, List<List<Entry>> cells, int reviews) {
    int n = factors.size();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        List<Entry> both = cells.get(i * n + j);
        long expected = (long) cells.get(i * n + i).size() * cells.get(j * n + j).size();
        if (both.size() > 1 && (long) both.size() * reviews > expected) {
          pairs.add(new Pair(factors.get(i), factors.get(j), both));
        }
      }
    }
    pairs.sort(Comparator.comparingInt((Pair p) -> p.entries().size()).reversed());
    return pairs.stream().limit(PAIRS).toList();
  }
}
