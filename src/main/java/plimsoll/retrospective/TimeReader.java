package plimsoll.retrospective;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the time that a text begins with. */
final class TimeReader {
  /** What a text begins with that is a time, unless it is a number or a sign. */
  private static final Beginnings BEGINNINGS = new Beginnings(words());

  private final Cursor c;
  private Day day = Day.NONE;
  private Clock clock = Clock.NONE;
  private Zone zone = Zone.UNSAID;
  private Day untilDay = Day.NONE;
  private Clock until = Clock.NONE;
  private boolean about;
  private boolean nextDay;
  private Optional<DayOfWeek> weekday = Optional.empty();
  private Optional<Duration> since = Optional.empty();
  private Opening opening = new Opening(false, false, false, false);
  private boolean loose;
  private boolean iso;

  /** Whether four digits are a time: {@code 1250}. */
  private final boolean digits;

  private TimeReader(String text, boolean digits) {
    this.c = new Cursor(text);
    this.digits = digits;
  }

  /** What stands at the beginning, where four digits are a time of day, not a year. */
  static WrittenTime readDigits(String text) {
    TimeReader reader = new TimeReader(text, true);
    return reader.read() ? reader.written() : WrittenTime.NOTHING;
  }

  /** What stands at the beginning; {@link WrittenTime#NOTHING} if that is no time. */
  static WrittenTime read(String text) {
    WrittenTime plain = PlainTimes.read(text);
    return plain == WrittenTime.NOTHING ? readAtLength(text) : plain;
  }

  /** The same, whatever the form. */
  static WrittenTime readAtLength(String text) {
    if (!BEGINNINGS.mayBegin(text)) {
      return WrittenTime.NOTHING;
    }
    TimeReader reader = new TimeReader(text, false);
    return reader.read() ? reader.written() : WrittenTime.NOTHING;
  }

  private static List<Collection<String>> words() {
    List<Collection<String>> words = new ArrayList<>(Opening.words());
    words.addAll(List.of(TimeWords.ABOUT, TimeWords.JOINS, TimeWords.WEEKDAYS.keySet()));
    words.addAll(List.of(TimeWords.NEXT_DAY, TimeWords.SAME_DAY));
    words.addAll(List.of(DayReader.names(), ClockReader.names(), SinceReader.NAMES));
    return words;
  }

  private WrittenTime written() {
    Optional<DayOfWeek> alone = day.isSaid() || day.isUnreadable() ? Optional.empty() : weekday;
    return new WrittenTime(
        day, clock, zone, untilDay, until, about, nextDay, alone, since, loose, c.at());
  }

  private boolean read() {
    c.spaces();
    boolean bracket = c.takeOneOf("[(");
    c.spaces();
    opening = Opening.read(c);
    loose = opening.loose();
    about = opening.about();
    about |= Opening.takeAbout(c);
    clockWord();
    if (!counted()) {
      components();
    }
    if (day == Day.NONE && clock == Clock.NONE && since.isEmpty()) {
      return false;
    }
    c.backOverSpaces();
    range();
    again();
    asides();
    if (bracket) {
      c.spaces();
      if (!c.takeOneOf("])")) {
        return false;
      }
    }
    return c.atEdge();
  }

  private void components() {
    while (component()) {
      c.spaces();
    }
  }

  /** {@code T+5m}, {@code T0 (2026-03-05 14:02 UTC)}, {@code 1772719320}. */
  private boolean counted() {
    since = SinceReader.read(c);
    if (since.isEmpty()) {
      return epoch();
    }
    loose = true;
    int start = c.at();
    c.spaces();
    if (c.takeOneOf("([")) {
      components();
      if ((day != Day.NONE || clock != Clock.NONE) && c.takeOneOf(")]")) {
        return true;
      }
      day = Day.NONE;
      clock = Clock.NONE;
      zone = Zone.UNSAID;
    }
    c.to(start);
    return true;
  }

  private boolean epoch() {
    Optional<LocalDateTime> epoch = EpochReader.read(c);
    epoch.ifPresent(
        utc -> {
          day = new Day(utc.getYear(), utc.getMonthValue(), utc.getDayOfMonth(), Day.Order.SAID);
          clock = new Clock(utc.getHour(), utc.getMinute(), utc.getSecond(), true);
          zone = Zone.of(ZoneOffset.UTC);
          loose = true;
        });
    return epoch.isPresent();
  }

  /** Takes a day, a time or a weekday, whichever is still missing. */
  private boolean component() {
    int start = c.at();
    boolean before = about;
    for (boolean joined : new boolean[] {false, true}) {
      c.to(start);
      about = before;
      if ((!joined || join()) && part()) {
        return true;
      }
    }
    c.to(start);
    about = before;
    return false;
  }

  private boolean part() {
    if (!day.isSaid() && !day.isUnreadable()) {
      day = DayReader.read(c);
      if (day.isSaid() || day.isUnreadable()) {
        return true;
      }
    }
    if (clock == Clock.NONE) {
      clock = ClockReader.read(c, opening.bare(), digits);
      if (clock != Clock.NONE) {
        zone = ZoneReader.read(c, iso || clock.second() >= 0);
        return true;
      }
    }
    return weekday() || relativeDay();
  }

  /** {@code 翌日 0:20}, {@code next day, 00:20}. */
  private boolean relativeDay() {
    if (day.isSaid() || nextDay || clock != Clock.NONE) {
      return false;
    }
    nextDay = TimeWords.NEXT_DAY.stream().anyMatch(c::take);
    return nextDay || TimeWords.SAME_DAY.stream().anyMatch(c::take);
  }

  private boolean weekday() {
    Optional<DayOfWeek> read = WeekdayReader.read(c, day.isSaid());
    weekday = read.or(() -> weekday);
    return read.isPresent();
  }

  /** What may stand between a day and its time. */
  private boolean join() {
    if (c.takeOneOf(",@/|の")) {
      c.spaces();
      TimeWords.JOINS.stream().filter(c::takeWord).findFirst();
      c.spaces();
      about |= Opening.takeAbout(c);
      clockWord();
      return true;
    }
    if (day.isSaid() && c.peek() == 't' && Cursor.isDigit(c.peek(1))) {
      iso = true;
      return c.take("t");
    }
    if (day.isSaid() && clock == Clock.NONE && c.takeOneOf("-–")) {
      c.spaces();
      about |= Opening.takeAbout(c);
      return Cursor.isDigit(c.peek()) || c.peek() == '?';
    }
    boolean word = TimeWords.JOINS.stream().anyMatch(c::takeWord);
    int before = c.at();
    about |= Opening.takeAbout(c);
    clockWord();
    return word || c.at() > before;
  }

  private void clockWord() {
    if (Opening.clock(c)) {
      opening = new Opening(true, opening.between(), opening.about(), opening.loose());
    }
  }

  private void range() {
    RangeEnd.read(c, clock, opening, digits, iso)
        .ifPresent(
            end -> {
              untilDay = end.day();
              until = end.clock();
              zone = zone.isSaid() ? zone : end.zone();
              about |= end.about();
              clock = end.halve(clock);
            });
  }

  /** {@code 14:02 UTC / 06:02 PST}, {@code 14:02 UTC (06:02 PST)}: once more in another zone. */
  private void again() {
    int start = c.at();
    c.spaces();
    boolean aside = c.peek() == '(';
    boolean again = zone.isSaid() && c.takeOneOf("/|(");
    c.spaces();
    again = again && ClockReader.read(c).isSaid();
    if (again && c.takeOneOf("-–")) {
      c.spaces();
      again = ClockReader.read(c).isSaid();
    }
    again = again && ZoneReader.read(c, false).isSaid();
    c.spaces();
    if (!again || aside && !c.takeOneOf(")")) {
      c.to(start);
    }
    c.backOverSpaces();
  }

  /** What stands behind: "about", and in parentheses a day, a zone or a doubt. */
  private void asides() {
    int start = c.at();
    c.spaces();
    for (String word : TimeWords.ABOUT_AFTER) {
      int before = c.at();
      if (c.take(word) && !Cursor.isDigit(c.peek())) {
        about = true;
        start = c.at();
        break;
      }
      c.to(before);
    }
    c.to(start);
    c.spaces();
    if (!c.takeOneOf("(") || !aside()) {
      c.to(start);
    }
  }

  private boolean aside() {
    int close = c.rest().indexOf(')');
    if (close < 0) {
      return false;
    }
    String words = c.rest().substring(0, close);
    int end = c.at() + close + 1;
    Day said = day.isSaid() ? Day.NONE : DayReader.read(c);
    boolean doubt = words.length() < 40 && TimeWords.ABOUT_ASIDE.stream().anyMatch(words::contains);
    boolean utc = words.startsWith("utc ") && words.length() < 40;
    if (said.isSaid()) {
      day = said;
    }
    about |= doubt;
    boolean next = TimeWords.NEXT_DAY.contains(words) || List.of("+1", "+1 day").contains(words);
    nextDay |= next && !day.isSaid();
    c.to(end);
    return said.isSaid() || doubt || utc || next;
  }
}
