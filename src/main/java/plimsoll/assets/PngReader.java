package plimsoll.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * Decodes a PNG: its pixels and nothing else. Text, colour profiles, times, animation and whatever
 * follows the end are passed over unread. Written here and not taken from the platform, so that the
 * pixels are the same everywhere and nothing is inflated that the header did not announce.
 */
final class PngReader {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int[] ADAM_X = {0, 4, 0, 2, 0, 1, 0};
  private static final int[] ADAM_Y = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] ADAM_DX = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] ADAM_DY = {8, 8, 8, 4, 4, 2, 2};

  private final ByteBuffer in;
  private final List<InputStream> data = new ArrayList<>();
  private int width;
  private int height;
  private int depth;
  private int colour;
  private boolean interlaced;
  private byte[] palette = {};
  private byte[] transparency = {};

  private PngReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  static boolean isPng(byte[] bytes) {
    return bytes.length >= 8 && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
  }

  static Pixels read(byte[] bytes) throws AssetRefused {
    PngReader reader = new PngReader(bytes);
    reader.in.getLong();
    reader.chunks();
    try {
      return reader.pixels();
    } catch (IOException e) {
      throw AssetRefused.damaged();
    }
  }

  private void chunks() throws AssetRefused {
    for (boolean first = true; ; first = false) {
      if (in.remaining() < 12) {
        throw AssetRefused.damaged();
      }
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - 8) {
        throw AssetRefused.damaged();
      }
      CRC32 crc = new CRC32();
      crc.update(in.array(), in.position(), length + 4);
      int type = in.getInt();
      byte[] body = new byte[length];
      in.get(body);
      if (in.getInt() != (int) crc.getValue() || (type == 0x49484452) != first) {
        throw AssetRefused.damaged();
      }
      if (type == 0x49454E44) {
        return;
      }
      keep(type, body);
    }
  }

  private void keep(int type, byte[] body) throws AssetRefused {
    switch (type) {
      case 0x49484452 -> header(body);
      case 0x504C5445 -> palette = body;
      case 0x74524E53 -> transparency = body;
      case 0x49444154 -> data.add(new ByteArrayInputStream(body));
      default -> {}
    }
  }

  private void header(byte[] body) throws AssetRefused {
    if (body.length != 13) {
      throw AssetRefused.damaged();
    }
    ByteBuffer header = ByteBuffer.wrap(body);
    width = header.getInt();
    height = header.getInt();
    Pixels.checkSize(width, height);
    depth = header.get();
    colour = header.get();
    boolean known =
        switch (colour) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    int compression = header.get();
    int filter = header.get();
    int interlace = header.get();
    if (!known || compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
      throw AssetRefused.damaged();
    }
    interlaced = interlace == 1;
  }

  private Pixels pixels() throws IOException, AssetRefused {
    int[] argb = new int[width * height];
    try (InputStream rows =
        new InflaterInputStream(new SequenceInputStream(Collections.enumeration(data)))) {
      if (interlaced) {
        for (int pass = 0; pass < 7; pass++) {
          pass(rows, argb, ADAM_X[pass], ADAM_Y[pass], ADAM_DX[pass], ADAM_DY[pass]);
        }
      } else {
        pass(rows, argb, 0, 0, 1, 1);
      }
    }
    return new Pixels(width, height, argb);
  }

  private void pass(InputStream rows, int[] argb, int x0, int y0, int dx, int dy)
      throws IOException, AssetRefused {
    int columns = (width - x0 + dx - 1) / dx;
    if (columns <= 0) {
      return;
    }
    int bytes = (columns * channels() * depth + 7) / 8;
    byte[] before = new byte[bytes];
    byte[] row = new byte[bytes];
    for (int y = y0; y < height; y += dy) {
      int filter = rows.read();
      if (filter < 0 || filter > 4 || rows.readNBytes(row, 0, bytes) != bytes) {
        throw AssetRefused.damaged();
      }
      unfilter(filter, row, before);
      for (int i = 0; i < columns; i++) {
        argb[y * width + x0 + i * dx] = pixel(row, i);
      }
      byte[] swap = before;
      before = row;
      row = swap;
    }
  }

  private int channels() {
    return switch (colour) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private void unfilter(int filter, byte[] row, byte[] above) {
    int step = Math.max(1, channels() * depth / 8);
    for (int i = 0; i < row.length; i++) {
      int left = i < step ? 0 : row[i - step] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < step ? 0 : above[i - step] & 0xFF;
      row[i] +=
          (byte)
              switch (filter) {
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> paeth(left, up, corner);
                default -> 0;
              };
    }
  }

  /** The neighbour nearest to {@code left + up - corner}. */
  static int paeth(int left, int up, int corner) {
    int guess = left + up - corner;
    int a = Math.abs(guess - left);
    int b = Math.abs(guess - up);
    int c = Math.abs(guess - corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
  }

  private int pixel(byte[] row, int i) throws AssetRefused {
    int channels = channels();
    int first = sample(row, i * channels);
    return switch (colour) {
      case 0 -> gray(first, isKey(first) ? 0 : 255);
      case 2 -> {
        int second = sample(row, i * channels + 1);
        int third = sample(row, i * channels + 2);
        yield rgb(first, second, third, isKey(first, second, third) ? 0 : 255);
      }
      case 3 -> colourOf(first);
      case 4 -> gray(first, high(sample(row, i * channels + 1)));
      default ->
          rgb(
              first,
              sample(row, i * channels + 1),
              sample(row, i * channels + 2),
              high(sample(row, i * channels + 3)));
    };
  }

  private int sample(byte[] row, int index) {
    if (depth == 8) {
      return row[index] & 0xFF;
    }
    if (depth == 16) {
      return (row[index * 2] & 0xFF) << 8 | row[index * 2 + 1] & 0xFF;
    }
    int bit = index * depth;
    return row[bit / 8] >> (8 - depth - bit % 8) & (1 << depth) - 1;
  }

  /** The eight bits that are seen of a sample of 8 or 16. */
  private int high(int sample) {
    return depth == 16 ? sample >> 8 : sample;
  }

  private int gray(int sample, int alpha) {
    int value = depth < 8 ? sample * 255 / ((1 << depth) - 1) : high(sample);
    return alpha << 24 | value << 16 | value << 8 | value;
  }

  private int rgb(int red, int green, int blue, int alpha) {
    return alpha << 24 | high(red) << 16 | high(green) << 8 | high(blue);
  }

  private boolean isKey(int... samples) {
    if (transparency.length != samples.length * 2) {
      return false;
    }
    for (int i = 0; i < samples.length; i++) {
      int key = (transparency[i * 2] & 0xFF) << 8 | transparency[i * 2 + 1] & 0xFF;
      if (key != samples[i]) {
        return false;
      }
    }
    return true;
  }

  private int colourOf(int index) throws AssetRefused {
    if (index * 3 + 2 >= palette.length) {
      throw AssetRefused.damaged();
    }
    int alpha = index < transparency.length ? transparency[index] & 0xFF : 255;
    return alpha << 24
        | (palette[index * 3] & 0xFF) << 16
        | (palette[index * 3 + 1] & 0xFF) << 8
        | palette[index * 3 + 2] & 0xFF;
  }
}
