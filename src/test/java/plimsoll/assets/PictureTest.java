package plimsoll.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as people have them; the files were made with Pillow. */
class PictureTest {
  private static final Path PICTURES = Path.of("src/test/resources/pictures");

  private static byte[] read(String file) throws IOException {
    return Files.readAllBytes(PICTURES.resolve(file));
  }

  private static Cleaned.Clean clean(String file) throws IOException {
    Cleaned cleaned = AssetCleaner.clean(file, read(file), Set.of());
    return assertInstanceOf(Cleaned.Clean.class, cleaned, () -> cleaned.toString());
  }

  private static String refusal(String file, byte[] bytes) {
    return assertInstanceOf(Cleaned.Refused.class, AssetCleaner.clean(file, bytes, Set.of()), file)
        .reason();
  }

  private static BufferedImage seen(Cleaned.Clean clean) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(clean.bytes()));
  }

  private static void assertNear(int expected, int actual) {
    for (int shift = 0; shift < 24; shift += 8) {
      int difference = (expected >> shift & 255) - (actual >> shift & 255);
      assertTrue(Math.abs(difference) < 14, Integer.toHexString(actual));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rgb.bmp", "rgb.tif", "deflate.tif", "rgba.tif", "lossless.webp"})
  void everyPixelOfAPictureWithoutLossIsKept(String file) throws IOException {
    BufferedImage image = seen(clean(file));
    assertEquals(24, image.getWidth());
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 24; x++) {
        int colour = (x * 10 % 256) << 16 | (y * 15 % 256) << 8 | x * y % 256;
        assertEquals(x + y == 0 ? 0xFF0000 : colour, image.getRGB(x, y) & 0xFFFFFF, x + " " + y);
      }
    }
  }

  @Test
  void equalPicturesAreEqualFilesHoweverTheyWereStored() throws IOException {
    assertArrayEquals(clean("rgb.bmp").bytes(), clean("deflate.tif").bytes());
    assertEquals(clean("rgb.bmp").meaning(), clean("rgb.tif").meaning());
    assertEquals(clean("grey.bmp").meaning(), clean("grey.tif").meaning());
    assertEquals(clean("grey.bmp").meaning(), clean("grey-alpha.png").meaning());
  }

  @ParameterizedTest
  @CsvSource({
    "jpeg.tif, png, true",
    "pages.tif, png, false",
    "animated.gif, png, false",
    "animated.webp, png, false",
    "cmyk.jpg, jpg, true"
  })
  void redIsLeftAndBlueIsRight(String file, String type, boolean whole) throws IOException {
    Cleaned.Clean clean = clean(file);
    assertTrue(clean.name().endsWith("." + type), clean.name());
    assertEquals(whole, clean.whole());
    BufferedImage image = seen(clean);
    assertNear(0xC81E1E, image.getRGB(4, 8));
    assertNear(0x1E1EC8, image.getRGB(28, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy.webp", "progressive.jpg"})
  void aPhotographStandsUprightAndStaysAPhotograph(String file) throws IOException {
    Cleaned.Clean clean = clean(file);
    assertTrue(clean.name().endsWith(".jpg"));
    assertEquals(16, clean.width());
    BufferedImage image = seen(clean);
    assertNear(0xC81E1E, image.getRGB(8, 4));
    assertNear(0x1E1EC8, image.getRGB(8, 28));
  }

  @Test
  void lightAndColourWithInkAreRead() throws IOException {
    byte[] jpeg = read("cmyk.jpg");
    int adobe = new String(jpeg, ISO_8859_1).indexOf("Adobe");
    jpeg[adobe + 11] = 2;
    Cleaned.Clean clean =
        assertInstanceOf(Cleaned.Clean.class, AssetCleaner.clean("a.jpg", jpeg, Set.of()));
    assertNear(0x3FFF1A, seen(clean).getRGB(4, 8));
  }

  @Test
  void transparencyAndDepthAreKept() throws IOException {
    BufferedImage gif = seen(clean("transparent.gif"));
    assertEquals(0, gif.getRGB(0, 0));
    assertEquals(0xFF00FF00, gif.getRGB(3, 3));
    assertEquals(128, seen(clean("alpha-lossy.webp")).getRGB(5, 5) >>> 24);
    BufferedImage deep = seen(clean("grey16.png"));
    assertEquals((24 * 170 >> 8) * 0x10101, deep.getRGB(0, 1) & 0xFFFFFF);
  }

  @Test
  void thePressHasNoColoursOfItsOwn() throws IOException {
    assertTrue(refusal("a.tif", read("cmyk.tif")).contains("CMYK"));
  }

  @Test
  void aWrongNameIsRefused() throws IOException {
    for (String wrong : List.of("a.webp", "a.gif", "a.bmp", "a.tiff")) {
      assertTrue(refusal(wrong, read("grey16.png")).contains("type"));
    }
    assertTrue(refusal("a.png", read("lossy.webp")).contains("type"));
  }

  /** By the header, before anything is decoded. */
  @Test
  void aPictureThatWouldFillTheMemoryIsRefused() throws IOException {
    byte[] bmp = read("rgb.bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 60_000).putInt(22, 60_000);
    assertTrue(refusal("a.bmp", bmp).contains("megapixels"));
    byte[] gif = read("still.gif");
    int frame = new String(gif, ISO_8859_1).indexOf(',', 13 + 3 * 64);
    ByteBuffer.wrap(gif).putInt(frame + 5, -1);
    assertTrue(refusal("a.gif", gif).contains("megapixels"));
    byte[] webp = read("lossless.webp");
    ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 0x0FFFFFFF);
    assertTrue(refusal("a.webp", webp).contains("megapixels"));
    byte[] tiff = read("rgb.tif");
    ByteBuffer in = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    int directory = in.getInt(4);
    for (int i = 0; i < in.getShort(directory); i++) {
      int entry = directory + 2 + i * 12;
      if (in.getShort(entry) == 256 || in.getShort(entry) == 257) {
        in.putShort(entry + 2, (short) 4).putInt(entry + 8, 60_000);
      }
    }
    assertTrue(refusal("a.tif", tiff).contains("megapixels"));
  }

  @Test
  void brokenFilesAreRefusedOrRead() throws IOException {
    Random random = new Random(11);
    try (Stream<Path> files = Files.list(PICTURES)) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        int third = name.startsWith("animated") ? 20 : bytes.length / 3; // a frame may be whole
        for (int cut : new int[] {0, 1, 7, 13, third}) {
          refusal(name, Arrays.copyOf(bytes, cut));
        }
        for (int i = 0; i < 40; i++) {
          byte[] broken = bytes.clone();
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
          broken[random.nextInt(Math.min(64, broken.length))] = (byte) random.nextInt();
          AssetCleaner.clean(name, broken, Set.of());
          Original.of(name, broken);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"progressive.jpg", "lossy.webp"})
  void theCompanysPicturesTellNoCameraAndStandUpright(String file) throws IOException {
    byte[] bytes = read(file);
    assertTrue(new String(bytes, ISO_8859_1).contains("kowalski"));
    Original original = Original.of(file, bytes);
    assertFalse(new String(original.bytes(), ISO_8859_1).contains("kowalski"));
    Cleaned.Clean before = clean(file);
    Cleaned cleaned = AssetCleaner.clean(file, original.bytes(), Set.of());
    Cleaned.Clean after = assertInstanceOf(Cleaned.Clean.class, cleaned);
    assertEquals(before.meaning(), after.meaning());
    assertEquals(16, after.width());
    assertArrayEquals(original.bytes(), Original.of(file, original.bytes()).bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmyk.jpg",
        "grey.jpg",
        "lossless.webp",
        "animated.webp",
        "grey-alpha.png",
        "grey16.png",
        "still.gif",
        "rgb.bmp"
      })
  void whatTellsNothingStaysAsItIs(String file) throws IOException {
    assertArrayEquals(read(file), Original.of(file, read(file)).bytes());
  }

  @Test
  void theCompanysPngLosesWordsAndTimesAlone() throws IOException {
    byte[] png = read("grey16.png");
    ByteBuffer out = ByteBuffer.allocate(png.length + 300).put(png, 0, 33);
    for (String type : List.of("tEXt", "eXIf", "tIME", "iTXt", "gAMA")) {
      java.io.ByteArrayOutputStream chunk = new java.io.ByteArrayOutputStream();
      byte[] body = type.equals("eXIf") ? Exif.saying(6) : "kowalski".getBytes(ISO_8859_1);
      PngWriter.chunk(chunk, type, type.equals("gAMA") ? new byte[] {0, 0, 1, 1} : body);
      out.put(chunk.toByteArray());
    }
    out.put(png, 33, png.length - 33).put("kowalski".getBytes(ISO_8859_1));
    String kept =
        new String(
            Original.of("a.png", Arrays.copyOf(out.array(), out.position())).bytes(), ISO_8859_1);
    assertFalse(kept.contains("kowalski"));
    assertTrue(kept.contains("gAMA") && kept.contains("eXIf"));
    assertEquals(png.length + 16 + 38, kept.length());
  }

  @Test
  void theCompanysGifKeepsItsFramesAndLosesItsComment() throws IOException {
    byte[] bytes = read("animated.gif");
    byte[] kept = Original.of("a.gif", bytes).bytes();
    assertEquals(bytes.length - "kowalski".length() - 4, kept.length);
    assertTrue(new String(kept, ISO_8859_1).contains("NETSCAPE2.0"));
    assertFalse(new String(kept, ISO_8859_1).contains("kowalski"));
    Cleaned cleaned = AssetCleaner.clean("a.gif", kept, Set.of());
    assertEquals(clean("animated.gif").meaning(), ((Cleaned.Clean) cleaned).meaning());
  }

  @Test
  void theCompanySeesATiffToo() throws IOException {
    Original original = Original.of("a.TIF", read("rgb.tif"));
    assertEquals("png", original.extension());
    assertArrayEquals(clean("rgb.tif").bytes(), original.bytes());
    assertEquals("txt", Original.of("a.txt", new byte[] {1}).extension());
  }
}
