package plimsoll.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a cache, which hold what is internal: nobody but their owner may read them. A file
 * is written aside and then renamed, so that it is whole or not there.
 */
public final class Folder {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final String NEW = ".new";

  /** Whoever keeps the sites in a repository does not keep this with them. */
  private static final String IGNORED = ".gitignore";

  private final Path path;

  private Folder(Path path) {
    this.path = path;
  }

  /** A folder, which need not be there. */
  public static Folder of(Path path) {
    return new Folder(path);
  }

  /**
   * Makes the folder if it is missing, and closes it to everybody else.
   *
   * @throws IOException if it cannot be made, or a link or a file is in its place
   */
  void make() throws IOException {
    if (!isOurs()) {
      Files.createDirectory(path);
    }
    Files.writeString(path.resolve(IGNORED), "*\n");
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, OWNER);
    }
  }

  private boolean isOurs() {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The bytes of a file, if it is there and can be read. */
  Optional<byte[]> read(String name) {
    if (!isOurs()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(path.resolve(name)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(String name, byte[] bytes) throws IOException {
    Path aside = path.resolve(name + NEW);
    Files.write(aside, bytes);
    Files.move(
        aside,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes all other files. */
  void keepOnly(Collection<String> names) throws IOException {
    Set<String> kept = new HashSet<>(names);
    kept.add(IGNORED);
    try (Stream<Path> all = Files.list(path)) {
      for (Path file : all.toList()) {
        if (!kept.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
