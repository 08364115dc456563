package plimsoll.invented;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures of which customers see the pixels, with words in them that nobody sees. */
final class Pictures {
  private Pictures() {}

  static byte[] png(Dice open, Dice hidden) {
    byte[] plain = encoded("png", open);
    int header = 8 + 25;
    ByteBuffer out = ByteBuffer.allocate(plain.length + 1000);
    out.put(plain, 0, header);
    for (int i = hidden.some(); i > 0; i--) {
      chunk(out, "tEXt", "Comment\0" + Words.canary(hidden));
      chunk(out, "eXIf", "MM\0*" + Words.canary(hidden));
    }
    out.put(plain, header, plain.length - header);
    if (hidden.any()) {
      out.put(Words.secret(hidden).getBytes(StandardCharsets.UTF_8));
    }
    return taken(out);
  }

  private static void chunk(ByteBuffer out, String type, String words) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(bytes);
    out.putInt(bytes.length).put(name).put(bytes).putInt((int) crc.getValue());
  }

  static byte[] jpeg(Dice open, Dice hidden) {
    byte[] plain = encoded("jpg", open);
    ByteBuffer out = ByteBuffer.allocate(plain.length + 1000);
    out.put(plain, 0, 2);
    for (int i = hidden.some(); i > 0; i--) {
      byte[] words = ("Exif\0\0" + Words.canary(hidden)).getBytes(StandardCharsets.US_ASCII);
      int marker = hidden.one(0xFFE1, 0xFFFE, 0xFFED);
      out.putShort((short) marker).putShort((short) (words.length + 2)).put(words);
    }
    out.put(plain, 2, plain.length - 2);
    return taken(out);
  }

  private static byte[] encoded(String format, Dice open) {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 63; i++) {
      image.setRGB(i % 9, i / 9, open.below(0x1000000));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] taken(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  static String svg(Dice open, Dice hidden) {
    String id = hidden.any() ? " id=\"" + Words.canary(hidden) + "\"" : "";
    String said =
        hidden.any()
            ? "<desc>"
                + Words.secret(hidden)
                + "</desc><!-- "
                + Words.secret(hidden)
                + " -->"
                + "<metadata>"
                + Words.secret(hidden)
                + "</metadata>"
            : "";
    String unseen =
        hidden.any()
            ? "<mask><text>" + Words.secret(hidden) + "</text></mask>" + Words.canary(hidden)
            : "";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 70\"><title>"
        + Words.secret(hidden)
        + "</title>"
        + said
        + "<rect"
        + id
        + " width=\""
        + open.below(90)
        + "\" height=\"9\"/>"
        + unseen
        + "<text x=\"4\" y=\"20\">"
        + Words.plain(open)
        + "</text></svg>";
  }
}
