package plimsoll.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * The wordings that were approved, as Markdown in {@code .approved/} of the content folder: to show
 * what has changed since, and for nothing else. A hidden folder is not read as content.
 *
 * <p>What counts is the digest in {@code approvals.yaml}; an edit here publishes nothing.
 */
public final class ApprovedWordings {
  private static final String FOLDER = ".approved";

  private ApprovedWordings() {}

  /**
   * The approved wording of a document; empty if none was kept.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<String> read(Path content, String id) throws IOException {
    Path file = file(content, id);
    boolean ours =
        !Files.isSymbolicLink(file.getParent())
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return ours ? Optional.of(Utf8.decode(id, Files.readAllBytes(file)).text()) : Optional.empty();
  }

  /**
   * Keeps the approved wording of a document in place of an earlier one.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path content, String id, String markdown) throws IOException {
    Path file = file(content, id);
    Files.createDirectories(file.getParent());
    Path aside = file.resolveSibling(".new");
    try {
      Files.writeString(aside, markdown, UTF_8);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** An id may hold anything; a file's name is letters, digits, hyphens, and the rest escaped. */
  private static Path file(Path content, String id) {
    StringBuilder name = new StringBuilder();
    for (byte b : id.getBytes(UTF_8)) {
      boolean plain = b == '-' || b == '_' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z';
      name.append(plain ? Character.toString(b) : String.format(Locale.ROOT, "%%%02x", b));
    }
    return content.resolve(FOLDER).resolve(name + ".md");
  }
}
