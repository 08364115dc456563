package plimsoll.assets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The blocks of a GIF, to leave out those that only say something. */
final class Gif {
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;
  private static final int END = 0x3B;
  private static final int COMMENT = 0xFE;
  private static final int APPLICATION = 0xFF;

  private final ByteBuffer in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Gif(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /** The same frames, times and repetitions, without comments, XMP and what follows the end. */
  static byte[] withoutMetadata(byte[] bytes) throws AssetRefused {
    Gif gif = new Gif(bytes);
    gif.copy(13);
    gif.colours(bytes[10]);
    while (gif.block()) {}
    return gif.out.toByteArray();
  }

  private boolean block() throws AssetRefused {
    int start = in.position();
    switch (next()) {
      case END -> {
        out.write(END);
        return false;
      }
      case FRAME -> {
        in.position(start);
        copy(10);
        colours(in.get(start + 9));
        copy(1);
        copy(skip() - in.position());
      }
      case EXTENSION -> {
        int label = next();
        int end = skip();
        in.position(start);
        if (label == COMMENT || label == APPLICATION && !isRepetition(start)) {
          in.position(end);
        } else {
          copy(end - start);
        }
      }
      default -> throw AssetRefused.damaged();
    }
    return true;
  }

  /** Where the sub-blocks end that begin here; stays where it is. */
  private int skip() throws AssetRefused {
    int start = in.position();
    for (int length = next(); length > 0; length = next()) {
      if (length > in.remaining()) {
        throw AssetRefused.damaged();
      }
      in.position(in.position() + length);
    }
    int end = in.position();
    in.position(start);
    return end;
  }

  private boolean isRepetition(int start) {
    byte[] name = new byte[Math.min(11, in.limit() - start - 3)];
    in.get(start + 3, name);
    return PictureKind.startsWith(name, "NETSCAPE2.0")
        || PictureKind.startsWith(name, "ANIMEXTS1.0");
  }

  /** A table of colours follows, if the flags say so. */
  private void colours(byte flags) throws AssetRefused {
    if ((flags & 0x80) != 0) {
      copy(3 << (flags & 7) + 1);
    }
  }

  private int next() throws AssetRefused {
    if (!in.hasRemaining()) {
      throw AssetRefused.damaged();
    }
    return in.get() & 0xFF;
  }

  private void copy(int count) throws AssetRefused {
    if (count > in.remaining()) {
      throw AssetRefused.damaged();
    }
    out.write(in.array(), in.position(), count);
    in.position(in.position() + count);
  }
}
