package plimsoll.cache;

import com.esotericsoftware.kryo.KryoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import plimsoll.text.Sha256;
import plimsoll.work.Digester;
import plimsoll.work.InParallel;
import plimsoll.work.Memories;
import plimsoll.work.Memory;

/**
 * What earlier builds made of each document. A step is not taken again if an earlier build took it
 * with the same tool, on the same Java, and everything it reads was the same.
 */
public final class Cache implements Memories, Digester {
  private static final String NOTE = "note";

  /** In so many files small results are kept. */
  private static final int GROUPS = 64;

  private final Folder folder;
  private final String tool;
  private final Digests digests;
  private final Map<String, Bundle> bundles = new ConcurrentHashMap<>();

  /** The bundles of what steps have made, by identity. */
  private final Map<Object, Bundle> owners = Collections.synchronizedMap(new IdentityHashMap<>());

  /** The names of all items that steps have asked for. */
  private final Set<String> asked = new HashSet<>();

  /** Whether nothing can be written. */
  private boolean isBroken;

  private final List<Memory<?, ?>> memories = new ArrayList<>();
  private final Queue<Graphs> idle = new ConcurrentLinkedQueue<>();

  private Cache(Folder folder, String tool) {
    this.folder = folder;
    this.tool = tool;
    this.digests = new Digests(tool);
  }

  /**
   * The cache of a folder, which need not be there. Nothing is written before {@link #write}.
   *
   * @param tool what else everything depends on: which tool this is, and on which Java
   */
  public static Cache in(Folder folder, String tool) {
    return new Cache(folder, tool);
  }

  @Override
  public <K, V> Memory<K, V> of(Step<K, V> step) {
    if (step.name().isEmpty()) {
      return Memory.none();
    }
    Memory<K, V> memory = Memory.on(new StepShelf<>(step));
    memories.add(memory);
    return memory;
  }

  /** What one step made. */
  private final class StepShelf<K, V> implements Memory.Shelf<K, V> {
    private final Step<K, V> step;

    StepShelf(Step<K, V> step) {
      this.step = step;
    }

    @Override
    @SuppressWarnings("unchecked") // the name of a step says what it makes, and so does the tool
    public Optional<V> find(String item, K key) {
      if (step.storage() == Storage.NOWHERE) {
        return Optional.empty();
      }
      Optional<Bundle> bundle = bundle(item, key);
      if (bundle.isEmpty()) {
        return Optional.empty();
      }
      String digest = digests.ofKey((Record) key);
      Optional<V> found = bundle.get().find(slot(item), digest).map(made -> (V) made);
      found.ifPresent(
          made -> {
            own(bundle.get(), digest, made);
            done(key);
          });
      return found;
    }

    @Override
    public void keep(String item, K key, V made) {
      kept(item, key, made);
      done(key);
    }

    /** Most keys are large, and read no more. */
    private void done(K key) {
      if (!step.inLaterKeys()) {
        digests.forgetKey((Record) key);
      }
    }

    private void kept(String item, K key, V made) {
      if (step.storage() == Storage.NOWHERE) {
        know(digests.ofKey((Record) key), made);
        return;
      }
      bundle(item, key)
          .ifPresent(
              bundle -> {
                String digest = digests.ofKey((Record) key);
                bundle.keep(slot(item), digest, made);
                own(bundle, digest, made);
              });
    }

    private String slot(String item) {
      return step.storage() == Storage.TOGETHER ? item : step.name();
    }

    private Optional<Bundle> bundle(String item, K key) {
      if (step.storage() == Storage.TOGETHER) {
        String group = step.name() + " " + Math.floorMod(item.hashCode(), GROUPS);
        return Optional.of(bundles.computeIfAbsent(group, Cache.this::read));
      }
      List<Object> about = step.about().apply(key);
      return about.isEmpty()
          ? Optional.of(bundles.computeIfAbsent(item, Cache.this::read))
          : Optional.ofNullable(owners.get(about.get(0)));
    }

    private void own(Bundle bundle, String digest, V made) {
      step.parts().apply(made).forEach(part -> owners.putIfAbsent(part, bundle));
      know(digest, made);
    }

    private void know(String digest, V made) {
      int number = 0;
      for (Object part : step.parts().apply(made)) {
        digests.know(part, step.name() + digest + step.alsoRead().apply(made) + number++);
      }
    }
  }

  @Override
  public Optional<String> of(Record key) {
    return Optional.of(digests.readKey(key));
  }

  /** What was last noted under a name. */
  public Optional<Object> noted(String name) {
    return bundles.computeIfAbsent(name, this::read).find(NOTE, digests.of(name));
  }

  /** Notes plain data under a name, for the next build. */
  public void note(String name, Object data) {
    bundles.computeIfAbsent(name, this::read).keep(NOTE, digests.of(name), data);
  }

  private Bundle read(String item) {
    return Bundle.of(folder.read(name(item)).flatMap(this::graph));
  }

  private Optional<Object> graph(byte[] bytes) {
    Graphs graphs = graphs();
    Optional<Object> graph = graphs.graph(bytes);
    idle.add(graphs);
    return graph;
  }

  private Graphs graphs() {
    Graphs free = idle.poll();
    return free != null ? free : new Graphs();
  }

  /** What another tool has written is not even looked at: its records may have other parts. */
  private String name(String item) {
    return new Sha256().add(tool).add(item).hex().substring(0, 32);
  }

  /**
   * Writes down what is new and lets go of it: later steps read other items. What cannot be written
   * is made again by the next build.
   */
  public void write() {
    if (isBroken) {
      return;
    }
    try {
      folder.make();
      InParallel.forEach(
          List.copyOf(bundles.entrySet()),
          bundle -> write(name(bundle.getKey()), bundle.getValue()));
    } catch (IOException | UncheckedIOException e) {
      isBroken = true; // a full disk, or a folder of somebody else
    }
    bundles.keySet().forEach(item -> asked.add(name(item)));
    bundles.clear();
    owners.clear();
    digests.forgetKeys();
    memories.forEach(Memory::clear);
  }

  /** Writes down what is left, and deletes what nobody has asked for. */
  public void close() {
    write();
    digests.clear();
    idle.clear();
    if (!isBroken) {
      try {
        folder.keepOnly(asked);
      } catch (IOException e) {
        isBroken = true;
      }
    }
  }

  private void write(String name, Bundle bundle) {
    if (bundle.isChanged()) {
      Graphs graphs = graphs();
      try {
        folder.write(name, graphs.bytes(bundle.graph()));
        idle.add(graphs);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (KryoException e) {
        throw new IllegalStateException("a step made something that is no plain data", e);
      }
    }
  }
}
