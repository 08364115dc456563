package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which page holds which term, and how much it weighs there: BM25F in one pass, in fifteen steps.
 *
 * <p>Everything after this works with whole numbers, so that Java and the script put results in the
 * same order.
 */
final class Postings {
  /** The weight that no count exceeds is this impact. */
  static final int CAP = 15;

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final int documents;
  private final String[] terms;
  private final int[][] pages;
  private final byte[][] impacts;
  private final Map<String, Integer> numbers;
  private final TreeMap<String, Integer> surfaces;
  private final Map<String, String> written;

  private Postings(
      int documents,
      String[] terms,
      int[][] pages,
      byte[][] impacts,
      TreeMap<String, Integer> surfaces,
      Map<String, String> written) {
    this.documents = documents;
    this.terms = terms;
    this.pages = pages;
    this.impacts = impacts;
    this.surfaces = surfaces;
    this.written = written;
    this.numbers = new HashMap<>(terms.length * 2);
    for (int i = 0; i < terms.length; i++) {
      numbers.put(terms[i], i);
    }
  }

  /** The postings of pages that are numbered in the order of {@code entries}. */
  static Postings of(List<Findable> entries) {
    Map<String, String> pool = new ConcurrentHashMap<>();
    List<Bag> bags =
        entries.parallelStream().map(e -> Bag.of(e, s -> pool.computeIfAbsent(s, t -> t))).toList();
    Map<String, Integer> frequencies = new HashMap<>();
    TreeMap<String, Integer> surfaces = new TreeMap<>();
    Map<String, String> written = new HashMap<>();
    long tokens = 0;
    for (Bag bag : bags) {
      tokens += bag.length();
      for (int i = 0; i < bag.terms().length; i++) {
        frequencies.merge(bag.terms()[i], 1, Integer::sum);
        written.putIfAbsent(bag.terms()[i], bag.written()[i]);
      }
      for (String surface : bag.surfaces()) {
        surfaces.merge(surface, 1, Integer::sum);
      }
    }
    String[] terms = frequencies.keySet().toArray(String[]::new);
    Arrays.parallelSort(terms);
    int[][] pages = new int[terms.length][];
    byte[][] impacts = new byte[terms.length][];
    for (int i = 0; i < terms.length; i++) {
      int frequency = frequencies.get(terms[i]);
      pages[i] = new int[frequency];
      impacts[i] = new byte[frequency];
    }
    Postings postings = new Postings(entries.size(), terms, pages, impacts, surfaces, written);
    postings.fill(bags, Math.max(1, tokens) / (double) Math.max(1, bags.size()));
    return postings;
  }

  private void fill(List<Bag> bags, double averageLength) {
    int[] filled = new int[terms.length];
    for (int page = 0; page < bags.size(); page++) {
      Bag bag = bags.get(page);
      double norm = K1 * (1 - B + B * bag.length() / averageLength);
      for (int i = 0; i < bag.terms().length; i++) {
        int term = numbers.get(bag.terms()[i]);
        double count = bag.counts()[i] / 2.0;
        pages[term][filled[term]] = page;
        impacts[term][filled[term]++] =
            (byte) Math.max(1, Math.round(CAP * count / (count + norm)));
      }
    }
  }

  int documents() {
    return documents;
  }

  /** All terms, sorted by UTF-16 units as the script sorts them. */
  List<String> terms() {
    return Arrays.asList(terms);
  }

  /** The number of a term, or -1. */
  int number(String term) {
    return numbers.getOrDefault(term, -1);
  }

  /** How many pages hold a term. */
  int frequency(int term) {
    return pages[term].length;
  }

  /** The pages that hold a term, ascending. Not to be written to. */
  int[] pages(int term) {
    return pages[term];
  }

  /** Its impacts, 1 to {@link #CAP}, in the same order. Not to be written to. */
  byte[] impacts(int term) {
    return impacts[term];
  }

  /** Words as written, and how many pages have them. */
  TreeMap<String, Integer> surfaces() {
    return surfaces;
  }

  /** A term as it was first written, in lower case; not a word if it is no word in any text. */
  String written(int term) {
    return written.get(terms[term]);
  }

  /** How much a term that {@code frequency} pages hold tells, in thousandths. */
  int weight(int frequency) {
    double rarity = (documents - frequency + 0.5) / (frequency + 0.5);
    return (int) Math.round(1000 * StrictMath.log(1 + Math.max(0, rarity)));
  }

  /** The terms of one page, ascending, and their impacts there. */
  record PageTerms(int[] terms, byte[] impacts) {}

  /** The terms of every page: the postings turned round. */
  List<PageTerms> byPage() {
    int[] sizes = new int[documents];
    for (int[] list : pages) {
      for (int page : list) {
        sizes[page]++;
      }
    }
    List<PageTerms> byPage = new ArrayList<>(documents);
    for (int size : sizes) {
      byPage.add(new PageTerms(new int[size], new byte[size]));
    }
    int[] filled = new int[documents];
    for (int term = 0; term < terms.length; term++) {
      for (int i = 0; i < pages[term].length; i++) {
        PageTerms of = byPage.get(pages[term][i]);
        of.impacts()[filled[pages[term][i]]] = impacts[term][i];
        of.terms()[filled[pages[term][i]]++] = term;
      }
    }
    return byPage;
  }
}
