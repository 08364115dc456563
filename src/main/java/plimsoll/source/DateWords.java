package plimsoll.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Moment;
import plimsoll.vocabulary.Months;

/** Finds the first day in words: {@code 2026-03-02}, {@code 2nd March 2026}, {@code 2026年3月2日}. */
final class DateWords {
  private static final String MONTH = "(\\p{L}{3,12})\\.?";
  private static final String EDGE = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String ORDINAL = "(?:st|nd|rd|th|er|º|\\.)?";

  /** The second day of a range, of which the first one counts: {@code 3–4}, {@code 12→13}. */
  private static final String RANGE =
      "(?:\\s?(?:-|–|—|→|~|〜|t/m|tot|auf"
          + " den|auf|to|and|bis|und|au|et|al|a|y|e|do|i|до|по|и|till|til|og|och|en)\\s?(?:\\p{L}{3,12}\\.?\\s)?\\d{1,2}"
          + ORDINAL
          + ")?";

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?<y1>20\\d{2}|19\\d{2})(?<s1>[-/._])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})(?!\\d)"
              + "|(?<y2>\\d{4})\\s*[年년]\\s*(?<m2>\\d{1,2})\\s*[月월]\\s*(?<d2>\\d{1,2})\\s*[日일号]|"
              + EDGE
              + "(?<n3>"
              + MONTH
              + ")\\s+(?<d3>\\d{1,2})"
              + ORDINAL
              + RANGE
              + ",?\\s+(?<y3>\\d{4})"
              + END
              + "|"
              + EDGE
              + "(?<d4>\\d{1,2})"
              + ORDINAL
              + RANGE
              + "\\s+(?:of\\s+|de\\s+)?(?<n4>"
              + MONTH
              + ")(?:\\s?(?:[-–—→]|to|bis|au|al|до|do)\\s?\\d{1,2}\\.?\\s+\\p{L}{3,12}\\.?)?,?\\s+(?:de\\s+|del\\s+)?(?<y4>\\d{4})"
              + END
              + "|(?<!\\d)(?<d5>\\d{1,2})\\.(?:\\s?[-–—→]\\s?\\d{1,2}\\.)?\\s?(?<m5>\\d{1,2})\\.\\s?(?<y5>20\\d{2})(?!\\d)"
              + "|(?<![\\d/.-])(?<a6>\\d{1,2})(?:\\s?[–—→]\\s?\\d{1,2})?(?<s6>[-/])(?<b6>\\d{1,2})\\k<s6>(?<y6>20\\d{2})(?![\\d/-])|(?<![\\d/.-])(?<a9>\\d{1,2})/(?<b9>\\d{1,2})\\s?(?:-|–|—|→|to|a|au|al|bis|tot|til)\\s?\\d{1,2}/\\d{1,2}/(?<y9>20\\d{2})(?![\\d/-])|(?<![\\d/.-])(?<d8>\\d{1,2})/(?<m8>\\d{1,2})[-"
              + " –](?<y8>20\\d{2})(?![\\d/-])"
              + "|(?<![\\p{L}\\p{N}/-])(?<d7>\\d{1,2})(?<s7>[-/])(?<n7>\\p{L}{3,9})\\k<s7>(?<y7>20\\d{2}|\\d{2})(?![\\p{N}/-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private DateWords() {}

  /** The first real day of the calendar in a text; {@code 3/4/2022} is not one. */
  static Optional<Moment> find(String text) {
    return find(text, DayOrder.UNKNOWN);
  }

  /** The first real day of the calendar in a text whose numbers are in a known order. */
  static Optional<Moment> find(String text, DayOrder order) {
    Matcher matcher = DAY.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      Optional<Moment> day = day(matcher, order);
      if (day.isPresent()) {
        return day;
      }
      from = matcher.start() + 1;
    }
    return Optional.empty();
  }

  /** Whether a text has a date that begins before its character {@code most}. */
  static boolean beginsBefore(String text, int most) {
    Matcher matcher = DAY.matcher(text);
    return matcher.find() && matcher.start() < most;
  }

  /** Whether a text has a date of three numbers that can be read in two ways. */
  static boolean isAmbiguous(String text) {
    return find(text).isEmpty() && find(text, DayOrder.DAY_FIRST).isPresent();
  }

  private static Optional<Moment> day(Matcher m, DayOrder order) {
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
    if (m.group("y7") != null) {
      String year = m.group("y7").length() == 2 ? "20" + m.group("y7") : m.group("y7");
      return day(year, month(m.group("n7")), m.group("d7"));
    }
    if (m.group("y9") != null) {
      return slashed(
          m.group("y9"), Integer.parseInt(m.group("a9")), Integer.parseInt(m.group("b9")), order);
    }
    if (m.group("y8") != null) {
      return day(m.group("y8"), Integer.parseInt(m.group("m8")), m.group("d8"));
    }
    if (m.group("y6") != null) {
      return slashed(
          m.group("y6"), Integer.parseInt(m.group("a6")), Integer.parseInt(m.group("b6")), order);
    }
    return day(m.group("y5"), Integer.parseInt(m.group("m5")), m.group("d5"));
  }

  /** {@code 10/20/2022} is of October; {@code 3/4/2022} can be two days, and needs an order. */
  private static Optional<Moment> slashed(String year, int first, int second, DayOrder order) {
    boolean certain = first > 12 || second > 12 || first == second;
    if (!certain && order == DayOrder.UNKNOWN) {
      return Optional.empty();
    }
    boolean dayFirst = certain ? first > 12 : order == DayOrder.DAY_FIRST;
    return day(year, dayFirst ? second : first, String.valueOf(dayFirst ? first : second));
  }

  private static int month(String name) {
    return Months.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
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
