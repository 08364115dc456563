package plimsoll.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names for URLs, files and anchors. */
public final class Slug {
  /** In bytes of UTF-8; room is left for an ending. */
  private static final int LONGEST = 200;

  private Slug() {}

  /**
   * Lower-case letters and digits of any script with single hyphens between them: accents are kept
   * as letters, everything else is a separator. {@code "PM2019-011 - Größe"} is {@code
   * pm2019-011-größe}. May be empty. A slug that no file system takes as a name (255 bytes are
   * common) is cut, with a hash of the whole at its end.
   */
  public static String of(String text) {
    String slug = isAscii(text) ? ascii(text) : anyScript(text);
    return slug.length() * 3 > LONGEST ? shortened(slug) : slug;
  }

  private static String shortened(String slug) {
    byte[] whole = slug.getBytes(StandardCharsets.UTF_8);
    if (whole.length <= LONGEST) {
      return slug;
    }
    int end = LONGEST - 9;
    while ((whole[end] & 0xC0) == 0x80) {
      end--;
    }
    CRC32 hash = new CRC32();
    hash.update(whole);
    String start = new String(whole, 0, end, StandardCharsets.UTF_8).replaceAll("-$", "");
    return start + "-" + String.format(Locale.ROOT, "%08x", hash.getValue());
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c += 'a' - 'A';
      }
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (gap && out.length() > 0) {
          out.append('-');
        }
        out.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return out.toString();
  }

  private static String anyScript(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        if (gap && out.length() > 0) {
          out.append('-');
        }
        out.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return out.toString();
  }
}
