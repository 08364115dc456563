package plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The content folder as it was in a git revision, read with the {@code git} command: whoever names
 * a revision has it, and a library would have to know every kind of repository.
 */
final class GitRevision {
  private GitRevision() {}

  /**
   * Writes the folder of a revision below another one.
   *
   * @return whether there is such a revision, and git
   * @throws IOException if the files cannot be written
   */
  static boolean extract(Path content, String revision, Path into) throws IOException {
    if (revision.startsWith("-")) {
      return false;
    }
    Optional<Process> git = git(content, revision);
    if (git.isEmpty()) {
      return false;
    }
    try (ZipInputStream zip = new ZipInputStream(git.get().getInputStream())) {
      write(zip, into);
      // The directory behind the entries: git fails if nobody reads it.
      git.get().getInputStream().transferTo(OutputStream.nullOutputStream());
    }
    try {
      return git.get().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<Process> git(Path content, String revision) {
    ProcessBuilder builder =
        new ProcessBuilder(
            "git", "-C", content.toString(), "archive", "--format=zip", revision, "--", ".");
    try {
      return Optional.of(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      return Optional.empty(); // there is no git
    }
  }

  private static void write(ZipInputStream zip, Path into) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null) {
      Path file = into.resolve(entry.getName()).normalize();
      if (file.startsWith(into) && !entry.isDirectory()) {
        Files.createDirectories(file.getParent());
        copy(zip, file);
      }
      entry = zip.getNextEntry();
    }
  }

  private static void copy(InputStream entry, Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.copy(entry, file);
    }
  }
}
