package plimsoll.cache;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What steps made of one item, each under the digest of all that it had read. Later steps know
 * parts of what earlier ones made by identity, so that all are kept in one graph.
 */
final class Bundle {
  private final Map<String, Slot> before;
  private final Map<String, Slot> now = new TreeMap<>();
  private boolean changed;

  /** What a step made, and the digest of what it was made from. */
  record Slot(String digest, Object made) {}

  private Bundle(Map<String, Slot> before) {
    this.before = before;
  }

  /** The bundle of a graph that {@link #graph} gave, or an empty one. */
  static Bundle of(Optional<Object> graph) {
    Map<String, Slot> before = new TreeMap<>();
    if (graph.isPresent() && graph.get() instanceof List<?> all) {
      for (int i = 0; i + 1 < all.size(); i += 2) {
        if (all.get(i) instanceof String step && all.get(i + 1) instanceof Slot slot) {
          before.put(step, slot);
        }
      }
    }
    return new Bundle(before);
  }

  synchronized Optional<Object> find(String step, String digest) {
    Slot slot = before.get(step);
    if (slot == null || !slot.digest().equals(digest)) {
      return Optional.empty();
    }
    now.put(step, slot);
    return Optional.of(slot.made());
  }

  synchronized void keep(String step, String digest, Object made) {
    now.put(step, new Slot(digest, made));
    changed = true;
  }

  /** Whether it says something that it did not say, or no longer says something. */
  synchronized boolean isChanged() {
    return changed || now.size() < before.size();
  }

  synchronized List<Object> graph() {
    return now.entrySet().stream()
        .<Object>mapMulti(
            (step, all) -> {
              all.accept(step.getKey());
              all.accept(step.getValue());
            })
        .toList();
  }
}
