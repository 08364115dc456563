package plimsoll.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.vocabulary.DayFirst;

/**
 * Whether a file means the third of April or the fourth of March by {@code 03-04-2026}, by all that
 * it says: numbers that are no month, the order of its dates, the dates that can be read in one way
 * only, its name and its language.
 */
enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** Nothing tells, or what tells contradicts itself. */
  UNKNOWN;

  private static final Pattern NUMBERS =
      Pattern.compile("(?=\\d)(?<![\\d./-])(\\d{1,2})([-/])(\\d{1,2})\\2(20\\d{2})(?![\\d/-])");

  /** Dates of one incident are seldom further apart than this, in days. */
  private static final long NEAR = 45;

  /**
   * How the numbers of a file are meant.
   *
   * @param more dates of its front matter
   */
  static DayOrder of(String path, Prose prose, List<String> more, String language) {
    List<int[]> written = written(prose, more);
    if (written.isEmpty()) {
      return UNKNOWN;
    }
    boolean dayFirst = written.stream().anyMatch(n -> n[0] > 12);
    boolean monthFirst = written.stream().anyMatch(n -> n[1] > 12);
    if (dayFirst != monthFirst) {
      return dayFirst ? DAY_FIRST : MONTH_FIRST;
    }
    if (dayFirst) {
      return UNKNOWN;
    }
    DayOrder near = nearer(written, certain(path, prose));
    near = near == UNKNOWN ? closer(written) : near;
    return near != UNKNOWN ? near : DayFirst.isWrittenIn(language) ? DAY_FIRST : UNKNOWN;
  }

  private static List<int[]> written(Prose prose, List<String> more) {
    List<int[]> written = new ArrayList<>();
    Stream<String> all = Stream.concat(more.stream(), prose.lines().stream().map(Prose.Line::text));
    for (String text : all.toList()) {
      Matcher matcher = NUMBERS.matcher(text);
      while (matcher.find()) {
        written.add(
            new int[] {
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(4))
            });
      }
    }
    return written;
  }

  /** The first day that can be read in one way only: of the file's name, else of its text. */
  private static Optional<LocalDate> certain(String path, Prose prose) {
    return DateGuess.inPath(path)
        .or(
            () ->
                prose.lines().stream()
                    .map(line -> DateWords.find(line.text(), UNKNOWN))
                    .flatMap(Optional::stream)
                    .findFirst())
        .map(moment -> moment.local().toLocalDate());
  }

  private static DayOrder nearer(List<int[]> written, Optional<LocalDate> certain) {
    if (certain.isEmpty()) {
      return UNKNOWN;
    }
    long asDay = distance(written, true, certain.get());
    long asMonth = distance(written, false, certain.get());
    return Math.min(asDay, asMonth) > NEAR || asDay == asMonth
        ? UNKNOWN
        : asDay < asMonth ? DAY_FIRST : MONTH_FIRST;
  }

  private static long distance(List<int[]> written, boolean dayFirst, LocalDate from) {
    return written.stream()
        .map(n -> date(n, dayFirst))
        .flatMap(Optional::stream)
        .mapToLong(day -> Math.abs(day.toEpochDay() - from.toEpochDay()))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Read rightly, the dates of one file lie together. */
  private static DayOrder closer(List<int[]> written) {
    long asDay = span(written, true);
    long asMonth = span(written, false);
    if (asDay == asMonth) {
      return UNKNOWN;
    }
    boolean day = asDay < asMonth;
    return Math.min(asDay, asMonth) <= NEAR
            && Math.min(asDay, asMonth) * 3 < Math.max(asDay, asMonth)
        ? day ? DAY_FIRST : MONTH_FIRST
        : UNKNOWN;
  }

  private static long span(List<int[]> written, boolean dayFirst) {
    List<Long> days =
        written.stream()
            .map(n -> date(n, dayFirst))
            .flatMap(Optional::stream)
            .map(LocalDate::toEpochDay)
            .sorted()
            .toList();
    return days.isEmpty() ? 0 : days.get(days.size() - 1) - days.get(0);
  }

  private static Optional<LocalDate> date(int[] numbers, boolean dayFirst) {
    try {
      return Optional.of(
          LocalDate.of(
              numbers[2], dayFirst ? numbers[1] : numbers[0], dayFirst ? numbers[0] : numbers[1]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
