package plimsoll.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, compared with what is published and written without another copy. Those of
 * a large file are written as they come: what ten thousand pages come to in one list is a good part
 * of the memory that a build may have.
 */
final class StagedBytes extends OutputStream {
  /** More than this is not held. */
  static final int MOST = 4 << 20;

  private final Path target;
  private byte[] bytes = new byte[1 << 14];
  private int count;
  private long size;
  private final CRC32 checksum = new CRC32();
  private @Nullable OutputStream file;

  StagedBytes(Path target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] more, int offset, int length) throws IOException {
    checksum.update(more, offset, length);
    size += length;
    if (bytes.length - count < length) {
      room(length);
    }
    if (bytes.length < length) {
      file().write(more, offset, length);
    } else {
      System.arraycopy(more, offset, bytes, count, length);
      count += length;
    }
  }

  private void room(int length) throws IOException {
    long wanted = (long) count + length;
    if (wanted <= MOST) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(wanted, Math.min(2L * bytes.length, MOST)));
    } else {
      spill();
    }
  }

  private void spill() throws IOException {
    file().write(bytes, 0, count);
    count = 0;
  }

  private OutputStream file() throws IOException {
    if (file == null) {
      file = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW);
    }
    return file;
  }

  /**
   * Writes what is not written yet, or takes over the published file if it has the same bytes.
   *
   * @param before the published file, which may not be there; null if nothing is published
   * @return whether the published file has the same bytes
   */
  boolean finish(@Nullable Path before) throws IOException {
    if (file == null) {
      boolean same = before != null && isHeldIn(before);
      if (before == null || !same || !link(target, before)) {
        spill();
        close();
        keepTime(same ? before : null);
      }
      return same;
    }
    spill();
    file.close();
    if (before == null || !isWrittenIn(before)) {
      return false;
    }
    Files.delete(target);
    if (!link(target, before)) {
      Files.copy(before, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return true;
  }

  private void keepTime(@Nullable Path before) throws IOException {
    if (before != null) {
      Files.setLastModifiedTime(target, Files.getLastModifiedTime(before));
    }
  }

  private boolean isHeldIn(Path other) {
    try {
      return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
          && Files.size(other) == count
          && Arrays.equals(Files.readAllBytes(other), 0, count, bytes, 0, count);
    } catch (IOException e) {
      return false; // what cannot be read is written anew
    }
  }

  private boolean isWrittenIn(Path other) {
    try {
      return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
          && Files.mismatch(target, other) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** How many bytes were written. */
  long size() {
    return size;
  }

  /** The checksum of all bytes that were written. */
  CRC32 checksum() {
    return checksum;
  }

  /**
   * Makes one file another name of the other. A hard link keeps bytes and time for nothing; some
   * file systems have none.
   */
  static boolean link(Path target, Path before) {
    try {
      Files.createLink(target, before);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
