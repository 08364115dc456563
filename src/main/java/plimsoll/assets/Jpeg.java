package plimsoll.assets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import plimsoll.text.Sha256;

/**
 * A JPEG reduced to what its pixels need: tables, frame and scans. Comments, EXIF with its
 * thumbnail and place, profiles, maker's data and whatever follows the end are passed over.
 *
 * <p>The picture is then decoded from that and encoded anew at quality 0.9. Its meaning, for
 * approvals, is the hash of the reduced file and the orientation: decoders differ in the last bit,
 * and an upgrade of Java must not revoke an approval.
 */
final class Jpeg {
  private static final float QUALITY = 0.9f;
  private static final int MOST_SCANS = 64;

  private final ByteBuffer in;
  private final ByteArrayOutputStream essence = new ByteArrayOutputStream();
  private int orientation = 1;
  private int scans;
  private boolean framed;
  private int components;

  /** What Adobe's marker says of four components: 2 if three of them are light and colour. */
  private int adobe = -1;

  /** Whether only what tells of the camera and its place is left out, and colours stay exact. */
  private final boolean exact;

  private Jpeg(byte[] bytes, boolean exact) {
    this.in = ByteBuffer.wrap(bytes);
    this.exact = exact;
  }

  /** A cleaned JPEG. */
  record Clean(byte[] bytes, Pixels pixels, String meaning) {}

  static boolean isJpeg(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xFF) == 0xD8
        && (bytes[2] & 0xFF) == 0xFF;
  }

  static Clean clean(byte[] bytes) throws AssetRefused {
    Jpeg jpeg = new Jpeg(bytes, false);
    jpeg.reduce();
    byte[] reduced = jpeg.essence.toByteArray();
    String meaning = new Sha256().add("jpeg").add(jpeg.orientation).add(reduced).hex();
    try {
      Pixels pixels = jpeg.decode(reduced).upright(jpeg.orientation);
      return new Clean(encode(pixels), pixels, meaning);
    } catch (IOException | RuntimeException e) {
      throw AssetRefused.damaged();
    }
  }

  /** The same pixels to the bit, with colour profile and orientation and nothing else. */
  static byte[] withoutMetadata(byte[] bytes) throws AssetRefused {
    Jpeg jpeg = new Jpeg(bytes, true);
    jpeg.reduce();
    byte[] reduced = jpeg.essence.toByteArray();
    if (jpeg.orientation == 1) {
      return reduced;
    }
    byte[] tiff = Exif.saying(jpeg.orientation);
    ByteBuffer out = ByteBuffer.allocate(reduced.length + 10 + tiff.length);
    out.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) (8 + tiff.length));
    out.put("Exif\0\0".getBytes(US_ASCII)).put(tiff).put(reduced, 2, reduced.length - 2);
    return out.array();
  }

  private void reduce() throws AssetRefused {
    in.position(2);
    essence.write(0xFF);
    essence.write(0xD8);
    while (true) {
      int marker = marker();
      if (marker == 0xD9) {
        break;
      }
      segment(marker);
      if (marker == 0xDA) {
        entropy();
      }
    }
    if (!framed || scans == 0) {
      throw AssetRefused.damaged();
    }
    essence.write(0xFF);
    essence.write(0xD9);
  }

  private int marker() throws AssetRefused {
    int c = next();
    if (c != 0xFF) {
      throw AssetRefused.damaged();
    }
    while (c == 0xFF) {
      c = next();
    }
    return c;
  }

  private int next() throws AssetRefused {
    if (!in.hasRemaining()) {
      throw AssetRefused.damaged();
    }
    return in.get() & 0xFF;
  }

  private void segment(int marker) throws AssetRefused {
    if (in.remaining() < 2) {
      throw AssetRefused.damaged();
    }
    int length = in.getShort() & 0xFFFF;
    if (length < 2 || length - 2 > in.remaining()) {
      throw AssetRefused.damaged();
    }
    byte[] body = new byte[length - 2];
    in.get(body);
    switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> {
        if (exact) {
          framed = true;
        } else {
          frame(body);
        }
      }
      case 0xC4, 0xDB, 0xDD -> {}
      case 0xDA -> {
        if (++scans > MOST_SCANS || !framed) {
          throw AssetRefused.damaged();
        }
      }
      case 0xE0 -> {
        if (!PictureKind.startsWith(body, "JFIF\0")) {
          return;
        }
        if (!exact) {
          body = new byte[] {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
        }
      }
      case 0xE1 -> {
        if (PictureKind.startsWith(body, "Exif\0\0")) {
          orientation = Exif.orientation(Arrays.copyOfRange(body, 6, body.length));
        }
        return;
      }
      case 0xE2 -> {
        if (!exact || !PictureKind.startsWith(body, "ICC_PROFILE\0")) {
          return;
        }
      }
      case 0xEE -> {
        if (!PictureKind.startsWith(body, "Adobe") || body.length != 12) {
          return;
        }
        adobe = body[11];
      }
      default -> {
        boolean said = marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
        if (said) {
          return;
        }
        if (!exact) {
          throw new AssetRefused(
              "the picture is of a kind of JPEG that is not read", "export it as PNG");
        }
        framed |= marker >= 0xC0 && marker <= 0xCF;
      }
    }
    copy(marker, body);
  }

  private void copy(int marker, byte[] body) {
    essence.write(0xFF);
    essence.write(marker);
    essence.write(body.length + 2 >> 8);
    essence.write(body.length + 2);
    essence.writeBytes(body);
  }

  private void frame(byte[] body) throws AssetRefused {
    if (body.length < 6 || framed) {
      throw AssetRefused.damaged();
    }
    ByteBuffer frame = ByteBuffer.wrap(body);
    int precision = frame.get();
    int height = frame.getShort() & 0xFFFF;
    int width = frame.getShort() & 0xFFFF;
    components = frame.get();
    if (precision != 8 || (components != 1 && components != 3 && components != 4)) {
      throw new AssetRefused(
          "the picture is not a JPEG of 8 bits a colour", "export it as RGB or as PNG");
    }
    Pixels.checkSize(width, height);
    framed = true;
  }

  /** Compressed data go on up to the next marker that is none of theirs. */
  private void entropy() throws AssetRefused {
    while (true) {
      int c = next();
      if (c != 0xFF) {
        essence.write(c);
        continue;
      }
      int after = next();
      if (after == 0 || (after >= 0xD0 && after <= 0xD7)) {
        essence.write(0xFF);
        essence.write(after);
      } else {
        in.position(in.position() - 2);
        return;
      }
    }
  }

  private Pixels decode(byte[] reduced) throws IOException {
    ImageReader reader = PictureReader.ofJava("jpeg");
    try {
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(reduced)), true, true);
      return components == 4
          ? ink(reader.readRaster(0, null))
          : PictureReader.pixels(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  /**
   * The colours of a press, without a profile: one would be looked for on the machine, and every
   * machine would make other pixels. Adobe's programs write how much paper is left, others how much
   * ink there is.
   */
  private Pixels ink(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int[] argb = new int[width * height];
    int[] row = new int[width * 4];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        double a = row[x * 4];
        double b = row[x * 4 + 1];
        double c = row[x * 4 + 2];
        int black = row[x * 4 + 3];
        if (adobe == 2) {
          double light = a;
          double blue = b - 128;
          double red = c - 128;
          a = light + 1.402 * red;
          b = light - 0.344136 * blue - 0.714136 * red;
          c = light + 1.772 * blue;
        }
        argb[y * width + x] =
            0xFF000000 | paper(a, black) << 16 | paper(b, black) << 8 | paper(c, black);
      }
    }
    return new Pixels(width, height, argb);
  }

  private int paper(double value, int black) {
    int whole = (int) Math.round(Math.max(0, Math.min(255, value)));
    return adobe >= 0 ? whole * black / 255 : (255 - whole) * (255 - black) / 255;
  }

  /** Encodes pixels; alpha is lost. */
  static byte[] encode(Pixels pixels) {
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory has no such faults
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
