package plimsoll.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages as the files of the index number them.
 *
 * @param gists what pages are shown with
 * @param shared how many pages share a file of texts
 * @param newest the numbers of the pages, the earliest of the site's own order first
 */
record NumberedPages(
    List<Findable> entries, Postings postings, Gists gists, int shared, int[] newest) {
  /** From so many pages on long ones are shown by their gists. */
  static final int MANY = 500;

  /** From so many on they share files, since hosts take no more than some. */
  static final int LARGE = 4_000;

  private static final int SHARED = 5;

  /** As many whole texts are in one file; they are asked for by phrases alone. */
  static final int WHOLE = 15;

  /** NumberedPages and postings in the order of the site become those in the order of the files. */
  static NumberedPages of(
      List<Findable> entries, Postings.WithGists read, int[][] neighbours, int large) {
    if (entries.size() < large) {
      int[] order = IntStream.range(0, entries.size()).toArray();
      return new NumberedPages(entries, read.postings(), read.gists(), 1, order);
    }
    int[] order = FragmentGroups.order(neighbours, SHARED);
    int[] newest = new int[order.length];
    for (int page = 0; page < order.length; page++) {
      newest[order[page]] = page;
    }
    return new NumberedPages(
        IntStream.of(order).mapToObj(entries::get).toList(),
        read.postings().inOrder(order),
        read.gists().inOrder(order),
        SHARED,
        newest);
  }

  /** The number of files of texts. */
  int files() {
    return (entries.size() + shared - 1) / shared;
  }

  /** Whether long pages are shown by their gists. */
  static boolean areMany(List<Findable> entries) {
    return entries.size() >= MANY;
  }

  /** The pages whose texts one file holds. */
  IntStream of(int file) {
    return IntStream.range(file * shared, Math.min((file + 1) * shared, entries.size()));
  }

  /** The text of a page that results are shown with and that is read for words side by side. */
  String shown(int page) {
    return gists.of(page, entries.get(page).texts(), postings);
  }

  /** The number of files of whole texts; none where results are shown with them. */
  int wholeFiles() {
    return areMany(entries) ? (entries.size() + WHOLE - 1) / WHOLE : 0;
  }

  /** The whole texts of one file. */
  List<String> whole(int file) {
    return entries.subList(file * WHOLE, Math.min((file + 1) * WHOLE, entries.size())).stream()
        .map(Findable::text)
        .toList();
  }
}
