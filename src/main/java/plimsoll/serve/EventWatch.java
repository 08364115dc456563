package plimsoll.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gets changes from the operating system. */
final class EventWatch implements Watch {
  /** File systems that no other machine writes to: the system tells of every change. */
  private static final Set<String> LOCAL =
      Set.of(
          "ext2",
          "ext3",
          "ext4",
          "xfs",
          "btrfs",
          "zfs",
          "f2fs",
          "tmpfs",
          "overlay",
          "bcachefs",
          "jfs",
          "reiserfs",
          "ntfs",
          "refs");

  /** So long nothing may change before it counts as at rest. */
  private static final long REST_MILLISECONDS = 20;

  /** The same while a file is empty or gone that an editor may be about to fill. */
  private static final long HALF_SAVED_MILLISECONDS = 200;

  /** So often a change is waited for to come to rest; some never do. */
  private static final int MOST_WAITS = 25;

  private final WatchService service;
  private final List<Path> roots;
  private final Path ignored;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private EventWatch(WatchService service, List<Path> roots, Path ignored) {
    this.service = service;
    this.roots = roots;
    this.ignored = ignored;
  }

  /** Whether there are events for all that changes there. */
  static boolean tellsOf(List<Path> roots) {
    return roots.stream().allMatch(EventWatch::isLocal);
  }

  private static boolean isLocal(Path root) {
    try {
      String type = Files.getFileStore(existing(root)).type().toLowerCase(Locale.ROOT);
      return LOCAL.contains(type);
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder itself, or the nearest one above it that is there. */
  private static Path existing(Path root) {
    Path folder = root.toAbsolutePath();
    Path above = folder.getParent();
    while (!Files.exists(folder) && above != null) {
      folder = above;
      above = folder.getParent();
    }
    return folder;
  }

  /**
   * Begins to watch.
   *
   * @throws IOException if the system has no watches left
   */
  static EventWatch of(List<Path> roots, Path ignored) throws IOException {
    List<Path> absolute = roots.stream().map(Path::toAbsolutePath).toList();
    Path folder = absolute.get(0);
    EventWatch watch =
        new EventWatch(
            folder.getFileSystem().newWatchService(), absolute, ignored.toAbsolutePath());
    try {
      watch.registerRoots();
      return watch;
    } catch (IOException e) {
      watch.close();
      throw e;
    }
  }

  /** Each root with all below it; and what is above it, for one that is made later. */
  private void registerRoots() throws IOException {
    for (Path root : roots) {
      Path above = root.getParent();
      if (above != null) {
        register(existing(above));
      }
      registerAll(root);
    }
  }

  private void registerAll(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.equals(ignored) || !roots.contains(folder) && isHidden(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void register(Path folder) throws IOException {
    try {
      folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
    } catch (NoSuchFileException e) {
      return; // it is gone again, which is an event of the folder above
    }
  }

  private static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.endsWith("~");
  }

  @Override
  public boolean await() throws InterruptedException {
    try {
      Set<Path> changed = new HashSet<>();
      while (changed.isEmpty()) {
        take(service.take(), changed);
      }
      for (int waits = 0; waits < MOST_WAITS; waits++) {
        boolean halfSaved = changed.stream().anyMatch(EventWatch::isHalfSaved);
        WatchKey next =
            service.poll(
                halfSaved && waits < 2 ? HALF_SAVED_MILLISECONDS : REST_MILLISECONDS,
                TimeUnit.MILLISECONDS);
        if (next == null) {
          break;
        }
        take(next, changed);
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An editor empties a file before it writes it, or takes it away before it renames another. */
  private static boolean isHalfSaved(Path file) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile() && now.size() == 0;
    } catch (IOException e) {
      return true;
    }
  }

  private void take(WatchKey key, Set<Path> changed) throws IOException {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == OVERFLOW || folder == null) {
        registerRoots();
        changed.addAll(roots);
      } else if (event.context() instanceof Path name) {
        take(folder.resolve(name), event.kind() == ENTRY_CREATE, changed);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  private void take(Path path, boolean created, Set<Path> changed) throws IOException {
    boolean above = roots.stream().anyMatch(root -> root.startsWith(path));
    boolean below = roots.stream().anyMatch(path::startsWith);
    if (above && created) {
      registerRoots();
      changed.add(path);
    } else if (below && !path.startsWith(ignored) && (above || !isHidden(path))) {
      if (created) {
        registerAll(path);
      }
      changed.add(path);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
