package plimsoll.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses how a file is read. A type that nobody knows is a fault, not a file to skip. */
final class FileReaders {
  /** A cleaned picture or attachment, named by the hash of its bytes. */
  private static final Pattern ASSET = Pattern.compile("assets/([^/]*)");

  private static final Pattern HASHED = Pattern.compile("([0-9a-f]{20})\\.([a-z0-9]{1,8})");

  private static final Set<String> TEXT =
      Set.of("txt", "md", "log", "js", "mjs", "css", "yaml", "toml", "diff", "sql", "map");
  private static final Set<String> TABLES = Set.of("csv", "tsv");
  private static final Set<String> OPAQUE =
      Set.of("woff", "woff2", "ttf", "otf", "ico", "webp", "gif", "avif");

  private FileReaders() {}

  /** Tells {@code report} everything that a file holds. */
  static void read(String path, Path file, FileReport report) throws IOException {
    boolean list = extension(path).equals("json") && path.indexOf('/') < 0;
    if (!list) {
      read(path, Files.readAllBytes(file), report);
      return;
    }
    try {
      JsonFile.read(file, report);
    } catch (Malformed e) {
      report.fault(Fault.MALFORMED);
    }
  }

  /** Tells {@code report} everything that the bytes hold. */
  static void read(String path, byte[] bytes, FileReport report) {
    Matcher asset = ASSET.matcher(path);
    try {
      if (asset.matches()) {
        asset(asset.group(1), bytes, report);
      } else if (path.startsWith("search/") && !path.endsWith(".html")) {
        SearchFiles.read(path, bytes, report);
      } else {
        read(extension(path), bytes, false, report);
      }
    } catch (Malformed e) {
      report.fault(Fault.MALFORMED);
    }
  }

  /** The company has its files as they are; what customers get was cleaned. */
  private static void asset(String name, byte[] bytes, FileReport report) throws Malformed {
    if (!report.seeker().seeks()) {
      return;
    }
    if (!isNamedByHash(name, bytes)) {
      report.fault(Fault.MISNAMED);
    }
    if (TEXT.contains(extension(name)) || extension(name).equals("json")) {
      report.lines(utf8(bytes));
    } else {
      read(extension(name), bytes, true, report);
    }
  }

  private static void read(String extension, byte[] bytes, boolean cleaned, FileReport report)
      throws Malformed {
    if (TEXT.contains(extension)) {
      text(extension, utf8(bytes), report);
    } else if (TABLES.contains(extension)) {
      Tables.read(utf8(bytes), extension.equals("tsv") ? '\t' : ',', report);
    } else if (OPAQUE.contains(extension)) {
      Binary.read(bytes, report);
    } else {
      switch (extension) {
        case "html" -> {
          Utf8.check(bytes);
          Markup.html(bytes, report);
        }
        case "xml", "svg" -> Markup.xml(utf8(bytes), report);
        case "json", "webmanifest" -> JsonFile.read(utf8(bytes), report);
        case "png" -> Pictures.png(bytes, cleaned, report);
        case "jpg", "jpeg" -> Pictures.jpeg(bytes, cleaned, report);
        case "gz" -> Binary.read(Inflated.gzip(bytes), report);
        default -> other(bytes, cleaned, report);
      }
    }
  }

  private static void text(String extension, String text, FileReport report) {
    report.lines(text);
    if (extension.equals("css")) {
      LinkAttributes.styles(text, report);
    }
  }

  /** Any type is published if a person vouched for the very bytes; then its name is their hash. */
  private static void other(byte[] bytes, boolean cleaned, FileReport report) {
    if (!cleaned) {
      report.fault(Fault.UNKNOWN);
    }
    Binary.read(bytes, report);
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isNamedByHash(String name, byte[] bytes) {
    Matcher hashed = HASHED.matcher(name);
    return hashed.matches() && sha256(bytes).startsWith(hashed.group(1));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Decoding that replaces is faster than decoding that fails, and is done over if it had to. */
  static String utf8(byte[] bytes) throws Malformed {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes);
  }

  private static String strictly(byte[] bytes) throws Malformed {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed();
    }
  }
}
