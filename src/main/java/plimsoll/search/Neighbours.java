package plimsoll.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages most like each page: the cosine of their weighted terms.
 *
 * <p>Never every pair: of a page its heaviest terms are followed, and of a common term only the
 * pages where it weighs most, so that the work grows with the number of pages.
 */
final class Neighbours {
  private static final int TERMS = 300;
  private static final int PAGES = 400;

  /** Below this cosine two pages share no more than the words that all reviews share. */
  private static final double LEAST = 0.06;

  /** So many pages are compared by one thread in one go. */
  private static final int CHUNK = 64;

  private final int most;
  private final Pairs allowed;
  private final List<Postings.PageTerms> byPage;
  private final int[] weights;
  private final int[][] pages;
  private final byte[][] impacts;
  private final double[] lengths;

  private Neighbours(Postings postings, List<Postings.PageTerms> byPage, int most, Pairs allowed) {
    this.most = most;
    this.allowed = allowed;
    this.byPage = byPage;
    int terms = postings.terms().size();
    // A word of one page only cannot be shared, and would drown the rest.
    this.weights =
        IntStream.range(0, terms)
            .map(postings::frequency)
            .map(frequency -> frequency > 1 ? postings.weight(frequency) : 0)
            .toArray();
    this.pages = new int[terms][];
    this.impacts = new byte[terms][];
    IntStream.range(0, terms).parallel().forEach(term -> cap(postings, term));
    this.lengths = byPage.stream().mapToDouble(this::length).toArray();
  }

  /** Which pages may be beside which. */
  interface Pairs {
    boolean allowed(int page, int other);
  }

  /**
   * For every page the numbers of at most so many others, the most alike first.
   *
   * @param byPage the postings turned round
   */
  static Neighbours of(
      Postings postings, List<Postings.PageTerms> byPage, int most, Pairs allowed) {
    return new Neighbours(postings, byPage, most, allowed);
  }

  /** Those of all pages. */
  int[][] all() {
    int count = byPage.size();
    return IntStream.rangeClosed(0, count / CHUNK)
        .parallel()
        .mapToObj(chunk -> chunk(chunk * CHUNK, Math.min(count, (chunk + 1) * CHUNK)))
        .flatMap(Stream::of)
        .toArray(int[][]::new);
  }

  /** Those of one page. */
  int[] of(int page) {
    return nearest(page, new Sums(byPage.size()));
  }

  private int[][] chunk(int from, int to) {
    Sums sums = new Sums(byPage.size());
    return IntStream.range(from, to).mapToObj(page -> nearest(page, sums)).toArray(int[][]::new);
  }

  /** Products of weights by page; whole numbers, so that their order changes nothing. */
  private static final class Sums {
    private final long[] by;
    private final int[] touched;
    private int count;

    Sums(int pages) {
      this.by = new long[pages];
      this.touched = new int[pages];
    }

    /** Most of the work: the first compiler reads a field again each time, and a local once. */
    void add(int[] pages, byte[] impacts, long weight) {
      long[] sums = by;
      int[] all = touched;
      int last = count;
      for (int i = 0; i < pages.length; i++) {
        int page = pages[i];
        long sum = sums[page];
        if (sum == 0) {
          all[last++] = page;
        }
        sums[page] = sum + weight * impacts[i];
      }
      count = last;
    }

    void clear() {
      for (int i = 0; i < count; i++) {
        by[touched[i]] = 0;
      }
      count = 0;
    }
  }

  private int[] nearest(int page, Sums sums) {
    Postings.PageTerms own = byPage.get(page);
    for (int i : heaviest(own)) {
      int term = own.terms()[i];
      long weight = (long) weights[term] * own.impacts()[i] * weights[term];
      if (weight > 0) {
        sums.add(pages[term], impacts[term], weight);
      }
    }
    Nearest nearest = new Nearest(most);
    for (int i = 0; i < sums.count; i++) {
      int other = sums.touched[i];
      double cosine = sums.by[other] / (lengths[page] * lengths[other]);
      if (cosine >= LEAST && nearest.takes(other, cosine) && allowed.allowed(page, other)) {
        nearest.add(other, cosine);
      }
    }
    sums.clear();
    return Arrays.copyOf(nearest.pages, nearest.count);
  }

  /** The best few, kept in order: higher cosine first, then the earlier page. */
  private static final class Nearest {
    private final int[] pages;
    private final double[] cosines;
    private int count;

    Nearest(int most) {
      this.pages = new int[most];
      this.cosines = new double[most];
    }

    boolean takes(int page, double cosine) {
      return count < pages.length || isBefore(page, cosine, count - 1);
    }

    private boolean isBefore(int page, double cosine, int place) {
      return cosine > cosines[place] || (cosine == cosines[place] && page < pages[place]);
    }

    void add(int page, double cosine) {
      int place = Math.min(count, pages.length - 1);
      for (; place > 0 && isBefore(page, cosine, place - 1); place--) {
        pages[place] = pages[place - 1];
        cosines[place] = cosines[place - 1];
      }
      pages[place] = page;
      cosines[place] = cosine;
      count = Math.min(count + 1, pages.length);
    }
  }

  /** The places of a page's heaviest terms. */
  private int[] heaviest(Postings.PageTerms own) {
    long[] order = new long[own.terms().length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (-(long) weights[own.terms()[i]] * own.impacts()[i] << 32) + i;
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(TERMS).mapToInt(place -> (int) place).toArray();
  }

  private double length(Postings.PageTerms own) {
    double sum = 0;
    for (int i = 0; i < own.terms().length; i++) {
      double weight = weights[own.terms()[i]] * own.impacts()[i];
      sum += weight * weight;
    }
    return Math.max(1, Math.sqrt(sum));
  }

  /** Of a long list the pages where the term weighs most, ascending. */
  private void cap(Postings postings, int term) {
    pages[term] = postings.pages(term);
    impacts[term] = postings.impacts(term);
    if (pages[term].length <= PAGES) {
      return;
    }
    int least = least(impacts[term]);
    int room = PAGES - (int) above(impacts[term], least);
    int[] kept = new int[PAGES];
    byte[] weighs = new byte[PAGES];
    int filled = 0;
    for (int i = 0; filled < PAGES; i++) {
      byte impact = impacts[term][i];
      if (impact > least || (impact == least && room-- > 0)) {
        kept[filled] = pages[term][i];
        weighs[filled++] = impact;
      }
    }
    pages[term] = kept;
    impacts[term] = weighs;
  }

  /** The impact at which a list longer than {@link #PAGES} is cut. */
  private static int least(byte[] impacts) {
    int least = Postings.CAP;
    while (above(impacts, least - 1) < PAGES) {
      least--;
    }
    return least;
  }

  private static long above(byte[] impacts, int impact) {
    long count = 0;
    for (byte one : impacts) {
      count += one > impact ? 1 : 0;
    }
    return count;
  }
}
