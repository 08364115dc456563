package plimsoll.cache;

import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import plimsoll.text.Sha256;

/**
 * Digests of plain data: records, enumerations, texts, numbers, and collections of them. Two values
 * with the same digest are equal, as far as SHA-256 tells them apart.
 *
 * <p>What is known to be made from something that has a digest need not be read again: {@link
 * #know} says so by identity.
 */
final class Digests {
  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .peek(accessor -> accessor.setAccessible(true))
              .toArray(Method[]::new);
        }
      };

  /** The parts of the last key of each kind: what most keys have is read once. */
  private final Map<Class<?>, Object[]> last = new ConcurrentHashMap<>();

  private final Map<Object, String> shared = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Object, String> keys = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Object, String> known = Collections.synchronizedMap(new IdentityHashMap<>());
  private final String salt;

  /**
   * For one tool on one Java.
   *
   * @param salt what else everything depends on
   */
  Digests(String salt) {
    this.salt = salt;
  }

  /** Says the digest of an object, which is this very one and not one that is equal to it. */
  void know(Object object, String digest) {
    known.put(object, digest);
  }

  /** Forgets a key that no later one holds. */
  void forgetKey(Record key) {
    keys.remove(key);
  }

  /** Forgets the keys that were digested, which later keys may hold. */
  void forgetKeys() {
    keys.clear();
  }

  /** Forgets what was said. */
  void clear() {
    keys.clear();
    known.clear();
    shared.clear();
    last.clear();
  }

  /**
   * The digest of a key, which is read once, even if later keys hold it.
   *
   * @throws IllegalArgumentException if something in it is no plain data
   */
  String ofKey(Record key) {
    String said = keys.get(key);
    if (said == null) {
      said = readKey(key);
      keys.put(key, said);
    }
    return said;
  }

  /**
   * The digest of a key that is not asked for again. A part that it shares with the key before it,
   * being the same object, is read once.
   *
   * @throws IllegalArgumentException if something in it is no plain data
   */
  String readKey(Record key) {
    Object[] parts = parts(key);
    Object[] before = last.put(key.getClass(), parts);
    Data hash = new Data(salt).add(key.getClass().getName());
    for (int i = 0; i < parts.length; i++) {
      Object part = parts[i];
      if (before != null && part != null && before[i] == part && !(part instanceof String)) {
        hash.add(shared.computeIfAbsent(part, this::of));
      } else {
        hash.add(of(part));
      }
    }
    return hash.digest();
  }

  /**
   * The digest of a value.
   *
   * @throws IllegalArgumentException if something in it is no plain data
   */
  String of(@Nullable Object value) {
    Data data = new Data(salt);
    add(value, data);
    return data.digest();
  }

  /**
   * What is to be digested, as bytes. To hash many short pieces one by one takes several times as
   * long.
   */
  private static final class Data {
    private final Output out = new Output(512, -1);

    Data(String salt) {
      add(salt);
    }

    Data add(String text) {
      out.writeString(text);
      return this;
    }

    Data add(int number) {
      out.writeInt(number);
      return this;
    }

    Data add(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    String digest() {
      return Sha256.of(out.getBuffer(), out.position());
    }
  }

  private void add(@Nullable Object value, Data hash) {
    if (value == null) {
      hash.add(0);
    } else if (value instanceof String text) {
      hash.add(1).add(text);
    } else if (value instanceof Optional<?> optional) {
      hash.add(2);
      add(optional.orElse(null), hash);
    } else if (value instanceof Record record) {
      record(record, hash);
    } else if (value instanceof List<?> list) {
      each(3, list, hash);
    } else if (value instanceof Map<?, ?> map) {
      map(map, hash);
    } else if (value instanceof Set<?> set) {
      each(4, isOrdered(set) ? set : set.stream().map(this::of).sorted().toList(), hash);
    } else if (value instanceof byte[] bytes) {
      hash.add(5).add(bytes.length).add(bytes);
    } else if (isText(value)) {
      hash.add(6).add(value.getClass().getName()).add(value.toString());
    } else {
      throw new IllegalArgumentException(value.getClass().getName() + " is no plain data");
    }
  }

  private static boolean isText(Object value) {
    return value instanceof Enum
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Temporal
        || value instanceof java.time.Duration
        || value instanceof java.time.ZoneId
        || value instanceof BitSet
        || value instanceof Path;
  }

  private void record(Record record, Data hash) {
    String said = known.get(record);
    said = said == null ? keys.get(record) : said;
    if (said != null) {
      hash.add(7).add(said);
      return;
    }
    hash.add(8).add(record.getClass().getName());
    for (Object part : parts(record)) {
      add(part, hash);
    }
  }

  private static Object[] parts(Record record) {
    Method[] accessors = ACCESSORS.get(record.getClass());
    Object[] parts = new Object[accessors.length];
    for (int i = 0; i < parts.length; i++) {
      try {
        parts[i] = accessors[i].invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(record.getClass().getName() + " is no plain data", e);
      }
    }
    return parts;
  }

  private void each(int kind, Collection<?> items, Data hash) {
    hash.add(kind).add(items.size());
    items.forEach(item -> add(item, hash));
  }

  /** Collections that the JDK copies without an order come in another one in each process. */
  private static boolean isOrdered(Object collection) {
    Class<?> type = collection.getClass();
    return !type.getName().startsWith("java.util.ImmutableCollections$")
        && type != HashMap.class
        && type != HashSet.class;
  }

  private void map(Map<?, ?> map, Data hash) {
    hash.add(9).add(map.size());
    if (isOrdered(map)) {
      map.forEach(
          (key, value) -> {
            add(key, hash);
            add(value, hash);
          });
    } else {
      map.entrySet().stream()
          .map(entry -> of(entry.getKey()) + of(entry.getValue()))
          .sorted()
          .forEach(hash::add);
    }
  }
}
