package plimsoll.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * From what the files of a view were made when it was last written. One that would be made from the
 * same is taken over without being made, if it still has its bytes.
 */
public final class Ledger {
  private final Map<String, Line> before;
  private final Map<String, Line> now = new ConcurrentHashMap<>();

  /**
   * A file.
   *
   * @param madeFrom a digest of all that it was made from
   * @param size in bytes
   * @param checksum CRC-32 of its bytes
   */
  public record Line(String madeFrom, long size, long checksum) {}

  private Ledger(Map<String, Line> before) {
    this.before = before;
  }

  /** A ledger that begins with what another one ended with. */
  public static Ledger after(Map<String, Line> before) {
    return new Ledger(before);
  }

  /** The files that were written now and whose origin is known, by path. */
  public Map<String, Line> now() {
    return new TreeMap<>(now);
  }

  /** Whether a published file is what would be made; if so that is noted. */
  boolean knows(String path, String madeFrom, Path published) throws IOException {
    Line line = before.get(path);
    if (line == null
        || !line.madeFrom().equals(madeFrom)
        || !Files.isRegularFile(published, LinkOption.NOFOLLOW_LINKS)
        || Files.size(published) != line.size()
        || checksum(Files.readAllBytes(published)) != line.checksum()) {
      return false;
    }
    now.put(path, line);
    return true;
  }

  /** Notes what was written. */
  void note(String path, String madeFrom, long size, CRC32 checksum) {
    now.put(path, new Line(madeFrom, size, checksum.getValue()));
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
