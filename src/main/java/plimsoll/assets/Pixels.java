package plimsoll.assets;

import java.nio.ByteBuffer;
import java.util.Objects;
import plimsoll.text.Sha256;

/**
 * A picture as its pixels: sRGB, 8 bits a channel, alpha on top ({@code 0xAARRGGBB}), row by row.
 *
 * <p>Invariant: a pixel that is not seen at all has no colour. What lies under full transparency
 * would be a hidden picture.
 */
record Pixels(int width, int height, int[] argb) {
  /** More than this is refused before it is decoded: 40 megapixels, 160 MB. */
  static final int MOST = 40_000_000;

  private static final int LONGEST_SIDE = 30_000;

  Pixels {
    Objects.requireNonNull(argb);
    for (int i = 0; i < argb.length; i++) {
      if (argb[i] >>> 24 == 0) {
        argb[i] = 0;
      }
    }
  }

  /** Refuses a picture that is too large, by what its header says. */
  static void checkSize(long width, long height) throws AssetRefused {
    if (width < 1 || height < 1) {
      throw new AssetRefused("the picture has no size", "export it again");
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST) {
      throw new AssetRefused(
          "the picture has more than 40 megapixels or a side of more than 30000 pixels",
          "scale it down");
    }
  }

  /** Whether no pixel lets anything through. */
  boolean isOpaque() {
    for (int p : argb) {
      if (p >>> 24 != 255) {
        return false;
      }
    }
    return true;
  }

  /** The hash of what is seen. */
  String meaning() {
    Sha256 hash = new Sha256().add("pixels").add(width).add(height);
    ByteBuffer row = ByteBuffer.allocate(width * 4);
    for (int y = 0; y < height; y++) {
      row.clear();
      row.asIntBuffer().put(argb, y * width, width);
      hash.add(row.array());
    }
    return hash.hex();
  }

  /**
   * The picture upright.
   *
   * @param orientation as EXIF counts it, 1 to 8; 1 is upright
   */
  Pixels upright(int orientation) {
    if (orientation <= 1 || orientation > 8) {
      return this;
    }
    boolean turned = orientation >= 5;
    int w = turned ? height : width;
    int h = turned ? width : height;
    int[] out = new int[argb.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int sx =
            switch (orientation) {
              case 2, 3 -> width - 1 - x;
              case 5, 6 -> y;
              case 7, 8 -> width - 1 - y;
              default -> x;
            };
        int sy =
            switch (orientation) {
              case 3, 4 -> height - 1 - y;
              case 5, 8 -> x;
              case 6, 7 -> height - 1 - x;
              default -> y;
            };
        out[y * w + x] = argb[sy * width + sx];
      }
    }
    return new Pixels(w, h, out);
  }
}
