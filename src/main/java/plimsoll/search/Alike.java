package plimsoll.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.work.Lazy;

/** Which retrospectives are alike: those that the author named, then the nearest by their words. */
final class Alike {
  private static final int MOST = 5;

  private final List<Findable> entries;
  private final Postings postings;
  private final List<Postings.PageTerms> byPage;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Neighbours neighbours;
  private final Lazy<int[][]> all;

  private Alike(List<Findable> entries, Postings postings) {
    this.entries = entries;
    this.postings = postings;
    this.byPage = postings.byPage();
    Neighbours.Pairs pairs = (page, other) -> mayBeShown(entries, page, other);
    this.neighbours = Neighbours.of(postings, byPage, MOST, pairs);
    this.all = new Lazy<>(neighbours::all);
    for (int page = 0; page < entries.size(); page++) {
      numbers.putIfAbsent(entries.get(page).slug(), page);
    }
  }

  static Alike of(List<Findable> entries, Postings postings) {
    return new Alike(entries, postings);
  }

  /** The numbers of the pages most like each page, the most alike first. */
  int[][] neighbours() {
    return all.get();
  }

  private int[] neighbours(int page) {
    return all.isMade() ? all.get()[page] : neighbours.of(page);
  }

  /**
   * A page like another one.
   *
   * @param related whether the author says so
   * @param words the words that both have, those first that weigh most
   */
  record Match(Findable entry, boolean related, Stream<String> words) {}

  /** The author's own lines first, then the most alike; at most five; none for an unknown slug. */
  List<Match> of(String slug) {
    Integer page = numbers.get(slug);
    if (page == null) {
      return List.of();
    }
    Set<Integer> related = related(page);
    Set<Integer> all = new LinkedHashSet<>(related);
    IntStream.of(neighbours(page)).forEach(all::add);
    return all.stream()
        .limit(MOST)
        .map(other -> new Match(entries.get(other), isDrawn(page, other), shared(page, other)))
        .toList();
  }

  /** A line that an author draws leads both ways. */
  private boolean isDrawn(int page, int other) {
    return related(page).contains(other) || related(other).contains(page);
  }

  private Set<Integer> related(int page) {
    Set<Integer> related = new LinkedHashSet<>();
    for (String slug : entries.get(page).related()) {
      Integer other = numbers.get(slug);
      if (other != null && other != page) {
        related.add(other);
      }
    }
    return related;
  }

  private static boolean mayBeShown(List<Findable> entries, int page, int other) {
    Findable a = entries.get(page);
    Findable b = entries.get(other);
    return page != other
        && !b.facets().isEmpty()
        && !a.unrelated().contains(b.slug())
        && !b.unrelated().contains(a.slug());
  }

  private Stream<String> shared(int page, int other) {
    Postings.PageTerms a = byPage.get(page);
    Postings.PageTerms b = byPage.get(other);
    long[] order = new long[Math.min(a.terms().length, b.terms().length)];
    int count = 0;
    int j = 0;
    for (int i = 0; i < a.terms().length && j < b.terms().length; i++) {
      int term = a.terms()[i];
      while (j < b.terms().length && b.terms()[j] < term) {
        j++;
      }
      if (j < b.terms().length && b.terms()[j] == term) {
        long weight = Math.min(a.impacts()[i], b.impacts()[j]);
        order[count++] = (-weight * postings.weight(postings.frequency(term)) << 32) + term;
      }
    }
    int found = count;
    // The first few are asked for: each is looked for when it is, and the rest stay unsorted.
    return IntStream.range(0, found)
        .mapToObj(i -> postings.written((int) smallest(order, i, found)));
  }

  /** The smallest of what is left, which takes the first place of it. */
  private static long smallest(long[] numbers, int from, int to) {
    int place = from;
    for (int i = from + 1; i < to; i++) {
      place = numbers[i] < numbers[place] ? i : place;
    }
    long smallest = numbers[place];
    numbers[place] = numbers[from];
    numbers[from] = smallest;
    return smallest;
  }
}
