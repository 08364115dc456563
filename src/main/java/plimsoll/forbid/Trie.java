package plimsoll.forbid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values under the characters of words; this is the place that some characters have led to. */
final class Trie<V> {
  private final Map<Character, Trie<V>> next = new HashMap<>();
  private final List<V> values = new ArrayList<>(0);

  /** Adds a value under a word, unless it is there. Nothing is added under no characters. */
  void add(String word, V value) {
    Trie<V> place = this;
    for (char c : word.toCharArray()) {
      place = place.next.computeIfAbsent(c, n -> new Trie<>());
    }
    if (place != this && !place.values.contains(value)) {
      place.values.add(value);
    }
  }

  /** The place behind one more character, or null if no word has it. */
  @Nullable Trie<V> next(char c) {
    return next.get(c);
  }

  /** The values of the word that ends here. */
  List<V> values() {
    return values;
  }

  boolean isEmpty() {
    return next.isEmpty();
  }
}
