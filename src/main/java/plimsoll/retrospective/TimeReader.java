package plimsoll.retrospective;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the time that a text begins with. */
final class TimeReader {
  /** What a text begins with that is a time, unless it is a number or a sign. */
  private static final Beginnings BEGINNINGS = new Beginnings(words());

  private static final Pattern DOTTED =
      Pattern.compile("\\s*~?(\\d{1,2})\\.(\\d{2})(?=\\s*(?:[-–—:|~]|$)|\\s)");

  private static final Pattern DIGITS =
      Pattern.compile("\\s*~?(\\d{4})(?=\\s*(?:[-–—:+|~]|$)|h?\\s|h$)(?!-\\d\\d-|:\\d)");

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

  /** The same where four digits are a time of day, not a year. */
  static WrittenTime readDigits(String text) {
    TimeReader reader = new TimeReader(text, true);
    return reader.read() ? reader.written() : WrittenTime.NOTHING;
  }

  /**
   * Whether the texts that begin with four digits are times of day: {@code 1250}, {@code
   * 1305-1310}. All of these must be, and one must be no year.
   */
  static boolean areDigits(List<String> texts) {
    if (areDotted(texts)) {
      return true;
    }
    boolean time = false;
    for (String text : texts) {
      Matcher digits = DIGITS.matcher(text);
      if (digits.lookingAt()) {
        int number = Integer.parseInt(digits.group(1));
        if (number / 100 > 23 || number % 100 > 59) {
          return false;
        }
        time |= number < 1900 || number >= 2100;
      }
    }
    return time;
  }

  /** Whether all texts begin with {@code 06.40}: one alone could be a version. */
  private static boolean areDotted(List<String> texts) {
    return texts.size() >= 2
        && texts.stream()
            .map(DOTTED::matcher)
            .allMatch(
                clock ->
                    clock.lookingAt()
                        && Integer.parseInt(clock.group(1)) < 24
                        && Integer.parseInt(clock.group(2)) < 60);
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
    about();
    clockWord();
    if (!counted()) {
      components();
    }
    if (day == Day.NONE && clock == Clock.NONE && since.isEmpty()) {
      return false;
    }
    trimSpaces();
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

  private void about() {
    c.spaces();
    for (String word : TimeWords.ABOUT) {
      int start = c.at();
      if (c.take(word) && (!Character.isLetter(word.charAt(word.length() - 1)) || ended(word))) {
        about = true;
        c.spaces();
        return;
      }
      c.to(start);
    }
  }

  private boolean ended(String word) {
    return Cursor.isHan(word.charAt(0)) || !Character.isLetter(c.peek());
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
    int start = c.at();
    boolean aside = c.takeOneOf("(");
    String word = c.word();
    boolean follows = aside || !day.isSaid() || word.length() > 2;
    Optional<DayOfWeek> known =
        Optional.ofNullable(TimeWords.WEEKDAYS.get(word))
            .or(() -> Optional.ofNullable(aside ? TimeWords.WEEKDAYS_ASIDE.get(word) : null));
    if (known.isEmpty() || !follows || !c.take(word)) {
      c.to(start);
      return false;
    }
    c.takeOneOf(".");
    if (aside && !c.takeOneOf(")")) {
      c.to(start);
      return false;
    }
    weekday = known;
    return aside || !day.isSaid() || more();
  }

  /** Whether a day or a time follows, so that the weekday belongs to it. */
  private boolean more() {
    int start = c.at();
    c.takeOneOf(",");
    c.spaces();
    boolean more = DayReader.read(c).isSaid() || ClockReader.read(c).isSaid();
    c.to(start);
    return more;
  }

  /** What may stand between a day and its time. */
  private boolean join() {
    if (c.takeOneOf(",@/|の")) {
      c.spaces();
      TimeWords.JOINS.stream().filter(c::takeWord).findFirst();
      c.spaces();
      about();
      clockWord();
      return true;
    }
    if (day.isSaid() && c.peek() == 't' && Cursor.isDigit(c.peek(1))) {
      iso = true;
      return c.take("t");
    }
    if (day.isSaid() && clock == Clock.NONE && c.takeOneOf("-–")) {
      c.spaces();
      about();
      return Cursor.isDigit(c.peek()) || c.peek() == '?';
    }
    boolean word = TimeWords.JOINS.stream().anyMatch(c::takeWord);
    int before = c.at();
    about();
    clockWord();
    return word || c.at() > before;
  }

  private void clockWord() {
    if (Opening.clock(c)) {
      opening = new Opening(true, opening.between(), opening.about(), opening.loose());
    }
  }

  private void range() {
    int start = c.at();
    boolean before = about;
    c.spaces();
    boolean wave = c.takeOneOf("~");
    boolean separator = wave || c.takeOneOf("-–→") || rangeWord();
    c.spaces();
    if (!separator || !rangeEnd(wave)) {
      c.to(start);
      untilDay = Day.NONE;
      until = Clock.NONE;
      about = before;
    }
  }

  private boolean rangeWord() {
    boolean joined =
        TimeWords.RANGE.stream()
            .anyMatch(word -> Cursor.isHan(word.charAt(0)) ? c.take(word) : c.takeWord(word));
    return joined || opening.between() && TimeWords.RANGE_AND.stream().anyMatch(c::takeWord);
  }

  private boolean rangeEnd(boolean wave) {
    about();
    c.takeWord("las");
    c.spaces();
    int start = c.at();
    untilDay = DayReader.read(c);
    if (untilDay.isSaid()) {
      c.spaces();
      c.takeOneOf(",");
      c.spaces();
    }
    until =
        clock.isSaid() || untilDay.isSaid()
            ? ClockReader.read(c, opening.bare(), digits)
            : Clock.NONE;
    if (until.isSaid()) {
      Zone behind = ZoneReader.read(c, iso);
      zone = zone.isSaid() ? zone : behind;
      halve();
      TimeWords.RANGE_AFTER.stream().anyMatch(c::take);
    }
    boolean day = wave && !untilDay.isSaid() && !until.isSaid() && bareDay(start);
    trimSpaces();
    return until.isSaid() || untilDay.isSaid() && !clock.isSaid() || day;
  }

  /** {@code 2:00–2:30 PM}: the first is in the half that leads to the second. */
  private void halve() {
    if (!until.halved() || !clock.isEitherHalf() || untilDay.isSaid()) {
      return;
    }
    boolean second = until.hour() >= 12;
    Clock same = second ? clock.afternoon() : clock.morning();
    Clock other = second ? clock.morning() : clock.afternoon();
    clock = same.secondOfDay() <= until.secondOfDay() ? same : other;
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
    trimSpaces();
  }

  /** {@code 2026-05-04 〜 05}. */
  private boolean bareDay(int start) {
    c.to(start);
    int width = c.digitsAhead();
    if (clock.isSaid() || width == 0 || width > 2) {
      return false;
    }
    int number = c.number(width);
    untilDay = new Day(0, 0, number, Day.Order.SAID);
    c.spaces();
    return number > 0 && number <= 31 && !Character.isLetter(c.peek()) || c.peek() == '頃';
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

  private void trimSpaces() {
    while (c.at() > 0 && c.peek(-1) == ' ') {
      c.to(c.at() - 1);
    }
  }
}
