package plimsoll.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** A hidden folder inside the one that files go to, so that moving them is all or nothing each. */
final class Staging {
  private final Path to;
  private final boolean nothing;
  private Optional<Path> aside = Optional.empty();
  private Optional<Path> made = Optional.empty();
  private int files;

  /**
   * Nothing is made before something is written.
   *
   * @param nothing whether nothing ever is
   */
  Staging(Path to, boolean nothing) {
    this.to = to;
    this.nothing = nothing;
  }

  /** Writes a file aside. */
  Path write(byte[] bytes) throws IOException {
    if (nothing) {
      throw new IllegalStateException("a dry run writes nothing");
    }
    if (aside.isEmpty()) {
      if (!Files.exists(to)) {
        made = Optional.of(to);
      }
      aside = Optional.of(Files.createTempDirectory(Files.createDirectories(to), ".importing-"));
    }
    Path file = aside.get().resolve(String.format(Locale.ROOT, "%06d", files++));
    return Files.write(file, bytes);
  }

  /** Moves a file to its place; one that is there is replaced only if that is said. */
  void move(Path file, String name, boolean replace) throws IOException {
    Path target = to.resolve(name);
    Files.createDirectories(target.getParent());
    if (replace) {
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(file, target);
    }
    made = Optional.empty();
  }

  /** Takes away what is still aside, and the folder if it was made for nothing. */
  void close() throws IOException {
    if (aside.isPresent()) {
      try (var left = Files.list(aside.get())) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(aside.get());
    }
    if (made.isPresent()) {
      Files.deleteIfExists(made.get());
    }
  }
}
