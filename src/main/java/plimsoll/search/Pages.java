package plimsoll.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages as the files of the index number them.
 *
 * @param shared how many pages share a file of texts
 * @param newest the numbers of the pages, the earliest of the site's own order first
 */
record Pages(List<Findable> entries, Postings postings, int shared, int[] newest) {
  /** From so many pages on they share files: each first query asks for fewer, hosts store fewer. */
  static final int MANY = 500;

  static final int SHARED = 5;

  /** As many whole texts are in one file; they are asked for by phrases alone. */
  static final int WHOLE = 15;

  /** Pages and postings in the order of the site become those in the order of the files. */
  static Pages of(List<Findable> entries, Postings postings, int[][] neighbours) {
    if (entries.size() < MANY) {
      return new Pages(entries, postings, 1, IntStream.range(0, entries.size()).toArray());
    }
    int[] order = Shelves.order(neighbours, SHARED);
    int[] newest = new int[order.length];
    for (int page = 0; page < order.length; page++) {
      newest[order[page]] = page;
    }
    return new Pages(
        IntStream.of(order).mapToObj(entries::get).toList(),
        postings.inOrder(order),
        SHARED,
        newest);
  }

  /** The number of files of texts. */
  int files() {
    return (entries.size() + shared - 1) / shared;
  }

  /** The pages whose texts one file holds. */
  List<Findable> of(int file) {
    return entries.subList(file * shared, Math.min((file + 1) * shared, entries.size()));
  }

  /** The text of a page that results are shown with and that is read for words side by side. */
  String shown(Findable page) {
    return isMixed() ? Gist.of(page.texts(), postings) : String.join("\n", page.texts());
  }

  /** The number of files of whole texts; none where results are shown with them. */
  int wholeFiles() {
    return isMixed() ? (entries.size() + WHOLE - 1) / WHOLE : 0;
  }

  /** The whole texts of one file. */
  List<String> whole(int file) {
    return entries.subList(file * WHOLE, Math.min((file + 1) * WHOLE, entries.size())).stream()
        .map(Findable::text)
        .toList();
  }

  /** Whether the order of the files is not that of the site. */
  boolean isMixed() {
    return shared > 1;
  }
}
