package plimsoll.gate;

import java.util.Map;
import java.util.Set;

/**
 * Anchors that links name and that no heading of the view has. Known only after a first reading.
 *
 * @param byPath the anchors by the path of the page that does not have them
 * @param renamed anchors as a code host makes them, with ours, by the path of the page
 */
public record BadAnchors(
    Map<String, Set<String>> byPath, Map<String, Map<String, String>> renamed) {
  /** None that is known. */
  public static final BadAnchors NONE = new BadAnchors(Map.of(), Map.of());

  boolean contains(String path, String anchor) {
    return byPath.getOrDefault(path, Set.of()).contains(anchor);
  }

  /** Our anchor for one that may be a code host's. */
  String ours(String path, String anchor) {
    return renamed.getOrDefault(path, Map.of()).getOrDefault(anchor, anchor);
  }

  /** Whether a link with this anchor has to be read again. */
  boolean concerns(String path, String anchor) {
    return contains(path, anchor) || renamed.getOrDefault(path, Map.of()).containsKey(anchor);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byPath.isEmpty() && renamed.isEmpty();
  }
}
