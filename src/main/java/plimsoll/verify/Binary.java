package plimsoll.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads files of which only their texts are understood: runs of printable characters in UTF-8 and
 * UTF-16, also in the compressed parts of PDF and of zipped formats.
 */
final class Binary {
  /** Shorter runs occur by chance. */
  private static final int SHORTEST = 10;

  /** The end of Latin, Greek and Cyrillic. */
  private static final char LAST_LETTER = 0x052F;

  private static final int LARGEST_ENTRY = 64 << 20;
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

  /** Archives in archives, which no honest file has many of. */
  private static final int DEEPEST = 4;

  /**
   * What 7-Zip, xz, bzip2, RAR, Zstandard, lzip and compress begin with: nobody here reads them.
   */
  private static final List<String> UNREAD =
      List.of(
          "7z\u00BC\u00AF\u0027\u001C",
          "\u00FD7zXZ",
          "BZh",
          "Rar!",
          "\u0028\u00B5\u002F\u00FD",
          "LZIP",
          "\u001F\u009D");

  /** Lines of base64, the last one shorter; or one long line. */
  private static final Pattern BASE64 =
      Pattern.compile(
          "(?:[A-Za-z0-9+/]{56,78}\\r?\\n){1,1000000}+[A-Za-z0-9+/]{0,78}={0,2}"
              + "|[A-Za-z0-9+/]{79,}+={0,2}");

  /** Encodings of PDF that nobody here undoes, and its encryption. */
  private static final List<String> UNREAD_PDF =
      List.of("/ASCII85Decode", "/ASCIIHexDecode", "/LZWDecode", "/Encrypt");

  private Binary() {}

  static void read(byte[] bytes, FileReport report) {
    read(bytes, 0, report);
  }

  private static void read(byte[] bytes, int depth, FileReport report) {
    if (depth > DEEPEST || UNREAD.stream().anyMatch(magic -> startsWith(bytes, magic))) {
      report.fault(Fault.UNKNOWN);
      return;
    }
    if (startsWith(bytes, "PK\3\4")) {
      zip(bytes, depth, report);
    } else if (startsWith(bytes, "\u001F\u008B")) {
      gzip(bytes, depth, report);
    } else if (startsWith(bytes, "%PDF")) {
      streams(bytes, report);
    } else if (report.seeker().seeks()) {
      mail(bytes, depth, report);
    }
    runs(bytes, report);
  }

  /** The parts of a mail, or of anything else that packs bytes into lines of letters. */
  private static void mail(byte[] bytes, int depth, FileReport report) {
    Matcher block = BASE64.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    while (block.find()) {
      byte[] part = Base64.getMimeDecoder().decode(block.group().replaceAll("=.*", ""));
      if (part.length > 0) {
        read(part, depth + 1, report);
      }
    }
  }

  /**
   * The texts of bytes that hold some. In UTF-16 any two bytes are a character: only those of
   * alphabets count there, which do not make long runs by chance.
   */
  static void runs(byte[] bytes, FileReport report) {
    if (report.seeker().seeks()) {
      runs(new String(bytes, StandardCharsets.UTF_8), Character.MAX_VALUE, report);
      runs(new String(bytes, StandardCharsets.UTF_16LE), LAST_LETTER, report);
      runs(new String(bytes, StandardCharsets.UTF_16BE), LAST_LETTER, report);
    }
  }

  private static void runs(String text, char last, FileReport report) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) > last || !isPrintable(text.charAt(i))) {
        if (i - start >= SHORTEST) {
          report.code(text.substring(start, i));
        }
        start = i + 1;
      }
    }
  }

  private static boolean isPrintable(char c) {
    return c >= ' ' && c != 0x7F && c != 0xFFFD && Character.isDefined(c);
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }

  private static void gzip(byte[] bytes, int depth, FileReport report) {
    try {
      read(Inflated.gzip(bytes), depth + 1, report);
    } catch (Malformed e) {
      report.fault(Fault.MALFORMED);
    }
  }

  private static void zip(byte[] bytes, int depth, FileReport report) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        report.prose(entry.getName());
        byte[] content = in.readNBytes(LARGEST_ENTRY);
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("<")) {
          report.code(TAG.matcher(text).replaceAll("")); // words are cut by markup there
        } else {
          read(content, depth + 1, report);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      report.fault(Fault.MALFORMED);
    }
  }

  /** A stream of PDF that is not zlib is a picture or encrypted; nobody can read it. */
  private static void streams(byte[] bytes, FileReport report) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (UNREAD_PDF.stream().anyMatch(text::contains)) {
      report.fault(Fault.UNKNOWN);
    }
    for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
      int start = at + 6;
      while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
        start++;
      }
      boolean zlib = start + 2 < bytes.length && (bytes[start] & 0x0F) == 8;
      if (zlib && !text.startsWith("end", Math.max(0, at - 3))) {
        try {
          runs(Inflated.zlib(bytes, start, bytes.length), report);
        } catch (Malformed e) {
          continue;
        }
      }
    }
  }
}
