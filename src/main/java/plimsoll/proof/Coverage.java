package plimsoll.proof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of the words that customers do not get, how many a proof exchanged.
 *
 * @param documents of the documents
 * @param settings of the settings' files
 * @param left where words stay, for want of certainty or because they act on customers' text: lines
 *     by path
 */
public record Coverage(Share documents, Share settings, SortedMap<String, List<Integer>> left) {
  public Coverage {
    Objects.requireNonNull(documents);
    Objects.requireNonNull(settings);
    left = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(left));
  }

  /** Some of all. */
  public record Share(int exchanged, int all) {
    /** In full percent, never more than it is; of nothing all. */
    public int percent() {
      return all == 0 ? 100 : (int) (100L * exchanged / all);
    }
  }

  static Coverage of(Map<String, Changed> documents, Map<String, Changed> settings) {
    SortedMap<String, List<Integer>> left = new TreeMap<>();
    documents.forEach((path, changed) -> leave(path, changed, left));
    settings.forEach((path, changed) -> leave(path, changed, left));
    return new Coverage(share(documents), share(settings), left);
  }

  private static void leave(String path, Changed changed, SortedMap<String, List<Integer>> left) {
    if (!changed.leftAt().isEmpty()) {
      left.put(path, changed.leftAt());
    }
  }

  private static Share share(Map<String, Changed> sources) {
    int exchanged = sources.values().stream().mapToInt(Changed::exchanged).sum();
    int left = sources.values().stream().mapToInt(Changed::left).sum();
    return new Share(exchanged, exchanged + left);
  }
}
