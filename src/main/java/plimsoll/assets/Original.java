package plimsoll.assets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * A file for the company: as it is, but that a picture says no more where it was taken, by whom and
 * with what. Its pixels are not touched.
 *
 * @param extension what its name should end in
 */
public record Original(String extension, byte[] bytes) {
  private static final int EXIF = 0x65584966;
  private static final int END = 0x49454E44;

  /** The file without such data; as it is, if it is no picture or cannot be read. */
  public static Original of(String fileName, byte[] bytes) {
    String extension = AssetCleaner.extension(fileName);
    try {
      if (Jpeg.isJpeg(bytes)) {
        return new Original(extension, Jpeg.withoutMetadata(bytes));
      } else if (PngReader.isPng(bytes)) {
        return new Original(extension, png(bytes));
      } else if (WebP.isWebP(bytes)) {
        return new Original(extension, WebP.read(bytes).withoutMetadata());
      } else if (PictureKind.GIF.isKindOf(bytes) && bytes.length > 13) {
        return new Original(extension, Gif.withoutMetadata(bytes));
      } else if (PictureKind.TIFF.isKindOf(bytes)) {
        // No browser shows it, and its data are all over the file.
        Pixels pixels = PictureReader.read(PictureKind.TIFF, bytes).pixels();
        return new Original("png", PngWriter.write(pixels));
      }
    } catch (AssetRefused e) {
      return new Original(extension, bytes);
    }
    return new Original(extension, bytes);
  }

  /** All chunks but words, times and camera data, and nothing behind the end. */
  private static byte[] png(byte[] bytes) throws AssetRefused {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, 8);
    in.position(8);
    while (true) {
      if (in.remaining() < 12) {
        throw AssetRefused.damaged();
      }
      int start = in.position();
      int length = in.getInt();
      int type = in.getInt();
      if (length < 0 || length > in.remaining() - 4) {
        throw AssetRefused.damaged();
      }
      byte[] body = new byte[length];
      in.get(body).getInt();
      switch (type) {
        case 0x74455874, 0x7A545874, 0x69545874, 0x74494D45 -> {} // tEXt, zTXt, iTXt, tIME
        case EXIF -> {
          if (Exif.orientation(body) > 1) {
            PngWriter.chunk(out, "eXIf", Exif.saying(Exif.orientation(body)));
          }
        }
        default -> out.write(bytes, start, length + 12);
      }
      if (type == END) {
        return out.toByteArray();
      }
    }
  }
}
