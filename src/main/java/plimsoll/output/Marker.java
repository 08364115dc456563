package plimsoll.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The file {@code .plimsoll}: it says who wrote the folder, and holds the lock of a build. */
final class Marker implements AutoCloseable {
  private static final String NAME = ".plimsoll";
  private static final byte[] TEXT =
      ("Plimsoll writes the folders customer and internal beside this file and replaces them at"
              + " every build.\n")
          .getBytes(StandardCharsets.UTF_8);

  private final FileChannel channel;

  private Marker(FileChannel channel) {
    this.channel = channel;
  }

  static boolean marks(Path out) {
    return Files.isRegularFile(out.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }

  /** Marks the folder as ours and locks it until {@link #close}. */
  static Marker lock(Path out) throws IOException {
    Path file = out.resolve(NAME);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !marks(out)) {
      // To open a pipe would wait forever.
      throw new FileSystemException(
          file.toString(), null, "this has to be a file of Plimsoll's own; remove it");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      if (tryLock(channel) == null) {
        throw new FileSystemException(
            out.toString(), null, "another build is writing to this folder; wait for it to end");
      }
      if (channel.size() != TEXT.length) {
        channel.truncate(0).write(ByteBuffer.wrap(TEXT));
      }
      return new Marker(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another build in this very process
    }
  }

  /** Closing the channel gives the lock back; the file stays as the mark. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
