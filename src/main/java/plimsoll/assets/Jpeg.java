package plimsoll.assets;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  private Jpeg(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /** A cleaned JPEG. */
  record Clean(byte[] bytes, int width, int height, String meaning) {}

  static boolean isJpeg(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xFF) == 0xD8
        && (bytes[2] & 0xFF) == 0xFF;
  }

  static Clean clean(byte[] bytes) throws AssetRefused {
    Jpeg jpeg = new Jpeg(bytes);
    jpeg.reduce();
    byte[] reduced = jpeg.essence.toByteArray();
    String meaning = new Sha256().add("jpeg").add(jpeg.orientation).add(reduced).hex();
    try {
      Pixels pixels = decode(reduced).upright(jpeg.orientation);
      return new Clean(encode(pixels), pixels.width(), pixels.height(), meaning);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private static AssetRefused damaged() {
    return new AssetRefused("the picture is damaged", "export it again");
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
      throw damaged();
    }
    essence.write(0xFF);
    essence.write(0xD9);
  }

  private int marker() throws AssetRefused {
    int c = next();
    if (c != 0xFF) {
      throw damaged();
    }
    while (c == 0xFF) {
      c = next();
    }
    return c;
  }

  private int next() throws AssetRefused {
    if (!in.hasRemaining()) {
      throw damaged();
    }
    return in.get() & 0xFF;
  }

  private void segment(int marker) throws AssetRefused {
    if (in.remaining() < 2) {
      throw damaged();
    }
    int length = in.getShort() & 0xFFFF;
    if (length < 2 || length - 2 > in.remaining()) {
      throw damaged();
    }
    byte[] body = new byte[length - 2];
    in.get(body);
    switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> frame(body);
      case 0xC4, 0xDB, 0xDD -> {}
      case 0xDA -> {
        if (++scans > MOST_SCANS || !framed) {
          throw damaged();
        }
      }
      case 0xE0 -> {
        if (startsWith(body, "JFIF\0")) {
          body = new byte[] {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
        } else {
          return;
        }
      }
      case 0xE1 -> {
        exif(body);
        return;
      }
      case 0xEE -> {
        if (!startsWith(body, "Adobe") || body.length != 12) {
          return;
        }
      }
      default -> {
        if (marker < 0xE0 || (marker > 0xEF && marker != 0xFE)) {
          throw new AssetRefused(
              "the picture is of a kind of JPEG that is not read", "export it as PNG");
        }
        return;
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
      throw damaged();
    }
    ByteBuffer frame = ByteBuffer.wrap(body);
    int precision = frame.get();
    int height = frame.getShort() & 0xFFFF;
    int width = frame.getShort() & 0xFFFF;
    int components = frame.get();
    if (precision != 8 || (components != 1 && components != 3)) {
      throw new AssetRefused(
          "the picture is not an 8-bit grey or colour JPEG", "export it as RGB or as PNG");
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

  private static boolean startsWith(byte[] body, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (i >= body.length || body[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the orientation from the first directory, if there is one. */
  private void exif(byte[] body) {
    if (!startsWith(body, "Exif\0\0") || body.length < 14) {
      return;
    }
    ByteBuffer tiff = ByteBuffer.wrap(body, 6, body.length - 6).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return;
    }
    int count = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + i * 12;
      if (entry > tiff.limit() - 12) {
        return;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == 0x0112) {
        int value = tiff.getShort(entry + 8);
        orientation = value >= 1 && value <= 8 ? value : 1;
        return;
      }
    }
  }

  private static Pixels decode(byte[] reduced) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try {
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(reduced)), true, true);
      BufferedImage image = reader.read(0);
      int width = image.getWidth();
      int height = image.getHeight();
      int[] argb = new int[width * height];
      Raster raster = image.getRaster();
      if (raster.getNumBands() == 1) {
        raster.getSamples(0, 0, width, height, 0, argb);
        for (int i = 0; i < argb.length; i++) {
          argb[i] = 0xFF000000 | argb[i] * 0x010101;
        }
      } else {
        image.getRGB(0, 0, width, height, argb, 0, width);
      }
      return new Pixels(width, height, argb);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] encode(Pixels pixels) throws IOException {
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
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
