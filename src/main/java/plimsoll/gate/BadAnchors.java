package plimsoll.gate;

import java.util.Map;
import java.util.Set;
import plimsoll.source.Draft;

/**
 * Anchors that links name and that no heading of the view has. Known only after a first reading.
 */
record BadAnchors(Map<String, Set<String>> byPath) {
  static final BadAnchors NONE = new BadAnchors(Map.of());

  boolean contains(Draft draft, String anchor) {
    return byPath.getOrDefault(draft.header().path(), Set.of()).contains(anchor);
  }
}
