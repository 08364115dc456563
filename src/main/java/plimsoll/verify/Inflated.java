package plimsoll.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/** Undoes compression, up to a size that no file of a site has. */
final class Inflated {
  private static final int LARGEST = 256 << 20;

  private Inflated() {}

  /** The whole of {@code bytes} as raw deflate; anything behind it is an error. */
  static byte[] raw(byte[] bytes) throws Malformed {
    return inflate(bytes, 0, bytes.length, true, true);
  }

  /** zlib data that begins at a place, whatever follows it. */
  static byte[] zlib(byte[] bytes, int start, int end) throws Malformed {
    return inflate(bytes, start, end, false, false);
  }

  static byte[] gzip(byte[] bytes) throws Malformed {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] inflated = in.readNBytes(LARGEST);
      if (in.read() >= 0) {
        throw new Malformed();
      }
      return inflated;
    } catch (IOException e) {
      throw new Malformed();
    }
  }

  private static byte[] inflate(byte[] bytes, int start, int end, boolean bare, boolean whole)
      throws Malformed {
    Inflater inflater = new Inflater(bare);
    try {
      inflater.setInput(bytes, start, end - start);
      ByteArrayOutputStream out = new ByteArrayOutputStream((end - start) * 3 + 64);
      byte[] buffer = new byte[1 << 14];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        out.write(buffer, 0, n);
        boolean stuck = n == 0 && (inflater.needsInput() || inflater.needsDictionary());
        if (stuck && !inflater.finished() || out.size() > LARGEST) {
          throw new Malformed();
        }
      }
      if (whole && inflater.getRemaining() > 0) {
        throw new Malformed();
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new Malformed();
    } finally {
      inflater.end();
    }
  }
}
