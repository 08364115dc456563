package plimsoll.assets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes pixels as a PNG of RGB, or RGBA if any lets something through, that holds pixels alone:
 * equal pictures are equal files, however they were stored before.
 */
final class PngWriter {
  private final Pixels pixels;
  private final int channels;

  private PngWriter(Pixels pixels) {
    this.pixels = pixels;
    this.channels = pixels.isOpaque() ? 3 : 4;
  }

  static byte[] write(Pixels pixels) {
    return new PngWriter(pixels).file();
  }

  private byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504E470D0A1A0AL).array());
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(pixels.width()).putInt(pixels.height());
    header.put((byte) 8).put((byte) (channels == 3 ? 2 : 6));
    chunk(out, "IHDR", header.array());
    byte[] plain = data(false); // drawings and screenshots are smaller so, photographs are not
    byte[] filtered = data(true);
    chunk(out, "IDAT", plain.length <= filtered.length ? plain : filtered);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private byte[] data(boolean filters) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    byte[] above = new byte[pixels.width() * channels];
    for (int y = 0; y < pixels.height(); y++) {
      byte[] row = row(y);
      deflater.setInput(filters ? filtered(row, above) : filtered(0, row, above));
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      above = row;
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private byte[] row(int y) {
    ByteBuffer row = ByteBuffer.allocate(pixels.width() * channels);
    for (int x = 0; x < pixels.width(); x++) {
      int p = pixels.argb()[y * pixels.width() + x];
      row.put((byte) (p >> 16)).put((byte) (p >> 8)).put((byte) p);
      if (channels == 4) {
        row.put((byte) (p >>> 24));
      }
    }
    return row.array();
  }

  /** The filter whose differences are smallest, as the PNG specification advises. */
  private byte[] filtered(byte[] row, byte[] above) {
    byte[] best = {};
    long least = Long.MAX_VALUE;
    for (int filter = 0; filter <= 4; filter++) {
      byte[] candidate = filtered(filter, row, above);
      long sum = 0;
      for (int i = 1; i < candidate.length; i++) {
        sum += Math.abs(candidate[i]);
      }
      if (sum < least) {
        least = sum;
        best = candidate;
      }
    }
    return best;
  }

  private byte[] filtered(int filter, byte[] row, byte[] above) {
    byte[] out = new byte[row.length + 1];
    out[0] = (byte) filter;
    for (int i = 0; i < row.length; i++) {
      int left = i < channels ? 0 : row[i - channels] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < channels ? 0 : above[i - channels] & 0xFF;
      int guess =
          switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> PngReader.paeth(left, up, corner);
            default -> 0;
          };
      out[i + 1] = (byte) (row[i] - guess);
    }
    return out;
  }

  static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
    ByteBuffer chunk = ByteBuffer.allocate(body.length + 12).putInt(body.length);
    chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(body);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, body.length + 4);
    out.writeBytes(chunk.putInt((int) crc.getValue()).array());
  }
}
