package plimsoll.assets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plimsoll.text.Sha256;

/**
 * Turns a file into one that may be published, or refuses it.
 *
 * <p>Pictures are decoded and encoded anew as PNG or JPEG, SVG is rebuilt from what is allowed,
 * text stays as it is. Every other type is let through only if a person vouched for exactly these
 * bytes. What comes out depends on the bytes and the type alone; its name on what comes out alone.
 */
public final class AssetCleaner {
  private static final int LARGEST = 64 << 20;
  private static final int LARGEST_TEXT = 16 << 20;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("png", "png"),
          Map.entry("jpg", "jpg"),
          Map.entry("jpeg", "jpg"),
          Map.entry("jpe", "jpg"),
          Map.entry("jfif", "jpg"),
          Map.entry("webp", "webp"),
          Map.entry("gif", "gif"),
          Map.entry("bmp", "bmp"),
          Map.entry("dib", "bmp"),
          Map.entry("tif", "tiff"),
          Map.entry("tiff", "tiff"),
          Map.entry("svg", "svg"),
          Map.entry("txt", "txt"),
          Map.entry("md", "md"),
          Map.entry("csv", "csv"),
          Map.entry("tsv", "tsv"),
          Map.entry("log", "log"),
          Map.entry("json", "json"),
          Map.entry("yaml", "yaml"),
          Map.entry("yml", "yaml"),
          Map.entry("toml", "toml"),
          Map.entry("diff", "diff"),
          Map.entry("patch", "diff"),
          Map.entry("sql", "sql"));

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "webp", "gif", "bmp", "tiff", "svg");

  /** Types that run or style a page of the site; nobody can vouch for them. */
  private static final Set<String> ACTIVE =
      Set.of(
          "html", "htm", "xhtml", "xht", "shtml", "xml", "xsl", "js", "mjs", "css", "wasm", "swf");

  private AssetCleaner() {}

  /**
   * Cleans a file for customers.
   *
   * @param fileName its name or path; only what follows the last dot counts
   * @param cleared SHA-256 hashes of the files a person vouched for, in lower-case hexadecimal
   */
  public static Cleaned clean(String fileName, byte[] bytes, Set<String> cleared) {
    if (bytes.length > LARGEST) {
      return Cleaned.Refused.because("the file is larger than 64 MB", "publish it elsewhere");
    }
    String extension = extension(fileName);
    String type = TYPES.getOrDefault(extension, "");
    try {
      return switch (type) {
        case "png" -> png(bytes);
        case "jpg" -> jpeg(bytes);
        case "webp", "gif", "bmp", "tiff" ->
            other(PictureKind.valueOf(type.toUpperCase(Locale.ROOT)), bytes);
        case "svg" -> svg(bytes);
        case "" -> vouched(extension, bytes, cleared);
        default -> text(type, bytes);
      };
    } catch (AssetRefused e) {
      return Cleaned.Refused.because(e.getMessage(), e.hint());
    }
  }

  /** The name a file gets: it tells nothing but what its bytes tell. */
  static String name(byte[] bytes, String extension) {
    return Sha256.of(bytes).substring(0, 20) + (extension.isEmpty() ? "" : "." + extension);
  }

  /** What follows the last dot, if it is a plain extension, in small letters; else nothing. */
  public static String extension(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return fileName.indexOf('.') >= 0 && extension.matches("[a-z0-9]{1,8}") ? extension : "";
  }

  /** Whether files of this type are published as they are, being text. */
  public static boolean isText(String extension) {
    return TYPES.containsValue(extension) && !PICTURES.contains(extension);
  }

  private static Cleaned png(byte[] bytes) throws AssetRefused {
    requireType(PngReader.isPng(bytes));
    Pixels pixels = PngReader.read(bytes);
    return picture(pixels, PngWriter.write(pixels), "png", pixels.meaning(), true);
  }

  private static Cleaned jpeg(byte[] bytes) throws AssetRefused {
    requireType(Jpeg.isJpeg(bytes));
    Jpeg.Clean clean = Jpeg.clean(bytes);
    return picture(clean.pixels(), clean.bytes(), "jpg", clean.meaning(), true);
  }

  /** A photograph stays as small as one; every other picture keeps each pixel. */
  private static Cleaned other(PictureKind kind, byte[] bytes) throws AssetRefused {
    requireType(kind.isKindOf(bytes));
    if (kind != PictureKind.WEBP) {
      PictureReader.Decoded decoded = PictureReader.read(kind, bytes);
      Pixels pixels = decoded.pixels();
      return picture(pixels, PngWriter.write(pixels), "png", pixels.meaning(), decoded.only());
    }
    WebP webP = WebP.read(bytes);
    webP.checkFrames();
    PictureReader.Decoded decoded = PictureReader.read(kind, webP.withoutMetadata());
    Pixels pixels = decoded.pixels().upright(webP.orientation());
    boolean photograph = webP.isLossy() && pixels.isOpaque();
    byte[] clean = photograph ? Jpeg.encode(pixels) : PngWriter.write(pixels);
    return picture(pixels, clean, photograph ? "jpg" : "png", webP.meaning(), !webP.isAnimated());
  }

  private static Cleaned picture(
      Pixels pixels, byte[] clean, String extension, String meaning, boolean whole) {
    return new Cleaned.Clean(
        name(clean, extension), clean, pixels.width(), pixels.height(), "", meaning, whole);
  }

  private static Cleaned svg(byte[] bytes) throws AssetRefused {
    Svg svg = Svg.clean(decode(bytes));
    byte[] clean = svg.file().getBytes(StandardCharsets.UTF_8);
    return new Cleaned.Clean(
        name(clean, "svg"), clean, svg.width(), svg.height(), svg.text(), svg.meaning(), true);
  }

  private static Cleaned text(String type, byte[] bytes) throws AssetRefused {
    String text = decode(bytes);
    String meaning = new Sha256().add("text").add(text).hex();
    return new Cleaned.Clean(name(bytes, type), bytes.clone(), 0, 0, text, meaning, true);
  }

  /** The text of a file that is UTF-8 and nothing but text. */
  static String decode(byte[] bytes) throws AssetRefused {
    if (bytes.length > LARGEST_TEXT) {
      throw new AssetRefused("the text is larger than 16 MB", "publish an extract");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
        throw wrongType();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new AssetRefused("the file is not UTF-8", "save it as UTF-8");
    }
  }

  private static Cleaned vouched(String extension, byte[] bytes, Set<String> cleared)
      throws AssetRefused {
    if (extension.isEmpty() || ACTIVE.contains(extension)) {
      throw new AssetRefused(
          "a file of this type is never published", "publish it as PNG, PDF or plain text");
    }
    if (!cleared.contains(Sha256.of(bytes))) {
      throw new AssetRefused(
          "a file of this type cannot be cleaned, and its SHA-256 is not listed",
          "look at it, then put its sha256 under customer: assets:");
    }
    return new Cleaned.Clean(
        name(bytes, extension),
        bytes.clone(),
        0,
        0,
        "",
        new Sha256().add("file").add(bytes).hex(),
        true);
  }

  private static void requireType(boolean agrees) throws AssetRefused {
    if (!agrees) {
      throw wrongType();
    }
  }

  private static AssetRefused wrongType() {
    return new AssetRefused(
        "the file is not of the type that its name says", "give it the right extension");
  }
}
