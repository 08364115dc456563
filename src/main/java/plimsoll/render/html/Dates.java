package plimsoll.render.html;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.content.Moment;

/** Times and lengths of time as readers of one language write them. */
public final class Dates {
  /** Their long dates are short, and their medium ones are only digits. */
  private static final Set<String> IDEOGRAPHIC = Set.of("zh", "ja");

  private final UiText words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter shortDay;

  /** Days as they are printed. A site tells of the same days again and again. */
  private final Map<LocalDate, When> days = new ConcurrentHashMap<>();

  private final Map<LocalDate, When> shortDays = new ConcurrentHashMap<>();

  public Dates(UiText words) {
    this.words = words;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
    this.shortDay = IDEOGRAPHIC.contains(words.locale().getLanguage()) ? day : medium(words);
  }

  private static DateTimeFormatter medium(UiText words) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
  }

  /** A day, "March 2, 2026". */
  public When day(Moment moment) {
    return days.computeIfAbsent(moment.local().toLocalDate(), d -> when(d, day));
  }

  /** A day for narrow places, "Mar 2, 2026". */
  public When shortDay(Moment moment) {
    return shortDay(moment.local().toLocalDate());
  }

  private When shortDay(LocalDate date) {
    return shortDays.computeIfAbsent(date, d -> when(d, shortDay));
  }

  private static When when(LocalDate date, DateTimeFormatter format) {
    return new When(date.toString(), format.format(date), "", "");
  }

  /** Day and time as far as they are known, and UTC if that is another time. */
  public When full(Moment moment) {
    if (moment.precision() == Moment.Precision.DAY) {
      return day(moment);
    }
    // Front matter says "01:02:00" where nobody counted the seconds.
    boolean counted = moment.local().getSecond() != 0;
    String clock = counted ? clock(moment) : clock(moment.local());
    String text = words.fill("date-time", day(moment).text(), clock);
    return new When(moment.iso(), text, zone(moment), utc(moment, true));
  }

  /** The time of day. */
  public When time(Moment moment) {
    if (moment.precision() == Moment.Precision.DAY) {
      return shortDay(moment);
    }
    return new When(moment.iso(), clock(moment), zone(moment), utc(moment, false));
  }

  private static String clock(Moment moment) {
    boolean seconds = moment.precision() == Moment.Precision.SECOND;
    String clock = clock(moment.local());
    return seconds ? clock + ':' + two(moment.local().getSecond()) : clock;
  }

  /** The time of day to the minute, "09:05". */
  public static String clock(LocalDateTime local) {
    return two(local.getHour()) + ':' + two(local.getMinute());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** "UTC", "UTC+5:30"; empty where the source does not say. */
  public static String zone(Moment moment) {
    return moment.offset().map(Dates::zone).orElse("");
  }

  private static String zone(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    if (minutes == 0) {
      return "UTC";
    }
    String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
    String rest = minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60);
    return "UTC" + sign + minutes / 60 + rest;
  }

  private String utc(Moment moment, boolean withDay) {
    if (moment.offset().map(o -> o.getTotalSeconds() == 0).orElse(true)) {
      return "";
    }
    LocalDateTime utc =
        moment.instant().map(i -> LocalDateTime.ofInstant(i, ZoneOffset.UTC)).orElseThrow();
    boolean otherDay = !utc.toLocalDate().equals(moment.local().toLocalDate());
    String clock = clock(utc) + " UTC";
    return withDay && otherDay
        ? words.fill("date-time", shortDay(utc.toLocalDate()).text(), clock)
        : clock;
  }

  /** A length of time in its two largest units, "1 h 32 min". */
  public String length(Duration length) {
    long days = length.toDays();
    if (days > 0) {
      return join(unit("unit-day", days), unit("unit-hour", length.toHoursPart()));
    }
    if (length.toHours() > 0) {
      return join(unit("unit-hour", length.toHours()), unit("unit-minute", length.toMinutesPart()));
    }
    if (length.toMinutes() > 0) {
      return unit("unit-minute", length.toMinutes());
    }
    return length.isZero() ? words.get("at-once") : unit("unit-second", length.toSeconds());
  }

  private String unit(String key, long n) {
    return n == 0 ? "" : words.count(key, n);
  }

  private static String join(String a, String b) {
    return b.isEmpty() ? a : a + " " + b;
  }
}
