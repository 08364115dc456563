package plimsoll.retrospective;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.vocabulary.WordLists;

/**
 * The days by which the actions of a document are due. Whether {@code 3/4/2026} is in March or in
 * April is told by all its dates; a day without a year is the next one after what happened.
 */
final class DueDays {
  private static final WordLists WORDS = WordLists.of("fields.tsv");

  private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

  /** Those that say more first. */
  private static final List<String> BY =
      WORDS.written("by").stream().sorted((a, b) -> b.length() - a.length()).toList();

  private static final List<String> BY_AFTER = WORDS.written("by-after");

  private final DateOrder order;
  private final Optional<LocalDate> after;

  private DueDays(DateOrder order, Optional<LocalDate> after) {
    this.order = order;
    this.after = after;
  }

  /**
   * @param days of the document's timeline
   */
  static List<Action> settled(List<Action> actions, List<Day> days, Meta meta) {
    List<Day> due = actions.stream().map(action -> day(action.due()).day()).toList();
    DateOrder order = DateOrder.of(Stream.concat(days.stream(), due.stream()).toList(), meta);
    Optional<LocalDate> after =
        meta.at(Meta.Milestone.STARTED).map(Moment::local).map(local -> local.toLocalDate());
    DueDays read = new DueDays(order, after);
    return actions.stream().map(action -> action.due(read.iso(action.due()))).toList();
  }

  /** ISO 8601 where it can only be one day, else as it was written. */
  private String iso(String written) {
    WrittenTime time = day(written);
    Day day = time.day();
    boolean whole = day.isSaid() && day.month() > 0 && !time.clock().isSaid();
    if (!whole || !isAll(closed(bare(written)), time) || isOpen(day)) {
      return written;
    }
    Day sure = day.order() == Day.Order.EITHER && order.dayFirst() ? day.dayFirst() : day;
    return date(sure).map(LocalDate::toString).orElse(written);
  }

  private boolean isOpen(Day day) {
    return day.order() == Day.Order.EITHER && !order.sure();
  }

  private Optional<LocalDate> date(Day day) {
    if (day.year() > 0) {
      return Optional.of(LocalDate.of(day.year(), day.month(), day.day()));
    }
    return after.flatMap(
        from ->
            Stream.of(from.getYear(), from.getYear() + 1)
                .filter(year -> day.day() <= LocalDate.of(year, day.month(), 1).lengthOfMonth())
                .map(year -> LocalDate.of(year, day.month(), day.day()))
                .filter(date -> !date.isBefore(from))
                .findFirst());
  }

  private static WrittenTime day(String written) {
    return TimeReader.read(closed(bare(written)));
  }

  /** {@code 24.4}, where the full stop of {@code 24.4.} was that of the sentence. */
  private static String closed(String bare) {
    return DAY_AND_MONTH.matcher(bare).matches() ? bare + "." : bare;
  }

  /** Whether nothing but brackets follows, or a word that says "until". */
  private static boolean isAll(String text, WrittenTime time) {
    String rest = text.substring(Math.min(text.length(), time.end())).strip();
    return rest.isEmpty()
        || BY_AFTER.contains(rest)
        || "([（【".indexOf(rest.charAt(0)) >= 0 && ")]）】".indexOf(last(rest)) >= 0;
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** Without the word before it: {@code by}, {@code bis zum}. */
  private static String bare(String written) {
    String text = written.strip();
    String small = text.toLowerCase(Locale.ROOT);
    for (String by : small.length() == text.length() ? BY : List.<String>of()) {
      if (small.startsWith(by + " ")) {
        return text.substring(by.length()).strip();
      }
    }
    return text;
  }

  /** Where a day with its word for "by" begins at the end of a text; -1 if none does. */
  static int at(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    int found = -1;
    for (String by : small.length() == text.length() ? BY : List.<String>of()) {
      int at = small.lastIndexOf(by + " ");
      boolean word = at == 0 || at > 0 && !Character.isLetterOrDigit(small.charAt(at - 1));
      if (word && at > found && isDay(text.substring(at + by.length() + 1))) {
        found = at;
      }
    }
    return found;
  }

  private static boolean isDay(String text) {
    WrittenTime time = TimeReader.read(text);
    return time.day().isSaid() && time.day().month() > 0 && !time.clock().isSaid();
  }

  /** The day that a text begins with behind a word for "by", as it is written. */
  static String read(String text, int at) {
    String bare = bare(text.substring(at));
    return bare.substring(0, TimeReader.read(bare).end());
  }
}
