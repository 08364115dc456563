package plimsoll.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.DefaultSerializers;
import com.esotericsoftware.kryo.serializers.ImmutableSerializer;
import com.esotericsoftware.kryo.serializers.OptionalSerializers;
import com.esotericsoftware.kryo.serializers.RecordSerializer;
import com.esotericsoftware.kryo.serializers.TimeSerializers;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import com.esotericsoftware.kryo.util.MapReferenceResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Graphs of plain data as bytes, in the format of Kryo, compressed by gzip, which tells whether
 * they are whole. A record that is in a graph twice is the same object when it is read again.
 *
 * <p>Only records of ours, enumerations and the JDK's values and collections are written, and only
 * they are made of bytes. One instance serves one thread at a time.
 */
final class Graphs {
  static {
    // Kryo would reach around Java for what is not needed here, and Java 24 warns of that.
    System.setProperty("kryo.unsafe", "false");
  }

  private final Kryo kryo = new PlainData();
  private final Output out = new Output(1 << 16, -1);

  /**
   * The bytes of a graph.
   *
   * @throws KryoException if something in it is no plain data
   */
  byte[] bytes(Object graph) {
    out.reset();
    kryo.writeClassAndObject(out, graph);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(out.position() / 4);
    try (GZIPOutputStream gzip = new Fast(bytes)) {
      gzip.write(out.getBuffer(), 0, out.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The graph of bytes; empty if they are damaged, or were written by somebody else. */
  Optional<Object> graph(byte[] bytes) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.ofNullable(kryo.readClassAndObject(new Input(gzip.readAllBytes())));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    } finally {
      kryo.reset();
    }
  }

  /** To look for the shortest form takes longer than to read what was kept. */
  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out, 1 << 12);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Kryo without what it would do for classes that it knows nothing of. */
  private static final class PlainData extends Kryo {
    PlainData() {
      super(new DefaultClassResolver(), new RecordsTwice());
      setRegistrationRequired(false);
      register(byte[].class);
      register(String.class, new Texts());
      register(BitSet.class, new DefaultSerializers.BitSetSerializer());
      register(Object[].class);
      OptionalSerializers.addDefaultSerializers(this);
      TimeSerializers.addDefaultSerializers(this);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Serializer getDefaultSerializer(Class type) {
      if (type.isRecord() && type.getName().startsWith("plimsoll.")) {
        return new RecordSerializer<>(type);
      } else if (List.class.isAssignableFrom(type)) {
        return new Lists();
      } else if (Set.class.isAssignableFrom(type)) {
        return new Sets();
      } else if (Map.class.isAssignableFrom(type)) {
        return new Maps();
      } else if (type.isPrimitive()
          || type.isArray()
          || type.isEnum()
          || type == String.class
          || type == Boolean.class
          || type == Character.class
          || type.getSuperclass() == Number.class
          || type.getName().startsWith("java.time.")
          || type == Optional.class
          || type == BitSet.class) {
        return super.getDefaultSerializer(type);
      }
      throw new KryoException(type.getName() + " is no plain data");
    }
  }

  /** A text that is in a graph many times, as the path of a file is, is written and read once. */
  private static final class Texts extends ImmutableSerializer<String> {
    @Override
    @SuppressWarnings("unchecked")
    public void write(Kryo kryo, Output out, String text) {
      Map<String, Integer> known =
          (Map<String, Integer>) kryo.getGraphContext().get(Texts.class, null);
      if (known == null) {
        known = new HashMap<>();
        kryo.getGraphContext().put(Texts.class, known);
      }
      Integer number = known.putIfAbsent(text, known.size() + 1);
      out.writeVarInt(number == null ? 0 : number, true);
      if (number == null) {
        out.writeString(text);
      }
    }

    @Override
    @SuppressWarnings("unchecked")
    public String read(Kryo kryo, Input in, Class<? extends String> type) {
      List<String> known = (List<String>) kryo.getGraphContext().get(Texts.class, null);
      if (known == null) {
        known = new ArrayList<>();
        kryo.getGraphContext().put(Texts.class, known);
      }
      int number = in.readVarInt(true);
      if (number == 0) {
        known.add(in.readString());
        return known.get(known.size() - 1);
      }
      return known.get(number - 1);
    }
  }

  /** Texts and numbers have no identity. */
  private static final class RecordsTwice extends MapReferenceResolver {
    @Override
    @SuppressWarnings("rawtypes")
    public boolean useReferences(Class type) {
      return type.isRecord();
    }
  }

  private static void write(Kryo kryo, Output out, Collection<?> items) {
    out.writeVarInt(items.size(), true);
    items.forEach(item -> kryo.writeClassAndObject(out, item));
  }

  private static Object[] read(Kryo kryo, Input in) {
    List<Object> items = new ArrayList<>();
    for (int count = in.readVarInt(true); count > 0; count--) {
      items.add(kryo.readClassAndObject(in));
    }
    return items.toArray();
  }

  private static final class Lists extends ImmutableSerializer<List<?>> {
    @Override
    public void write(Kryo kryo, Output out, List<?> list) {
      Graphs.write(kryo, out, list);
    }

    @Override
    public List<?> read(Kryo kryo, Input in, Class<? extends List<?>> type) {
      return List.of(Graphs.read(kryo, in));
    }
  }

  private static final class Sets extends ImmutableSerializer<Set<?>> {
    @Override
    public void write(Kryo kryo, Output out, Set<?> set) {
      Graphs.write(kryo, out, set);
    }

    @Override
    public Set<?> read(Kryo kryo, Input in, Class<? extends Set<?>> type) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(Graphs.read(kryo, in))));
    }
  }

  private static final class Maps extends ImmutableSerializer<Map<?, ?>> {
    @Override
    public void write(Kryo kryo, Output out, Map<?, ?> map) {
      out.writeVarInt(map.size(), true);
      map.forEach(
          (key, value) -> {
            kryo.writeClassAndObject(out, key);
            kryo.writeClassAndObject(out, value);
          });
    }

    @Override
    public Map<?, ?> read(Kryo kryo, Input in, Class<? extends Map<?, ?>> type) {
      Map<Object, Object> map =
          IdentityHashMap.class.isAssignableFrom(type)
              ? new IdentityHashMap<>()
              : SortedMap.class.isAssignableFrom(type) ? new TreeMap<>() : new LinkedHashMap<>();
      for (int count = in.readVarInt(true); count > 0; count--) {
        map.put(kryo.readClassAndObject(in), kryo.readClassAndObject(in));
      }
      return Collections.unmodifiableMap(map);
    }
  }
}
