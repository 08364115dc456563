package plimsoll.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as an export gives it: to the second, with an offset if it names one; or a day; or
 * unknown.
 *
 * @param text in ISO 8601; empty if unknown
 */
record When(String text) {
  static final When UNKNOWN = new When("");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

  /** The whole of a zone at the end: formats write UTC in many ways. */
  private static final Pattern UTC = Pattern.compile("\\s*(?:\\(?(?:UTC|GMT)\\)?|Z)$");

  private static final Pattern OFFSET = Pattern.compile("\\s*([+-]\\d{2}):?(\\d{2})$");

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-M-d['T'][ ][H:mm[:ss]]"),
          form("uuuu/M/d[ H:mm[:ss]]"),
          form("[EEE, ][EEEE, ]d MMM uuuu[ h:mm[:ss] a][ H:mm[:ss]]"),
          form("[EEE, ][EEEE, ]d MMMM uuuu[ h:mm[:ss] a][ H:mm[:ss]]"),
          form("[EEE, ][EEEE, ]MMM d, uuuu[,][ 'at'][ h:mm[:ss] a][ H:mm[:ss]]"),
          form("[EEE, ][EEEE, ]MMMM d, uuuu[,][ 'at'][ h:mm[:ss] a][ H:mm[:ss]]"),
          form("MMM d, H:mm uuuu"));

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A time as people and programs write it in English; empty if there is no such day. */
  static Optional<When> read(String written) {
    String text = Texts.line(written);
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Optional.of(of(Instant.ofEpochSecond(text.length() > 10 ? number / 1000 : number)));
    }
    if (text.length() < 8 || text.length() > 60) {
      return Optional.empty();
    }
    String bare = text.replaceFirst("(:\\d{2})[.,]\\d{1,9}", "$1");
    Matcher utc = UTC.matcher(bare);
    Matcher offset = OFFSET.matcher(bare);
    try {
      if (utc.find()) {
        return local(bare.substring(0, utc.start())).map(l -> of(l.atOffset(ZoneOffset.UTC)));
      } else if (bare.length() > 16 && offset.find()) {
        ZoneOffset zone = ZoneOffset.of(offset.group(1) + ":" + offset.group(2));
        return local(bare.substring(0, offset.start())).map(l -> of(l.atOffset(zone)));
      }
    } catch (DateTimeException e) {
      return Optional.empty(); // an offset of more hours than there are
    }
    return parsed(bare).map(When::of);
  }

  private static Optional<LocalDateTime> local(String text) {
    return parsed(text)
        .filter(t -> t.query(TemporalQueries.localTime()) != null)
        .map(LocalDateTime::from);
  }

  private static Optional<TemporalAccessor> parsed(String text) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(form.parseBest(text, LocalDateTime::from, LocalDate::from));
      } catch (DateTimeException e) {
        continue; // written in another form
      }
    }
    return Optional.empty();
  }

  static When of(Instant instant) {
    return of(instant.atOffset(ZoneOffset.UTC));
  }

  private static When of(TemporalAccessor time) {
    if (time instanceof OffsetDateTime zoned) {
      return new When(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(seconds(zoned)));
    } else if (time instanceof LocalDateTime local) {
      return new When(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local));
    }
    return new When(DateTimeFormatter.ISO_LOCAL_DATE.format(time));
  }

  private static OffsetDateTime seconds(OffsetDateTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  boolean isKnown() {
    return !text.isEmpty();
  }

  boolean isDay() {
    return text.length() == 10;
  }

  /** Whether it says its offset, so that it is the same moment everywhere. */
  boolean isZoned() {
    return text.length() > 19;
  }

  /** The day where it was written; empty if unknown. */
  String day() {
    return isKnown() ? text.substring(0, 10) : "";
  }

  /** For comparing: what has no zone counts as UTC. */
  long order() {
    if (isZoned()) {
      return OffsetDateTime.parse(text).toEpochSecond();
    }
    return isDay()
        ? LocalDate.parse(text).getLong(ChronoField.EPOCH_DAY) * 86_400
        : LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
  }

  /** As a cell of a timeline: {@code 2026-03-02 01:02}, of a moment in UTC; no zone is named. */
  String cell() {
    if (!isKnown()) {
      return "??:??";
    } else if (isDay()) {
      return text;
    }
    LocalDateTime time =
        isZoned()
            ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
            : LocalDateTime.parse(text);
    String seconds = time.getSecond() == 0 ? "uuuu-MM-dd HH:mm" : "uuuu-MM-dd HH:mm:ss";
    return DateTimeFormatter.ofPattern(seconds, Locale.ROOT).format(time);
  }
}
