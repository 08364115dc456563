package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which retrospectives are alike: the cosine of their weighted terms.
 *
 * <p>Never every pair: of a page its strongest terms are followed, and of a common term only the
 * pages where it weighs most, so that the work grows with the number of pages.
 */
final class Alike {
  private static final int TERMS = 300;
  private static final int PAGES = 400;
  private static final int MOST = 5;

  /** Below this cosine two pages share no more than the words that all reviews share. */
  private static final double LEAST = 0.06;

  private final List<Findable> entries;
  private final Postings postings;
  private final List<Postings.PageTerms> byPage;
  private final int[] weights;
  private final double[] lengths;
  private final Map<Integer, int[]> strongest = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Alike(List<Findable> entries, Postings postings) {
    this.entries = entries;
    this.postings = postings;
    this.byPage = postings.byPage();
    this.weights =
        IntStream.range(0, postings.terms().size())
            .map(term -> postings.weight(postings.frequency(term)))
            .toArray();
    this.lengths =
        IntStream.range(0, entries.size()).parallel().mapToDouble(this::length).toArray();
    for (int term = 0; term < postings.terms().size(); term++) {
      if (postings.frequency(term) > PAGES) {
        strongest.put(term, strongest(term));
      }
    }
    for (int page = 0; page < entries.size(); page++) {
      numbers.putIfAbsent(entries.get(page).slug(), page);
    }
  }

  /**
   * A page like another one.
   *
   * @param cosine 0 if only the author says so
   * @param terms the numbers of the shared terms that weigh most, heaviest first
   */
  record Match(Findable entry, double cosine, boolean related, List<Integer> terms) {}

  /** The author's own lines first, then the most alike; at most five; none for an unknown slug. */
  List<Match> of(String slug) {
    Integer page = numbers.get(slug);
    if (page == null) {
      return List.of();
    }
    Map<Integer, Match> matches = new LinkedHashMap<>();
    double[] cosines = new double[entries.size()];
    int[] touched = cosines(page, cosines);
    for (String related : entries.get(page).related()) {
      Integer other = numbers.get(related);
      if (other != null && !other.equals(page)) {
        matches.put(other, match(page, other, cosines[other], true));
      }
    }
    IntStream.of(touched)
        .filter(other -> cosines[other] >= LEAST && mayBeShown(page, other))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(other -> -cosines[other])
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST + (long) matches.size())
        .forEach(other -> matches.putIfAbsent(other, match(page, other, cosines[other], false)));
    return matches.values().stream().limit(MOST).toList();
  }

  private boolean mayBeShown(int page, int other) {
    Findable a = entries.get(page);
    Findable b = entries.get(other);
    return page != other
        && !b.facets().isEmpty()
        && !a.unrelated().contains(b.slug())
        && !b.unrelated().contains(a.slug());
  }

  /** Fills in the cosines of the pages that share a term, and returns these pages. */
  private int[] cosines(int page, double[] sums) {
    Postings.PageTerms own = byPage.get(page);
    int[] touched = new int[Math.min(sums.length, 1024)];
    int found = 0;
    for (int i : heaviest(own, weights)) {
      int term = own.terms()[i];
      double weight = weight(term, own.impacts()[i]);
      int[] pages = postings.pages(term);
      byte[] impacts = postings.impacts(term);
      int[] places = strongest.get(term);
      int count = places == null ? pages.length : places.length;
      for (int k = 0; k < count; k++) {
        int place = places == null ? k : places[k];
        int other = pages[place];
        if (sums[other] == 0) {
          touched = found == touched.length ? Arrays.copyOf(touched, found * 2) : touched;
          touched[found++] = other;
        }
        sums[other] += weight * weight(term, impacts[place]);
      }
    }
    for (int k = 0; k < found; k++) {
      sums[touched[k]] /= lengths[page] * lengths[touched[k]];
    }
    return Arrays.copyOf(touched, found);
  }

  /** The places of a page's heaviest terms that others may share, heaviest first. */
  private int[] heaviest(Postings.PageTerms own, int[] weights) {
    long[] order = new long[own.terms().length];
    for (int i = 0; i < order.length; i++) {
      int term = own.terms()[i];
      long weight = postings.frequency(term) > 1 ? weights[term] : 0;
      order[i] = (-weight * own.impacts()[i] << 32) + i;
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(TERMS).mapToInt(place -> (int) place).toArray();
  }

  private Match match(int page, int other, double cosine, boolean related) {
    Map<Integer, Integer> shared = new HashMap<>();
    Postings.PageTerms a = byPage.get(page);
    Postings.PageTerms b = byPage.get(other);
    int j = 0;
    for (int i = 0; i < a.terms().length; i++) {
      int term = a.terms()[i];
      while (j < b.terms().length && b.terms()[j] < term) {
        j++;
      }
      if (j < b.terms().length && b.terms()[j] == term) {
        shared.put(term, Math.min(weight(term, a.impacts()[i]), weight(term, b.impacts()[j])));
      }
    }
    List<Integer> terms = new ArrayList<>(shared.keySet());
    terms.sort(Comparator.comparing((Integer t) -> -shared.get(t)).thenComparing(t -> t));
    return new Match(entries.get(other), cosine, related, terms);
  }

  private int weight(int term, byte impact) {
    return weights[term] * impact;
  }

  private double length(int page) {
    Postings.PageTerms own = byPage.get(page);
    double sum = 0;
    for (int i = 0; i < own.terms().length; i++) {
      // What stands in one page only can be shared by none, and would drown the rest.
      double weight =
          postings.frequency(own.terms()[i]) > 1 ? weight(own.terms()[i], own.impacts()[i]) : 0;
      sum += weight * weight;
    }
    return Math.max(1, Math.sqrt(sum));
  }

  /** Places in a long list of pages where the term weighs most, ascending. */
  private int[] strongest(int term) {
    byte[] impacts = postings.impacts(term);
    int[] counts = new int[Postings.CAP + 1];
    for (byte impact : impacts) {
      counts[impact]++;
    }
    int least = Postings.CAP;
    int room = PAGES;
    while (least > 1 && counts[least] <= room) {
      room -= counts[least--];
    }
    int[] places = new int[PAGES];
    int filled = 0;
    for (int i = 0; i < impacts.length && filled < PAGES; i++) {
      if (impacts[i] > least || (impacts[i] == least && room-- > 0)) {
        places[filled++] = i;
      }
    }
    return Arrays.copyOf(places, filled);
  }
}
