package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import plimsoll.work.Memories;

/**
 * Which page holds which term, and how much it weighs there: BM25F in one pass, in fifteen steps.
 *
 * <p>Everything after this works with whole numbers, so that Java and the script put results in the
 * same order.
 */
final class Postings {
  /** The weight that no count exceeds is this impact. */
  static final int CAP = 15;

  /** A list of what to read says little of each failure: it stays behind what tells of it. */
  private static final double BESIDE = 3;

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final int documents;
  private final String[] terms;
  private final int[][] pages;
  private final byte[][] impacts;
  private final String[] written;
  private final SortedMap<String, Integer> surfaces;

  /** What a term tells by the number of pages that hold it: a logarithm takes its time. */
  private final int[] weights;

  private Postings(
      int documents, String[] terms, String[] written, SortedMap<String, Integer> surfaces) {
    this.documents = documents;
    this.terms = terms;
    this.pages = new int[terms.length][];
    this.impacts = new byte[terms.length][];
    this.written = written;
    this.surfaces = surfaces;
    this.weights = IntStream.rangeClosed(0, documents).map(this::computedWeight).toArray();
  }

  /** Postings, and what the same reading of the pages kept for their gists. */
  record WithGists(Postings postings, Gists gists) {}

  /**
   * The postings of pages that are numbered in the order of {@code entries}.
   *
   * @param shortened whether long pages are shown by their gists
   */
  static WithGists of(List<Findable> entries, boolean shortened) {
    return of(entries, shortened, Bags.in(Memories.NONE));
  }

  /** The same; pages that were read before are not read again. */
  static WithGists of(List<Findable> entries, boolean shortened, Bags known) {
    List<Bag> bags = Kin.added(known.of(entries, shortened), entries, known.lexicon());
    String[] strings = known.lexicon().strings();
    int[] frequencies = new int[strings.length];
    int[] words = new int[strings.length];
    int[] written = new int[strings.length];
    for (Bag bag : bags) {
      for (int i = 0; i < bag.terms().length; i++) {
        int term = bag.terms()[i];
        if (bag.counts()[i] > 0 && frequencies[term]++ == 0) {
          written[term] = bag.written()[i];
        }
      }
      for (int word : bag.words()) {
        words[word]++;
      }
    }
    int[] sorted = sorted(strings, frequencies);
    Postings postings =
        new Postings(
            entries.size(),
            IntStream.of(sorted).mapToObj(s -> strings[s]).toArray(String[]::new),
            IntStream.of(sorted).mapToObj(s -> strings[written[s]]).toArray(String[]::new),
            surfaces(strings, words));
    int[] numbers = numbers(sorted, strings.length);
    postings.fill(bags, numbers, frequencies, page -> entries.get(page).facets().isEmpty());
    return new WithGists(postings, Gists.of(bags, numbers));
  }

  /** The number of a term by that of the lexicon; -1 for what no page has as a term. */
  private static int[] numbers(int[] sorted, int strings) {
    int[] numbers = new int[strings];
    Arrays.fill(numbers, -1);
    for (int term = 0; term < sorted.length; term++) {
      numbers[sorted[term]] = term;
    }
    return numbers;
  }

  /** The numbers of the strings that pages have, in the order of the strings. */
  private static int[] sorted(String[] strings, int[] frequencies) {
    return IntStream.range(0, strings.length)
        .filter(s -> frequencies[s] > 0)
        .boxed()
        .sorted(Comparator.comparing(s -> strings[s]))
        .mapToInt(s -> s)
        .toArray();
  }

  private static SortedMap<String, Integer> surfaces(String[] strings, int[] words) {
    SortedMap<String, Integer> surfaces = new TreeMap<>();
    for (int s = 0; s < words.length; s++) {
      if (words[s] > 0) {
        surfaces.put(strings[s], words[s]);
      }
    }
    return Collections.unmodifiableSortedMap(surfaces);
  }

  private void fill(
      List<Bag> bags, int[] numbers, int[] frequencies, IntPredicate besideTheMatter) {
    for (int string = 0; string < numbers.length; string++) {
      if (numbers[string] >= 0) {
        pages[numbers[string]] = new int[frequencies[string]];
        impacts[numbers[string]] = new byte[frequencies[string]];
      }
    }
    long tokens = bags.stream().mapToLong(Bag::length).sum();
    double average = Math.max(1, tokens) / (double) Math.max(1, bags.size());
    int[] filled = new int[terms.length];
    for (int page = 0; page < bags.size(); page++) {
      Bag bag = bags.get(page);
      double norm = K1 * (1 - B + B * bag.length() / average);
      norm *= besideTheMatter.test(page) ? BESIDE : 1;
      for (int i = 0; i < bag.terms().length; i++) {
        if (bag.counts()[i] > 0) {
          int term = numbers[bag.terms()[i]];
          double count = bag.counts()[i] / 2.0;
          pages[term][filled[term]] = page;
          impacts[term][filled[term]++] =
              (byte) Math.max(1, Math.round(CAP * count / (count + norm)));
        }
      }
    }
  }

  /** The same with page {@code order[i]} as page {@code i}. */
  Postings inOrder(int[] order) {
    Postings postings = new Postings(documents, terms, written, surfaces);
    for (int term = 0; term < terms.length; term++) {
      postings.pages[term] = new int[pages[term].length];
      postings.impacts[term] = new byte[pages[term].length];
    }
    List<PageTerms> byPage = byPage();
    int[] filled = new int[terms.length];
    for (int page = 0; page < order.length; page++) {
      PageTerms own = byPage.get(order[page]);
      for (int i = 0; i < own.terms().length; i++) {
        int term = own.terms()[i];
        postings.pages[term][filled[term]] = page;
        postings.impacts[term][filled[term]++] = own.impacts()[i];
      }
    }
    return postings;
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
    return Math.max(-1, Arrays.binarySearch(terms, term));
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

  /** Tokens as written, and how many pages have them. */
  SortedMap<String, Integer> surfaces() {
    return surfaces;
  }

  /** A term as it was first written, in lower case; not a word if it is no word in any text. */
  String written(int term) {
    return written[term];
  }

  /** How much a term that {@code frequency} pages hold tells, in thousandths. */
  int weight(int frequency) {
    return frequency <= documents ? weights[frequency] : computedWeight(frequency);
  }

  private int computedWeight(int frequency) {
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
