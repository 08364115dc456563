package plimsoll.gate;

import java.util.Map;
import java.util.Set;
import plimsoll.source.Draft;

/**
 * Anchors that links name and that no heading of the view has. Known only after a first reading.
 *
 * @param byPath those that nothing has, by the file that the link leads to
 * @param renamed those that a code host gives, with ours
 */
record BadAnchors(Map<String, Set<String>> byPath, Map<String, Map<String, String>> renamed) {
  static final BadAnchors NONE = new BadAnchors(Map.of(), Map.of());

  boolean isEmpty() {
    return byPath.isEmpty() && renamed.isEmpty();
  }

  /** Whether a link with this anchor has to be read again. */
  boolean concerns(String path, String anchor) {
    return byPath.getOrDefault(path, Set.of()).contains(anchor)
        || renamed.getOrDefault(path, Map.of()).containsKey(anchor);
  }

  /** Our anchor for one that may be a code host's. */
  String ours(Draft draft, String anchor) {
    return renamed.getOrDefault(draft.header().path(), Map.of()).getOrDefault(anchor, anchor);
  }

  boolean contains(Draft draft, String anchor) {
    return byPath.getOrDefault(draft.header().path(), Set.of()).contains(anchor);
  }
}
