package plimsoll.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file.
 *
 * @param first the first byte, from 0
 * @param end the byte after the last; not after {@code first} if the file has no such part
 */
record Range(long first, long end) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** What a header asks for of so many bytes; none if it asks for all, or for several parts. */
  static Optional<Range> of(String header, long length) {
    Matcher one = ONE.matcher(header.strip());
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (one.group(1).isEmpty()) {
      long last = Long.parseLong(one.group(2));
      return Optional.of(new Range(Math.max(0, length - last), last == 0 ? 0 : length));
    }
    long first = Long.parseLong(one.group(1));
    long last = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
    return last < first && !one.group(2).isEmpty()
        ? Optional.empty()
        : Optional.of(new Range(first, Math.min(last + 1, length)));
  }

  boolean isThere() {
    return first < end;
  }
}
