package plimsoll.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Failures within a view: only the folder of a file is named, since file names are authors' words.
 */
final class Nameless {
  private Nameless() {}

  static FileSystemException in(Path folder, IOException failure) {
    return new FileSystemException(folder.toString(), null, reason(failure));
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String said = failure instanceof FileSystemException file ? file.getReason() : null;
    if (failure.getClass() == IOException.class) {
      said = failure.getMessage(); // the system's own; a writer of JSON would quote what it writes
    }
    return said == null ? "a file in it cannot be read or written" : said;
  }
}
