package plimsoll.assets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of a camera's data that a picture needs: which side is up. */
final class Exif {
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

  /** As EXIF counts it, 1 to 8; 1, which is upright, if it is not said in the first directory. */
  static int orientation(byte[] tiff) {
    if (tiff.length < 8) {
      return 1;
    }
    ByteBuffer in = ByteBuffer.wrap(tiff);
    in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = in.getInt(4);
    if (directory < 8 || directory > in.limit() - 2) {
      return 1;
    }
    int count = in.getShort(directory) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + i * 12;
      if (entry > in.limit() - 12) {
        return 1;
      }
      if ((in.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = in.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  /** Data that say an orientation and nothing else. */
  static byte[] saying(int orientation) {
    return ByteBuffer.allocate(26)
        .putInt(0x4D4D002A)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }
}
