package plimsoll.gate;

import java.util.Map;
import java.util.Set;

/**
 * Anchors that links name and that no heading of the view has. Known only after a first reading.
 *
 * @param byPath the anchors by the path of the page that does not have them
 */
public record BadAnchors(Map<String, Set<String>> byPath) {
  /** None that is known. */
  public static final BadAnchors NONE = new BadAnchors(Map.of());

  boolean contains(String path, String anchor) {
    return byPath.getOrDefault(path, Set.of()).contains(anchor);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byPath.isEmpty();
  }
}
