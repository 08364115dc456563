package plimsoll.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.site.Recurrences.Quote;

/**
 * Quotes filed under their keys. Most keys are seen once, so a first look finds out under which of
 * them two reviews might meet, and only these get a drawer: what is kept is a few numbers a quote.
 */
final class Drawers {
  /** What lies under one key, and how many reviews it comes from. */
  private record Drawer(List<Quote> quotes, int reviews) {}

  private Drawers() {}

  /**
   * The drawers with quotes of two reviews or more, the fullest first and else as they were opened.
   *
   * @param quotes those of one review stand together
   */
  static List<List<Quote>> shared(List<Quote> quotes, Function<Quote, long[]> keys) {
    long[][] keysOf = new long[quotes.size()][];
    Arrays.parallelSetAll(keysOf, i -> keys.apply(quotes.get(i)));
    int all = Stream.of(keysOf).mapToInt(own -> own.length).sum();
    BitSet maybe = meetings(quotes, keysOf, all);
    int mask = slots(all) - 1;
    Map<Long, List<Quote>> drawers = new LinkedHashMap<>();
    for (int i = 0; i < keysOf.length; i++) {
      for (long key : keysOf[i]) {
        if (maybe.get(slot(key, mask))) {
          drawers.computeIfAbsent(key, k -> new ArrayList<>()).add(quotes.get(i));
        }
      }
    }
    return drawers.values().stream()
        .map(drawer -> new Drawer(drawer, reviews(drawer)))
        .filter(drawer -> drawer.reviews() > 1)
        .sorted(Comparator.comparingInt(Drawer::reviews).reversed())
        .map(Drawer::quotes)
        .toList();
  }

  /** The slots of a table of all keys in which two reviews met; two keys may share a slot. */
  private static BitSet meetings(List<Quote> quotes, long[][] keysOf, int all) {
    int[] firstReview = new int[slots(all)];
    BitSet met = new BitSet(firstReview.length);
    int mask = firstReview.length - 1;
    int review = 0;
    for (int i = 0; i < keysOf.length; i++) {
      review += i == 0 || quotes.get(i).entry() != quotes.get(i - 1).entry() ? 1 : 0;
      for (long key : keysOf[i]) {
        int slot = slot(key, mask);
        if (firstReview[slot] == 0) {
          firstReview[slot] = review;
        } else if (firstReview[slot] != review) {
          met.set(slot);
        }
      }
    }
    return met;
  }

  private static int slots(int keys) {
    return Integer.highestOneBit(Math.max(8, Math.min(keys, 1 << 28))) << 1;
  }

  private static int slot(long key, int mask) {
    return (int) (key ^ (key >>> 32)) & mask;
  }

  /** How many reviews quotes come from; those of one review stand together. */
  static int reviews(List<Quote> quotes) {
    int reviews = 0;
    for (int i = 0; i < quotes.size(); i++) {
      boolean same = i > 0 && quotes.get(i).entry() == quotes.get(i - 1).entry();
      reviews += same ? 0 : 1;
    }
    return reviews;
  }
}
