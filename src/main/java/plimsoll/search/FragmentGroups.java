package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pages of a large site share a file of texts: those that are alike, since who finds one
 * mostly finds the others, and since they compress well together.
 */
final class FragmentGroups {
  private final int[][] neighbours;
  private final int size;
  private final boolean[] placed;
  private final List<int[]> shelves = new ArrayList<>();

  private FragmentGroups(int[][] neighbours, int size) {
    this.neighbours = neighbours;
    this.size = size;
    this.placed = new boolean[neighbours.length];
  }

  /**
   * The pages in the order of their files, each of which holds {@code size}; the file with the
   * earliest page comes first.
   */
  static int[] order(int[][] neighbours, int size) {
    FragmentGroups shelves = new FragmentGroups(neighbours, size);
    shelves.fill();
    return shelves.shelves.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private void fill() {
    for (int page = 0; page < placed.length; page++) {
      if (!placed[page]) {
        List<Integer> alike = alike(page);
        if (alike.size() == size) {
          place(alike);
        }
      }
    }
    place(rest());
    // The last one may have room left, so it stays the last.
    int full = placed.length / size;
    shelves.subList(0, full).sort(Comparator.comparing(shelf -> shelf[0]));
  }

  /** A page, the pages like it and the pages like those, without what has a place. */
  private List<Integer> alike(int page) {
    List<Integer> alike = new ArrayList<>(size);
    alike.add(page);
    for (int i = 0; i < alike.size(); i++) {
      for (int other : neighbours[alike.get(i)]) {
        if (alike.size() < size && !placed[other] && !alike.contains(other)) {
          alike.add(other);
        }
      }
    }
    return alike;
  }

  /** What is left over, sorted by where the pages like it are. */
  private List<Integer> rest() {
    int[] shelfOf = new int[placed.length];
    for (int shelf = 0; shelf < shelves.size(); shelf++) {
      for (int page : shelves.get(shelf)) {
        shelfOf[page] = shelf;
      }
    }
    return IntStream.range(0, placed.length)
        .filter(page -> !placed[page])
        .boxed()
        .sorted(
            Comparator.comparing(
                page -> neighbours[page].length == 0 ? -1 : shelfOf[neighbours[page][0]]))
        .toList();
  }

  private void place(List<Integer> pages) {
    for (int from = 0; from < pages.size(); from += size) {
      int[] shelf =
          pages.subList(from, Math.min(from + size, pages.size())).stream()
              .mapToInt(page -> page)
              .sorted()
              .toArray();
      shelves.add(shelf);
      for (int page : shelf) {
        placed[page] = true;
      }
    }
  }
}
