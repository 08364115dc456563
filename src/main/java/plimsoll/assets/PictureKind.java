package plimsoll.assets;

/**
 * The kinds of pictures that other people's readers decode, by the extension of their files. Knows
 * none of those readers: to ask what a file is must not load them.
 */
enum PictureKind {
  WEBP,
  GIF,
  BMP,
  TIFF;

  boolean isKindOf(byte[] bytes) {
    return switch (this) {
      case WEBP -> WebP.isWebP(bytes);
      case GIF -> startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a");
      case BMP -> startsWith(bytes, "BM");
      case TIFF -> startsWith(bytes, "II*\0") || startsWith(bytes, "MM\0*");
    };
  }

  static boolean startsWith(byte[] bytes, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (i >= bytes.length || bytes[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
