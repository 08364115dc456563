package plimsoll.verify;

import org.jspecify.annotations.Nullable;

/**
 * A link or an anchor, as it stands in a line that many files have. Where the link leads is worked
 * out once for files from which it leads out of all their folders, wherever these are.
 */
final class Reference {
  private final String text;
  private final boolean anchor;
  private final int up;
  private volatile Addresses.@Nullable Answer answer;

  private Reference(String text, boolean anchor) {
    this.text = text;
    this.anchor = anchor;
    this.up = up(text);
  }

  static Reference anchor(String id) {
    return new Reference(id, true);
  }

  static Reference link(String href) {
    return new Reference(href, false);
  }

  private static int up(String href) {
    int up = 0;
    while (href.startsWith("../", up * 3)) {
      up++;
    }
    return up;
  }

  boolean isAnchor() {
    return anchor;
  }

  /** The id or the address. */
  String text() {
    return text;
  }

  /** Where it leads from a file that stands {@code depth} folders deep. */
  Addresses.Answer resolve(Addresses addresses, String from, int depth) {
    if (up == 0 || up != depth) {
      return addresses.resolve(from, text);
    }
    Addresses.Answer known = answer;
    if (known == null) {
      known = addresses.resolve(from, text);
      answer = known;
    }
    return known;
  }
}
