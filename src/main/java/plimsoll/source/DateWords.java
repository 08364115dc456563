package plimsoll.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Moment;

/** Finds the first day in words: {@code 2026-03-02}, {@code 2nd March 2026}, {@code 2026年3月2日}. */
final class DateWords {
  private static final String[] MONTHS = {
    "jan|ene",
    "feb|fév|fev",
    "mar|mär|maer",
    "apr|avr|abr",
    "may|mai",
    "jun|juin",
    "jul|juil",
    "aug|aoû|aou|ago",
    "sep",
    "oct|okt",
    "nov",
    "dec|dez|déc|dic"
  };
  private static final String MONTH =
      "(jan|ene|feb|fév|fev|mar|mär|maer|apr|avr|abr|may|mai|juin|jun|juil|jul|aug|aoû|aou|ago|sep"
          + "|oct|okt|nov|dec|dez|déc|dic)[\\p{L}]{0,8}\\.?";
  private static final String EDGE = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?<y1>20\\d{2}|19\\d{2})([-/._])(?<m1>\\d{1,2})\\2(?<d1>\\d{1,2})(?!\\d)"
              + "|(?<y2>\\d{4})\\s*年\\s*(?<m2>\\d{1,2})\\s*月\\s*(?<d2>\\d{1,2})\\s*日"
              + "|"
              + EDGE
              + "(?<n3>"
              + MONTH
              + ")\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y3>\\d{4})"
              + END
              + "|"
              + EDGE
              + "(?<d4>\\d{1,2})(?:st|nd|rd|th|\\.|er)?\\s+(?:of\\s+|de\\s+)?(?<n4>"
              + MONTH
              + "),?\\s+(?:de\\s+|del\\s+)?(?<y4>\\d{4})"
              + END
              + "|(?<!\\d)(?<d5>\\d{1,2})\\.\\s?(?<m5>\\d{1,2})\\.\\s?(?<y5>20\\d{2})(?!\\d)"
              + "|(?<![\\d/])(?<a6>\\d{1,2})/(?<b6>\\d{1,2})/(?<y6>20\\d{2})(?![\\d/])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private DateWords() {}

  /** The first real day of the calendar in a text. */
  static Optional<Moment> find(String text) {
    Matcher matcher = DAY.matcher(text);
    while (matcher.find()) {
      Optional<Moment> day = day(matcher);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<Moment> day(Matcher m) {
    if (m.group("y1") != null) {
      return day(m.group("y1"), Integer.parseInt(m.group("m1")), m.group("d1"));
    }
    if (m.group("y2") != null) {
      return day(m.group("y2"), Integer.parseInt(m.group("m2")), m.group("d2"));
    }
    if (m.group("y3") != null) {
      return day(m.group("y3"), month(m.group("n3")), m.group("d3"));
    }
    if (m.group("y4") != null) {
      return day(m.group("y4"), month(m.group("n4")), m.group("d4"));
    }
    if (m.group("y6") != null) {
      return slashed(
          m.group("y6"), Integer.parseInt(m.group("a6")), Integer.parseInt(m.group("b6")));
    }
    return day(m.group("y5"), Integer.parseInt(m.group("m5")), m.group("d5"));
  }

  /** {@code 10/20/2022} is of October; {@code 3/4/2022} can be two days, and is none. */
  private static Optional<Moment> slashed(String year, int first, int second) {
    boolean dayFirst = first > 12;
    boolean sure = dayFirst || second > 12 || first == second;
    return sure
        ? day(year, dayFirst ? second : first, String.valueOf(dayFirst ? first : second))
        : Optional.empty();
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.length; i++) {
      for (String start : MONTHS[i].split("\\|")) {
        if (lower.startsWith(start)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static Optional<Moment> day(String year, int month, String day) {
    try {
      return Optional.of(
          new Moment(
              LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).atStartOfDay(),
              "",
              Moment.Precision.DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
