package plimsoll.assets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes pixels as a PNG that holds pixels alone. The form (palette, grey or colour, with alpha or
 * without) follows from the pixels, so equal pictures are equal files.
 */
final class PngWriter {
  private final Pixels pixels;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int[] palette;
  private final boolean opaque;
  private final boolean gray;

  private PngWriter(Pixels pixels) {
    this.pixels = pixels;
    this.palette = paletteOf(pixels.argb());
    this.opaque = Arrays.stream(pixels.argb()).allMatch(p -> p >>> 24 == 255);
    this.gray = Arrays.stream(pixels.argb()).allMatch(PngWriter::isGray);
  }

  static byte[] write(Pixels pixels) {
    return new PngWriter(pixels).file();
  }

  private static boolean isGray(int p) {
    return (p >> 16 & 0xFF) == (p >> 8 & 0xFF) && (p >> 8 & 0xFF) == (p & 0xFF);
  }

  /** The colours in order, or none if there are more than 256. Transparent ones come first. */
  private static int[] paletteOf(int[] argb) {
    TreeSet<Integer> colours = new TreeSet<>(Integer::compareUnsigned);
    int last = 0;
    boolean begun = false;
    for (int p : argb) {
      if (!begun || p != last) {
        colours.add(p);
        last = p;
        begun = true;
        if (colours.size() > 256) {
          return new int[0];
        }
      }
    }
    return colours.stream().mapToInt(Integer::intValue).toArray();
  }

  private byte[] file() {
    out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504E470D0A1A0AL).array());
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(pixels.width()).putInt(pixels.height());
    header.put((byte) depth()).put((byte) colour()).put(new byte[3]);
    chunk("IHDR", header.array());
    if (palette.length > 0) {
      palette();
    }
    chunk("IDAT", data());
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  private int depth() {
    int count = palette.length;
    return count == 0 || count > 16 ? 8 : count > 4 ? 4 : count > 2 ? 2 : 1;
  }

  private int colour() {
    return palette.length > 0 ? 3 : gray ? (opaque ? 0 : 4) : opaque ? 2 : 6;
  }

  private void palette() {
    ByteBuffer colours = ByteBuffer.allocate(palette.length * 3);
    ByteBuffer alphas = ByteBuffer.allocate(palette.length);
    for (int p : palette) {
      colours.put((byte) (p >> 16)).put((byte) (p >> 8)).put((byte) p);
      if (p >>> 24 != 255) {
        alphas.put((byte) (p >>> 24));
      }
    }
    chunk("PLTE", colours.array());
    if (alphas.position() > 0) {
      chunk("tRNS", Arrays.copyOf(alphas.array(), alphas.position()));
    }
  }

  private byte[] data() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    byte[] above = new byte[rowBytes()];
    for (int y = 0; y < pixels.height(); y++) {
      byte[] row = row(y);
      deflater.setInput(palette.length > 0 ? unfiltered(row) : filtered(row, above));
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

  private int channels() {
    return switch (colour()) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private int rowBytes() {
    return (pixels.width() * channels() * depth() + 7) / 8;
  }

  private byte[] row(int y) {
    byte[] row = new byte[rowBytes()];
    int at = 0;
    for (int x = 0; x < pixels.width(); x++) {
      int p = pixels.argb()[y * pixels.width() + x];
      if (palette.length > 0) {
        int bit = x * depth();
        row[bit / 8] |= (byte) (indexOf(p) << (8 - depth() - bit % 8));
        continue;
      }
      if (!gray) {
        row[at++] = (byte) (p >> 16);
        row[at++] = (byte) (p >> 8);
      }
      row[at++] = (byte) p;
      if (!opaque) {
        row[at++] = (byte) (p >>> 24);
      }
    }
    return row;
  }

  private int indexOf(int colour) {
    int low = 0;
    int high = palette.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(palette[middle], colour) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static byte[] unfiltered(byte[] row) {
    byte[] out = new byte[row.length + 1];
    System.arraycopy(row, 0, out, 1, row.length);
    return out;
  }

  /** The filter whose differences are smallest, as the PNG specification advises. */
  private byte[] filtered(byte[] row, byte[] above) {
    byte[] best = unfiltered(row);
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
    int step = channels();
    byte[] out = new byte[row.length + 1];
    out[0] = (byte) filter;
    for (int i = 0; i < row.length; i++) {
      int left = i < step ? 0 : row[i - step] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < step ? 0 : above[i - step] & 0xFF;
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

  private void chunk(String type, byte[] body) {
    ByteBuffer chunk = ByteBuffer.allocate(body.length + 12).putInt(body.length);
    chunk.put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).put(body);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, body.length + 4);
    out.writeBytes(chunk.putInt((int) crc.getValue()).array());
  }
}
