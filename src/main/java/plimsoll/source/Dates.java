package plimsoll.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Moment;

/** Dates as front matter writes them: ISO 8601, with a space for the {@code T} if one likes. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:(?:[Tt]|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "\\s*(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private Dates() {}

  /** What makes a reading less than certain. */
  enum Doubt {
    NONE,
    /** A time without a zone, and the site has none. */
    NO_ZONE,
    /** The clocks were put forward over this time. */
    GAP,
    /** The clocks were put back, and this time was twice. */
    OVERLAP
  }

  /** A date that was read; with a gap or an overlap the offset is the one before the change. */
  record Reading(Moment moment, Doubt doubt) {}

  /** Reads a date; empty if it is not one. */
  static Optional<Reading> read(String text, Optional<ZoneId> site) {
    Matcher matcher = ISO.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading(matcher, site));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Reading reading(Matcher iso, Optional<ZoneId> site) {
    LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    if (iso.group(4) == null) {
      return new Reading(new Moment(day.atStartOfDay(), "", Moment.Precision.DAY), Doubt.NONE);
    }
    boolean seconds = iso.group(6) != null;
    LocalTime time = LocalTime.of(number(iso, 4), number(iso, 5), seconds ? number(iso, 6) : 0);
    Moment.Precision precision = seconds ? Moment.Precision.SECOND : Moment.Precision.MINUTE;
    LocalDateTime local = day.atTime(time);
    if (iso.group(7) != null) {
      return new Reading(new Moment(local, offset(iso.group(7)).getId(), precision), Doubt.NONE);
    }
    return site.map(zone -> inZone(local, zone, precision))
        .orElseGet(() -> new Reading(new Moment(local, "", precision), Doubt.NO_ZONE));
  }

  private static Reading inZone(LocalDateTime local, ZoneId zone, Moment.Precision precision) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    Doubt doubt =
        switch (offsets.size()) {
          case 0 -> Doubt.GAP;
          case 1 -> Doubt.NONE;
          default -> Doubt.OVERLAP;
        };
    ZoneOffset offset =
        doubt == Doubt.GAP
            ? zone.getRules().getTransition(local).getOffsetBefore()
            : offsets.get(0);
    return new Reading(new Moment(local, offset.getId(), precision), doubt);
  }

  private static ZoneOffset offset(String text) {
    if (!text.startsWith("+") && !text.startsWith("-")) {
      return ZoneOffset.UTC;
    }
    return ZoneOffset.of(text);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
