package plimsoll.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The names that pages use, for any thread: one that comes again is the same object. A name may be
 * made twice, if two threads meet or two names share a place; that costs time and nothing else.
 */
final class HtmlNames {
  private static final int SLOTS = 1 << 10;

  private final HtmlName[] table = new HtmlName[SLOTS];

  /**
   * The name that stands in a page at this place; its hash is that of its bytes as {@link #hash}.
   */
  HtmlName of(byte[] html, int start, int end, int hash) {
    int slot = slot(hash);
    HtmlName known = table[slot];
    if (known != null && isSame(known.text(), html, start, end)) {
      return known;
    }
    String text = new String(html, start, end - start, StandardCharsets.UTF_8);
    HtmlName name = HtmlName.of(text.toLowerCase(Locale.ROOT));
    table[slot] = name;
    return name;
  }

  /** A name in small letters. */
  HtmlName of(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash(hash, (byte) name.charAt(i));
    }
    int slot = slot(hash);
    HtmlName known = table[slot];
    if (known == null || !known.is(name)) {
      known = HtmlName.of(name);
      table[slot] = known;
    }
    return known;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 10) & SLOTS - 1;
  }

  /** The hash of one byte more. */
  static int hash(int before, byte next) {
    return before * 31 + next;
  }

  private static boolean isSame(String known, byte[] html, int start, int end) {
    if (known.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (known.charAt(i - start) != html[i]) {
        return false;
      }
    }
    return true;
  }
}
