package plimsoll.planted;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes and changes the bytes of pictures and packed files. */
public final class Bytes {
  private Bytes() {}

  /** A small picture in which one pixel depends on a number. */
  public static byte[] picture(int number) {
    return image(number, "png");
  }

  /** The same with nothing in the file but its pixels. */
  static byte[] plain(int number) {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    byte[] size = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
    byte[] pixel = packed(DeflaterOutputStream::new, new byte[] {0, (byte) number});
    return join(join(png, chunk("IHDR", size)), join(chunk("IDAT", pixel), chunk("IEND", "")));
  }

  /** The same as JPEG. */
  public static byte[] photograph() {
    return image(0, "jpg");
  }

  private static byte[] image(int number, String format) {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, i * 0x010203);
    }
    image.setRGB(3, 3, number);
    return written(
        out -> {
          try {
            return ImageIO.write(image, format, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] written(Function<ByteArrayOutputStream, Object> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.apply(out);
    return out.toByteArray();
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static byte[] replace(byte[] bytes, String old, String with) {
    String text = new String(bytes, UTF_8);
    if (!text.contains(old)) {
      throw new IllegalStateException("no " + old);
    }
    return text.replace(old, with).getBytes(UTF_8);
  }

  /** A shard of the search with one more term, which one page holds. */
  static byte[] withTerm(byte[] shard, String term) {
    int at = 0;
    int length = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = shard[at++];
      length |= (b & 0x7F) << shift;
      if (b >= 0) {
        break;
      }
    }
    String terms = new String(shard, at, length, UTF_8) + " " + term;
    byte[] text = terms.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int rest = text.length; ; rest >>>= 7) {
      out.write(rest < 0x80 ? rest : rest & 0x7F | 0x80);
      if (rest < 0x80) {
        break;
      }
    }
    out.writeBytes(text);
    out.write(shard, at + length, shard.length - at - length);
    out.writeBytes(new byte[] {1, 0, 1});
    return out.toByteArray();
  }

  static byte[] withLast(byte[] bytes, int value) {
    byte[] changed = bytes.clone();
    changed[changed.length - 1] = (byte) value;
    return changed;
  }

  static byte[] chunk(String type, String text) {
    return chunk(type, text.getBytes(ISO_8859_1));
  }

  private static byte[] chunk(String type, byte[] body) {
    ByteBuffer chunk = ByteBuffer.allocate(body.length + 12).putInt(body.length);
    chunk.put(type.getBytes(ISO_8859_1)).put(body);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, body.length + 4);
    return chunk.putInt((int) crc.getValue()).array();
  }

  static byte[] compressedText(String text) {
    return chunk("zTXt", join("Secret\0\0".getBytes(ISO_8859_1), zlib(text.repeat(3))));
  }

  private static byte[] zlib(String text) {
    return packed(DeflaterOutputStream::new, text);
  }

  static byte[] gzip(String text) {
    return packed(
        out -> {
          try {
            return new GZIPOutputStream(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        text);
  }

  private static byte[] packed(Function<OutputStream, OutputStream> packer, String text) {
    return packed(packer, ("It was " + text + " that failed.").getBytes(UTF_8));
  }

  private static byte[] packed(Function<OutputStream, OutputStream> packer, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.apply(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] pdf(String text) {
    byte[] head = "%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n".getBytes(ISO_8859_1);
    return join(join(head, zlib(text)), "\nendstream\nendobj\n".getBytes(ISO_8859_1));
  }

  static byte[] docx(String text) {
    String cut = text.substring(0, 4) + "</w:t><w:t>" + text.substring(4);
    String document = "<w:document><w:t>" + cut + "</w:t></w:document>";
    return zip("word/document.xml", document.getBytes(UTF_8));
  }

  static byte[] mail(String text) {
    String part = ("It was " + text + " that failed. ").repeat(4);
    String coded = Base64.getMimeEncoder().encodeToString(part.getBytes(UTF_8));
    return ("Content-Transfer-Encoding: base64\r\n\r\n" + coded + "\r\n").getBytes(UTF_8);
  }

  /** Only its beginning, and a byte of what is said to be in it. */
  static byte[] xz(int content) {
    return new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, (byte) content};
  }

  static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(0);
      out.putNextEntry(entry);
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The path that cleaned bytes would have. */
  static String named(String extension, byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "assets/" + HexFormat.of().formatHex(hash).substring(0, 20) + "." + extension;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a chunk before the last one of a PNG. */
  static byte[] insert(byte[] png, byte[] chunk) {
    byte[] head = Arrays.copyOf(png, png.length - 12);
    byte[] end = Arrays.copyOfRange(png, png.length - 12, png.length);
    return join(join(head, chunk), end);
  }

  static byte[] exif(byte[] jpeg, String text) {
    byte[] body = ("Exif\0\0MM\0* by " + text).getBytes(ISO_8859_1);
    byte[] head = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, (byte) (body.length + 2)};
    return join(join(head, body), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }
}
