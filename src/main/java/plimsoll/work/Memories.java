package plimsoll.work;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Makes the memories of all steps: those of one process, or those that outlive it. */
public interface Memories {
  /** Those that keep nothing, for whoever takes each step once. */
  Memories NONE =
      new Memories() {
        @Override
        public <K, V> Memory<K, V> of(Step<K, V> step) {
          return Memory.none();
        }
      };

  /** Those that are empty, and keep everything until they are let go. */
  Memories EMPTY =
      new Memories() {
        @Override
        public <K, V> Memory<K, V> of(Step<K, V> step) {
          return Memory.empty();
        }
      };

  /** Memories of the same steps taken with other texts, so that both are kept. */
  default Memories ofOtherTexts() {
    Memories these = this;
    return new Memories() {
      @Override
      public <K, V> Memory<K, V> of(Step<K, V> step) {
        return these.of(step.name().isEmpty() ? step : step.named("other " + step.name()));
      }
    };
  }

  /** The memory of a step. */
  <K, V> Memory<K, V> of(Step<K, V> step);

  /** Where results are kept. */
  enum Storage {
    /** All of one item in one file. */
    BY_ITEM,
    /** Those of many items in one file, since they are small. */
    TOGETHER,
    /** In no file. */
    NOWHERE
  }

  /**
   * A step, as whoever keeps what it makes has to know it.
   *
   * @param name what it is called among all steps; empty if it is not worth keeping beyond a
   *     process
   * @param about what of the key an earlier step has made; of a step that is the first to read an
   *     item, nothing
   * @param parts what of its result later steps are about. They know it by identity
   * @param alsoRead what else it has read, as only its result says
   * @param storage where its results are kept beyond a process
   * @param inLaterKeys whether keys of later steps hold its own
   */
  record Step<K, V>(
      String name,
      Function<K, List<Object>> about,
      Function<V, List<Object>> parts,
      Function<V, String> alsoRead,
      Storage storage,
      boolean inLaterKeys) {
    public Step {
      Objects.requireNonNull(name);
      Objects.requireNonNull(about);
      Objects.requireNonNull(parts);
      Objects.requireNonNull(alsoRead);
      Objects.requireNonNull(storage);
    }

    /** A step whose key is all that it reads. */
    public Step(String name, Function<K, List<Object>> about, Function<V, List<Object>> parts) {
      this(name, about, parts, made -> "");
    }

    /** The same of which only the result says what else it has read. */
    public Step(
        String name,
        Function<K, List<Object>> about,
        Function<V, List<Object>> parts,
        Function<V, String> alsoRead) {
      this(name, about, parts, alsoRead, Storage.BY_ITEM, false);
    }

    /** The same step, of which later keys hold the keys. */
    public Step<K, V> inKeys() {
      return new Step<>(name, about, parts, alsoRead, storage, true);
    }

    /** A step that is taken anew, but whose result later steps need not read to know it. */
    public static <K, V> Step<K, V> known(String name) {
      return new Step<>(
          name, key -> List.of(), made -> List.of(made), made -> "", Storage.NOWHERE, false);
    }

    /** A step that reads an item and makes little of it. */
    public static <K, V> Step<K, V> small(String name) {
      return new Step<>(
          name, key -> List.of(), made -> List.of(), made -> "", Storage.TOGETHER, false);
    }

    private Step<K, V> named(String other) {
      return new Step<>(other, about, parts, alsoRead, storage, inLaterKeys);
    }

    /** A step that is taken so fast that its result is kept in memory alone. */
    public static <K, V> Step<K, V> passing() {
      return of("");
    }

    /** A step that reads an item, and on which no other builds by identity. */
    public static <K, V> Step<K, V> of(String name) {
      return new Step<>(name, key -> List.of(), made -> List.of());
    }
  }
}
