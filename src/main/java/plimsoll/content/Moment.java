package plimsoll.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A point in time as its author wrote it: local time, and the offset where it is known.
 *
 * @param local in the author's own zone; midnight for a mere date
 * @param zone the offset from UTC as ISO 8601 writes it ({@code Z}, {@code +02:00}); empty when the
 *     source does not tell its zone
 * @param precision how much of {@code local} was said
 */
public record Moment(LocalDateTime local, String zone, Precision precision) {
  public Moment {
    Objects.requireNonNull(local);
    if (!zone.isEmpty()) {
      ZoneOffset.of(zone);
    }
    Objects.requireNonNull(precision);
  }

  /** How much was said. */
  public enum Precision {
    DAY,
    MINUTE,
    SECOND
  }

  /** The offset from UTC, if it is known. */
  public Optional<ZoneOffset> offset() {
    return zone.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(zone));
  }

  /** The instant on the world's clock, if the offset is known. */
  public Optional<Instant> instant() {
    return offset().map(local::toInstant);
  }

  /** Something to sort by: the instant, taking UTC where the zone is unknown. */
  public Instant sortKey() {
    return local.toInstant(offset().orElse(ZoneOffset.UTC));
  }

  /** ISO 8601 in the author's local time, with the offset where it is known. */
  public String iso() {
    StringBuilder text = new StringBuilder(25).append(local.toLocalDate());
    if (precision == Precision.DAY) {
      return text.toString();
    }
    two(text.append('T'), local.getHour());
    two(text.append(':'), local.getMinute());
    if (precision == Precision.SECOND) {
      two(text.append(':'), local.getSecond());
    }
    return text.append(zone).toString();
  }

  private static void two(StringBuilder out, int number) {
    out.append(number < 10 ? "0" : "").append(number);
  }
}
