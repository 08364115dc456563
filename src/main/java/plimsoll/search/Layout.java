package plimsoll.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the terms are cut into shards, and what the manifest knows of them.
 *
 * @param postings the terms
 * @param starts the number of the first term of every shard, ascending
 * @param borders for every shard the shortest text that sorts after the shard before, and not after
 *     its own terms
 * @param common the commonest terms and the power of two below the number of pages that hold them
 * @param endings of words in the languages of the pages
 * @param chinese whether pages are in Chinese
 */
record Layout(
    Postings postings,
    int[] starts,
    String[] borders,
    Map<String, Integer> common,
    Endings endings,
    boolean chinese,
    Thesaurus thesaurus) {
  /** Raw bytes of a shard. Smaller ones cost more requests for rare words, larger ones bytes. */
  static final int SHARD = 5_000;

  /** An index below this is one shard: a file or two is cheaper than a choice. */
  static final int WHOLE = 48_000;

  private static final int COMMON = 1_000;

  /**
   * @param synonyms the site's own groups of words that mean the same
   */
  static Layout of(NumberedPages site, List<List<String>> synonyms, int shard, int whole) {
    Postings postings = site.postings();
    List<Findable> pages = site.entries();
    int terms = postings.terms().size();
    int[] sizes = IntStream.range(0, terms).parallel().map(t -> size(postings, t)).toArray();
    int limit = IntStream.of(sizes).asLongStream().sum() < whole ? Integer.MAX_VALUE : shard;
    List<Integer> starts = new ArrayList<>();
    int size = limit;
    for (int term = 0; term < terms; term++) {
      if (starts.isEmpty() || size + sizes[term] > limit) {
        starts.add(term);
        size = 0;
      }
      size += sizes[term];
    }
    if (starts.isEmpty()) {
      starts.add(0);
    }
    int[] cuts = starts.stream().mapToInt(Integer::intValue).toArray();
    return new Layout(
        postings,
        cuts,
        borders(postings.terms(), cuts),
        common(postings),
        Endings.of(pages.stream().map(Findable::language).distinct().toList()),
        pages.stream().anyMatch(page -> Simplified.isChinese(page.language())),
        Thesaurus.of(pages, synonyms, postings));
  }

  /** The shard that holds a term, or would hold it. */
  int shardOf(String term) {
    int low = 0;
    int high = borders.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (borders[middle].compareTo(term) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Whether any page has a term. */
  boolean knows(String term) {
    return postings.number(term) >= 0;
  }

  /** The number after the last term of a shard. */
  int endOf(int shard) {
    return shard + 1 < starts.length ? starts[shard + 1] : postings.terms().size();
  }

  /** The weight that is known without the shard; it decides which words of a long paste count. */
  int estimate(String term) {
    int floor = common.values().stream().mapToInt(Integer::intValue).min().orElse(1) - 1;
    return postings.weight(1 << Math.max(0, common.getOrDefault(term, floor)));
  }

  /** A shard's bytes before compression. */
  byte[] shard(int shard) {
    int from = starts[shard];
    int to = endOf(shard);
    Wire wire = new Wire().text(String.join(" ", postings.terms().subList(from, to)));
    for (int term = from; term < to; term++) {
      write(postings, term, wire);
    }
    return wire.toBytes();
  }

  private static void write(Postings postings, int term, Wire wire) {
    int[] pages = postings.pages(term);
    wire.number(pages.length);
    int last = -1;
    for (int page : pages) {
      wire.number(page - last - 1);
      last = page;
    }
    wire.bytes(nibbles(postings.impacts(term)));
  }

  private static byte[] nibbles(byte[] impacts) {
    byte[] packed = new byte[(impacts.length + 1) / 2];
    for (int i = 0; i < impacts.length; i++) {
      packed[i / 2] |= (byte) (impacts[i] << (i % 2 * 4));
    }
    return packed;
  }

  private static int size(Postings postings, int term) {
    int[] pages = postings.pages(term);
    int size = postings.terms().get(term).length() + 2 + (pages.length + 1) / 2;
    int last = -1;
    for (int page : pages) {
      size += page - last > 128 ? 2 : 1;
      last = page;
    }
    return size;
  }

  private static String[] borders(List<String> terms, int[] starts) {
    String[] borders = new String[starts.length];
    for (int i = 0; i < starts.length; i++) {
      borders[i] = starts[i] == 0 ? "" : border(terms.get(starts[i] - 1), terms.get(starts[i]));
    }
    return borders;
  }

  private static String border(String before, String first) {
    for (int length = 1; length < first.length(); length++) {
      String border = first.substring(0, length);
      boolean whole = !Character.isHighSurrogate(border.charAt(length - 1));
      if (whole && border.compareTo(before) > 0) {
        return border;
      }
    }
    return first;
  }

  private static Map<String, Integer> common(Postings postings) {
    Map<String, Integer> common = new HashMap<>();
    IntStream.range(0, postings.terms().size())
        .filter(t -> !postings.terms().get(t).endsWith(Endings.MARK))
        .filter(t -> postings.frequency(t) > Math.max(1, postings.documents() / 64))
        .boxed()
        .sorted(Comparator.comparing(t -> -postings.frequency(t)))
        .limit(COMMON)
        .forEach(t -> common.put(postings.terms().get(t), log(postings.frequency(t))));
    return common;
  }

  /** The common terms by their power of two, sorted: what the manifest lists. */
  TreeMap<Integer, List<String>> commonByPower() {
    TreeMap<Integer, List<String>> byPower = new TreeMap<>();
    common.forEach((t, power) -> byPower.computeIfAbsent(power, p -> new ArrayList<>()).add(t));
    byPower.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    return byPower;
  }

  /** The power of two at or below a number. */
  static int log(int number) {
    return 31 - Integer.numberOfLeadingZeros(number);
  }
}
