package plimsoll.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much is read at once, so that memory does not grow with an export. */
final class Limits {
  /** Of one item of JSON or a feed, or of one document. */
  static final int ITEM = 16 << 20;

  /** Of one picture or attachment. */
  static final int FILE = 64 << 20;

  /** Of all that an archive holds, unpacked. */
  static final long ARCHIVE = 2L << 30;

  /** Files of a folder or an archive. */
  static final int FILES = 100_000;

  private Limits() {}

  /** More was read than anybody writes. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("too large");
    }
  }

  /** All bytes, at most {@code most}. */
  static byte[] read(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Exceeded();
    }
    return bytes;
  }

  /** A stream that counts from the last {@link #again}. */
  static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    /** The next item begins. */
    void again() {
      read = 0;
    }

    private int counted(int n) throws IOException {
      read += Math.max(0, n);
      if (read > ITEM) {
        throw new Exceeded();
      }
      return n;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      counted(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return counted(super.read(into, from, length));
    }
  }
}
