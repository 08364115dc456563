package plimsoll.retrospective;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads seconds or milliseconds since 1970: {@code 1772719320}. */
final class EpochReader {
  /** Ten digits from here on are of this century. */
  private static final long FIRST = 1_000_000_000L;

  private EpochReader() {}

  /** When that was, in UTC; nothing, and the cursor where it was, if it is another number. */
  static Optional<LocalDateTime> read(Cursor c) {
    int width = c.digitsAhead();
    if (width != 10 && width != 13) {
      return Optional.empty();
    }
    int start = c.at();
    long seconds = c.number(9) * 10L + c.number(1);
    c.to(start + width);
    if (seconds < FIRST || !c.atEdge()) {
      c.to(start);
      return Optional.empty();
    }
    return Optional.of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
  }
}
