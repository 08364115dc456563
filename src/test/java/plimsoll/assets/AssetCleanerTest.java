package plimsoll.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.text.Sha256;

class AssetCleanerTest {
  private static final String CANARY = "canary-kowalski-7";

  private static Cleaned.Clean clean(String name, byte[] bytes) {
    return assertInstanceOf(
        Cleaned.Clean.class, AssetCleaner.clean(name, bytes, Set.of()), "was refused");
  }

  private static void assertRefused(String name, byte[] bytes) {
    assertInstanceOf(Cleaned.Refused.class, AssetCleaner.clean(name, bytes, Set.of()));
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }

  private static BufferedImage noise(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt() | (x % 3 == 0 ? 0 : 0xFF000000));
      }
    }
    return image;
  }

  /** A file with chunks of text put in behind the header, and more behind the end. */
  private static byte[] tainted(byte[] png) {
    ByteBuffer out = ByteBuffer.allocate(png.length + 500);
    out.put(png, 0, 33);
    for (String type : new String[] {"tEXt", "zTXt", "iTXt", "eXIf", "prVt"}) {
      byte[] body = ("Comment\0" + CANARY).getBytes(ISO_8859_1);
      ByteBuffer chunk = ByteBuffer.allocate(body.length + 4).put(type.getBytes(ISO_8859_1));
      chunk.put(body);
      CRC32 crc = new CRC32();
      crc.update(chunk.array());
      out.putInt(body.length).put(chunk.array()).putInt((int) crc.getValue());
    }
    out.put(png, 33, png.length - 33).put(CANARY.getBytes(ISO_8859_1));
    return Arrays.copyOf(out.array(), out.position());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void aPngKeepsItsPixelsAndNothingElse(int type) throws IOException {
    BufferedImage image = noise(37, 23, type);
    byte[] plain = encoded(image, "png");
    Cleaned.Clean clean = clean("a.png", tainted(plain));
    assertFalse(new String(clean.bytes(), ISO_8859_1).contains("kowalski"));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    for (int y = 0; y < 23; y++) {
      for (int x = 0; x < 37; x++) {
        int expected = image.getRGB(x, y);
        assertEquals(expected >>> 24 == 0 ? 0 : expected, read.getRGB(x, y));
      }
    }
    assertEquals(37, clean.width());
    assertEquals(23, clean.height());
    Cleaned.Clean other = clean("b.PNG", plain);
    assertArrayEquals(other.bytes(), clean.bytes());
    assertEquals(other.name(), clean.name());
    assertEquals(other.meaning(), clean.meaning());
  }

  @Test
  void greyStaysAsGreyAsItWas() throws IOException, AssetRefused {
    BufferedImage image = new BufferedImage(300, 2, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 300; x++) {
      image.getRaster().setSample(x, 0, 0, x % 256);
    }
    Pixels pixels = PngReader.read(clean("a.png", encoded(image, "png")).bytes());
    for (int x = 0; x < 300; x++) {
      assertEquals(0xFF000000 | (x % 256) * 0x010101, pixels.argb()[x]);
    }
  }

  @Test
  void anInterlacedPngIsRead() throws IOException {
    BufferedImage image = noise(19, 11, BufferedImage.TYPE_INT_ARGB);
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var param = writer.getDefaultWriteParam();
    param.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new javax.imageio.IIOImage(image, null, null), param);
    }
    assertEquals(1, out.toByteArray()[28]);
    assertEquals(
        clean("a.png", encoded(image, "png")).meaning(),
        clean("a.png", out.toByteArray()).meaning());
  }

  @Test
  void whatLiesUnderTransparencyIsGone() throws IOException {
    BufferedImage hidden = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    hidden.setRGB(1, 1, 0x00FF0000);
    BufferedImage empty = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    assertArrayEquals(
        clean("a.png", encoded(empty, "png")).bytes(),
        clean("a.png", encoded(hidden, "png")).bytes());
  }

  @Test
  void hugeDimensionsAreRefusedByTheirHeader() throws IOException {
    byte[] png = encoded(noise(4, 4, BufferedImage.TYPE_INT_RGB), "png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    assertRefused("a.png", png);
  }

  @Test
  void damagedOrMisnamedFilesAreRefused() throws IOException {
    byte[] png = encoded(noise(9, 9, BufferedImage.TYPE_INT_RGB), "png");
    byte[] jpg = encoded(noise(9, 9, BufferedImage.TYPE_INT_RGB), "jpg");
    assertRefused("a.png", Arrays.copyOf(png, png.length - 20));
    assertRefused("a.png", jpg);
    assertRefused("a.jpg", png);
    assertRefused("a.svg", png);
    assertRefused("a.txt", png);
    assertRefused("a.jpg", Arrays.copyOf(jpg, 100));
    assertRefused("a.png", new byte[0]);
    assertRefused("png", png);
    assertRefused("a.html", "<p>".getBytes(UTF_8));
    assertRefused("a.txt", new byte[] {(byte) 0xC3, (byte) 0x28});
  }

  /** Puts segments behind the beginning of a JPEG. */
  private static byte[] withSegments(byte[] jpeg, byte[]... segments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    for (byte[] segment : segments) {
      out.writeBytes(segment);
    }
    out.write(jpeg, 2, jpeg.length - 2);
    out.writeBytes(CANARY.getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] segment(int marker, byte[] body) {
    return ByteBuffer.allocate(body.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (body.length + 2))
        .put(body)
        .array();
  }

  private static byte[] exif(int orientation) {
    return ByteBuffer.allocate(60)
        .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .put(CANARY.getBytes(ISO_8859_1))
        .array();
  }

  @Test
  void aJpegLosesCommentsAndExifAndStandsUpright() throws IOException {
    BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        image.setRGB(x, y, 0xFFFFFF);
      }
    }
    byte[] jpeg = encoded(image, "jpg");
    byte[] comment = segment(0xFE, CANARY.getBytes(ISO_8859_1));
    Cleaned.Clean clean = clean("a.jpeg", withSegments(jpeg, comment, segment(0xE1, exif(6))));
    assertFalse(new String(clean.bytes(), ISO_8859_1).contains("kowalski"));
    assertEquals(16, clean.width());
    assertEquals(32, clean.height());
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
    assertTrue((read.getRGB(8, 4) & 0xFF) > 200, "the left half is on top");
    assertTrue((read.getRGB(8, 28) & 0xFF) < 50, "the right half is below");
    assertTrue(clean.name().endsWith(".jpg"));
    assertEquals(
        clean("a.jpg", jpeg).meaning(), clean("a.jpg", withSegments(jpeg, comment)).meaning());
    assertNotEquals(clean("a.jpg", jpeg).meaning(), clean.meaning());
  }

  @Test
  void greyAndProgressiveJpegsAreRead() throws IOException {
    assertEquals(
        9, clean("a.jpg", encoded(noise(9, 9, BufferedImage.TYPE_BYTE_GRAY), "jpg")).width());
    var writer = ImageIO.getImageWritersByFormatName("jpg").next();
    var param = writer.getDefaultWriteParam();
    param.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      BufferedImage image = noise(40, 40, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new javax.imageio.IIOImage(image, null, null), param);
    }
    assertEquals(40, clean("a.jpg", out.toByteArray()).width());
  }

  @Test
  void everyOrientationIsTurnedRight() {
    Pixels upright = new Pixels(2, 3, new int[] {-1, -2, -3, -4, -5, -6});
    int[][] expected = {
      {-1, -2, -3, -4, -5, -6},
      {-2, -1, -4, -3, -6, -5},
      {-6, -5, -4, -3, -2, -1},
      {-5, -6, -3, -4, -1, -2},
      {-1, -3, -5, -2, -4, -6},
      {-5, -3, -1, -6, -4, -2},
      {-6, -4, -2, -5, -3, -1},
      {-2, -4, -6, -1, -3, -5}
    };
    for (int orientation = 1; orientation <= 8; orientation++) {
      assertArrayEquals(expected[orientation - 1], upright.upright(orientation).argb());
    }
  }

  @Test
  void textStaysAsItIsAndIsHandedOnForTheDenylist() {
    byte[] bytes = "a,b\npg-orders,ü\n".getBytes(UTF_8);
    Cleaned.Clean clean = clean("x.csv", bytes);
    assertArrayEquals(bytes, clean.bytes());
    assertEquals("a,b\npg-orders,ü\n", clean.text());
    assertTrue(clean.name().matches("[0-9a-f]{20}\\.csv"));
  }

  @Test
  void otherTypesNeedSomebodyWhoVouchesForTheirBytes() {
    byte[] bytes = "%PDF-1.7".getBytes(UTF_8);
    assertRefused("report.pdf", bytes);
    assertInstanceOf(
        Cleaned.Clean.class, AssetCleaner.clean("report.pdf", bytes, Set.of(Sha256.of(bytes))));
    assertInstanceOf(
        Cleaned.Refused.class,
        AssetCleaner.clean("report.pdf", "%PDF-1.6".getBytes(UTF_8), Set.of(Sha256.of(bytes))));
    byte[] html = "<script>".getBytes(UTF_8);
    assertInstanceOf(
        Cleaned.Refused.class, AssetCleaner.clean("x.html", html, Set.of(Sha256.of(html))));
  }
}
