package plimsoll.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of network addresses, {@code 10.0.0.0/8} or {@code fd00::/8}; an address is a range of
 * one.
 */
public final class AddressRange {
  private static final Pattern FORM =
      Pattern.compile(
          "\\[?(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{0,4}:[0-9a-f:]*(?:\\d{1,3}(?:\\.\\d{1,3}){3})?)]?"
              + "(?:/(\\d{1,3}))?");

  private final byte[] address;
  private final int bits;

  private AddressRange(byte[] address, int bits) {
    this.address = address.clone();
    this.bits = bits;
  }

  /** A text as a range; empty if it is not one. No name is looked up. */
  public static Optional<AddressRange> of(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      byte[] address = InetAddress.getByName(form.group(1)).getAddress();
      int most = address.length * Byte.SIZE;
      int bits = form.group(2) == null ? most : Integer.parseInt(form.group(2));
      return bits > most ? Optional.empty() : Optional.of(new AddressRange(address, bits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Whether an address, or all of a range, is in one of some ranges. */
  public static boolean isAnyIn(List<AddressRange> ranges, String text) {
    return of(text).filter(found -> ranges.stream().anyMatch(found::isIn)).isPresent();
  }

  private boolean isIn(AddressRange range) {
    if (address.length != range.address.length || bits < range.bits) {
      return false;
    }
    for (int bit = 0; bit < range.bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((address[bit / Byte.SIZE] ^ range.address[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** How many of the first bits are the same for all of it, and whether that is next to nothing. */
  boolean isTooWide() {
    return bits < Byte.SIZE;
  }
}
