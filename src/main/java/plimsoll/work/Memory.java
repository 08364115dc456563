package plimsoll.work;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a step made of each item, and what it was made from. As long as an item's key is equal to
 * the last one, the step is not taken again and the same object is given, so that the next step
 * sees at once that nothing has changed.
 *
 * <p>Contract: a step is a function of its key, which holds all that it reads.
 *
 * @param <K> what the step reads: a record whose parts are immutable
 * @param <V> what it makes
 */
public final class Memory<K, V> {
  private final Map<String, Kept<K, V>> kept = new ConcurrentHashMap<>();
  private final boolean keeping;
  private final boolean keepingKeys;
  private final Shelf<K, V> shelf;

  private Memory(boolean keeping, boolean keepingKeys, Shelf<K, V> shelf) {
    this.keeping = keeping;
    this.keepingKeys = keepingKeys;
    this.shelf = shelf;
  }

  /** What was made, and of what; nobody asks for that where a shelf has it. */
  private record Kept<K, V>(@Nullable K key, V made) {}

  /** Where what a step has made outlives the process. */
  public interface Shelf<K, V> {
    /** What the step made of the item from an equal key, if that is known; from any thread. */
    Optional<V> find(String item, K key);

    /** Takes note of what the step made; from any thread. */
    void keep(String item, K key, V made);
  }

  /** One that is empty. */
  public static <K, V> Memory<K, V> empty() {
    return new Memory<>(
        true,
        true,
        new Shelf<>() {
          @Override
          public Optional<V> find(String item, K key) {
            return Optional.empty();
          }

          @Override
          public void keep(String item, K key, V made) {}
        });
  }

  /** One that asks a shelf before it takes a step; each item is asked for once. */
  public static <K, V> Memory<K, V> on(Shelf<K, V> shelf) {
    return new Memory<>(true, false, shelf);
  }

  /** One that keeps nothing, for whoever takes each step once. */
  public static <K, V> Memory<K, V> none() {
    return new Memory<>(false, false, Memory.<K, V>empty().shelf);
  }

  /** What the step makes of an item; from any thread. */
  public V of(String item, K key, Function<? super K, ? extends V> step) {
    return of(item, key, step, made -> true);
  }

  /**
   * The same for a step of which only the result says what else it has read.
   *
   * @param holds whether that is still as it was
   */
  public V of(
      String item, K key, Function<? super K, ? extends V> step, Predicate<? super V> holds) {
    if (!keeping) {
      return step.apply(key);
    }
    Kept<K, V> last = kept.get(item);
    if (last != null && key.equals(last.key()) && holds.test(last.made())) {
      // Parts of the newer key are likely to be those of the next one, which is seen at once.
      kept.put(item, new Kept<>(key, last.made()));
      return last.made();
    }
    Optional<V> found = shelf.find(item, key).filter(holds);
    V made = found.isPresent() ? found.get() : step.apply(key);
    if (found.isEmpty()) {
      shelf.keep(item, key, made);
    }
    kept.put(item, new Kept<>(keepingKeys ? key : null, made));
    return made;
  }

  /** Forgets all other items. */
  public void keepOnly(Collection<String> items) {
    if (kept.size() > items.size()) {
      kept.keySet().retainAll(items instanceof HashSet ? items : new HashSet<>(items));
    }
  }

  /** Forgets everything. */
  public void clear() {
    kept.clear();
  }

  /** What was made of an item the last time, if that is known. */
  public Optional<V> last(String item) {
    return Optional.ofNullable(kept.get(item)).map(Kept::made);
  }
}
