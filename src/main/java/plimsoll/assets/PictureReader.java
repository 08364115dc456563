package plimsoll.assets;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes WebP, GIF, BMP and TIFF by the readers of TwelveMonkeys and of Java. Each is named here,
 * so that another plug-in on the class path changes nothing, and is loaded only when a picture of
 * its kind is met. Nothing is cached on disk, and nothing is decoded before its size is known.
 */
final class PictureReader {
  /**
   * A picture.
   *
   * @param only whether it is all that the file shows: no further frame or page follows
   */
  record Decoded(Pixels pixels, boolean only) {}

  static {
    ImageIO.setUseCache(false); // a reader that opens a stream of its own writes no file either
  }

  private PictureReader() {}

  private static ImageReader readerOf(PictureKind kind) throws IOException {
    return switch (kind) {
      case WEBP -> created(new WebPImageReaderSpi());
      case BMP -> created(new BMPImageReaderSpi());
      case TIFF -> created(new TIFFImageReaderSpi());
      case GIF -> ofJava("gif");
    };
  }

  private static ImageReader created(ImageReaderSpi provider) throws IOException {
    return provider.createReaderInstance(null);
  }

  /** The reader of a format that comes with Java. */
  static ImageReader ofJava(String format) {
    for (Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(format); all.hasNext(); ) {
      ImageReader reader = all.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
    }
    throw new IllegalStateException("every Java platform reads " + format);
  }

  /** Decodes the first picture of a file. */
  static Decoded read(PictureKind kind, byte[] bytes) throws AssetRefused {
    ImageReader reader = null;
    try {
      reader = readerOf(kind);
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), false, true);
      Pixels.checkSize(reader.getWidth(0), reader.getHeight(0));
      Pixels.checkSize(reader.getTileWidth(0), reader.getTileHeight(0));
      if (kind == PictureKind.TIFF) {
        refuseInk(reader);
      }
      return new Decoded(pixels(reader.read(0)), reader.getNumImages(true) == 1);
    } catch (IOException | RuntimeException e) {
      throw AssetRefused.damaged(); // readers meet broken files with exceptions of every kind
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  /** Its colours would be those of a profile that this machine has, and another has not. */
  private static void refuseInk(ImageReader reader) throws IOException, AssetRefused {
    var type = reader.getRawImageType(0);
    if (type != null && type.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
      throw new AssetRefused("the picture is in the colours of a press (CMYK)", "export it as RGB");
    }
  }

  /** The pixels, grey ones as they are: Java would take them for linear and brighten them. */
  static Pixels pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = new int[width * height];
    Raster raster = image.getRaster();
    int data = raster.getDataBuffer().getDataType();
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    if (!grey || data != DataBuffer.TYPE_BYTE && data != DataBuffer.TYPE_USHORT) {
      image.getRGB(0, 0, width, height, argb, 0, width);
      return new Pixels(width, height, argb);
    }
    int bits = image.getColorModel().getComponentSize(0);
    raster.getSamples(0, 0, width, height, 0, argb);
    int[] alpha =
        raster.getNumBands() > 1 ? raster.getSamples(0, 0, width, height, 1, (int[]) null) : null;
    for (int i = 0; i < argb.length; i++) {
      int grade = argb[i] * 255 / ((1 << bits) - 1);
      int seen = alpha == null ? 255 : alpha[i] * 255 / ((1 << bits) - 1);
      argb[i] = seen << 24 | grade * 0x010101;
    }
    return new Pixels(width, height, argb);
  }
}
