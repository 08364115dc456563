package plimsoll.output;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Map;

/**
 * Exchanges the names of two folders at one stroke: whoever looks, and whoever is killed, finds one
 * of them under each name. Java has no call for it; Linux has {@code renameat2} with {@code
 * RENAME_EXCHANGE}, macOS {@code renamex_np} with {@code RENAME_SWAP}.
 */
final class Exchange {
  private static final Map<String, String> NAMES =
      Map.of(Library.OPTION_STRING_ENCODING, System.getProperty("sun.jnu.encoding", "UTF-8"));

  private Exchange() {}

  /** The C library of Linux, from glibc 2.28 or musl 1.2.5 on. */
  private interface Linux extends Library {
    int AT_FDCWD = -100;
    int RENAME_EXCHANGE = 2;

    int renameat2(int oldFolder, String oldPath, int newFolder, String newPath, int flags)
        throws LastErrorException;
  }

  /** The C library of macOS. */
  private interface Mac extends Library {
    int RENAME_SWAP = 2;

    int renamex_np(String from, String to, int flags) throws LastErrorException;
  }

  /**
   * Exchanges two folders that are there.
   *
   * @return false if the system, its C library or the file system cannot, and nothing has happened
   */
  static boolean of(Path one, Path other) {
    try {
      if (Platform.isLinux()) {
        Native.load("c", Linux.class, NAMES)
            .renameat2(
                Linux.AT_FDCWD,
                one.toString(),
                Linux.AT_FDCWD,
                other.toString(),
                Linux.RENAME_EXCHANGE);
        return true;
      }
      if (Platform.isMac()) {
        Native.load("c", Mac.class, NAMES)
            .renamex_np(one.toString(), other.toString(), Mac.RENAME_SWAP);
        return true;
      }
      return false;
    } catch (LastErrorException | LinkageError e) {
      return false; // such as a network's file system, or a home and a /tmp that run no programs
    }
  }
}
