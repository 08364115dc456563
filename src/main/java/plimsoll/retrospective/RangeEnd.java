package plimsoll.retrospective;

import java.util.Optional;

/**
 * The end of a range of times: {@code – 14:30}, {@code to 2026-03-06}, {@code and about 15:00}.
 *
 * @param day {@link Day#NONE} if it says none
 * @param zone the zone that stands behind it
 * @param about whether the author wrote "about"
 */
record RangeEnd(Day day, Clock clock, Zone zone, boolean about) {

  /**
   * Takes the sign or word of a range, and its end; takes nothing if there is no range.
   *
   * @param first the time of day that the range begins at
   * @param digits whether four digits are a time of day
   * @param iso whether the first was written with a {@code T}
   */
  static Optional<RangeEnd> read(
      Cursor c, Clock first, Opening opening, boolean digits, boolean iso) {
    int start = c.at();
    c.spaces();
    boolean wave = c.takeOneOf("~");
    boolean separator = wave || c.takeOneOf("-–→") || joins(c, opening);
    c.spaces();
    Optional<RangeEnd> end =
        separator ? end(c, wave, first, opening.bare(), digits, iso) : Optional.empty();
    if (end.isEmpty()) {
      c.to(start);
    }
    return end;
  }

  private static boolean joins(Cursor c, Opening opening) {
    boolean joined =
        TimeWords.RANGE.stream()
            .anyMatch(word -> Cursor.isHan(word.charAt(0)) ? c.take(word) : c.takeWord(word));
    return joined || opening.between() && TimeWords.RANGE_AND.stream().anyMatch(c::takeWord);
  }

  private static Optional<RangeEnd> end(
      Cursor c, boolean wave, Clock first, boolean bare, boolean digits, boolean iso) {
    boolean about = Opening.takeAbout(c);
    c.takeWord("las");
    c.spaces();
    int start = c.at();
    Day day = DayReader.read(c);
    if (day.isSaid()) {
      c.spaces();
      c.takeOneOf(",");
      c.spaces();
    }
    Clock clock = first.isSaid() || day.isSaid() ? ClockReader.read(c, bare, digits) : Clock.NONE;
    Zone zone = Zone.UNSAID;
    if (clock.isSaid()) {
      zone = ZoneReader.read(c, iso);
      TimeWords.RANGE_AFTER.stream().anyMatch(c::take);
    } else if (wave && !day.isSaid() && !first.isSaid()) {
      c.to(start);
      day = bareDay(c);
    }
    c.backOverSpaces();
    return clock.isSaid() || day.isSaid() && !first.isSaid()
        ? Optional.of(new RangeEnd(day, clock, zone, about))
        : Optional.empty();
  }

  /** {@code 2026-05-04 〜 05}. */
  private static Day bareDay(Cursor c) {
    int width = c.digitsAhead();
    if (width == 0 || width > 2) {
      return Day.NONE;
    }
    int number = c.number(width);
    return number <= 31 ? new Day(0, 0, number, Day.Order.SAID) : Day.NONE;
  }

  /** {@code 2:00–2:30 PM}: the first is in the half that leads to the second. */
  Clock halve(Clock first) {
    if (!clock.isSaid() || !clock.halved() || !first.isEitherHalf() || day.isSaid()) {
      return first;
    }
    boolean second = clock.hour() >= 12;
    Clock same = second ? first.afternoon() : first.morning();
    Clock other = second ? first.morning() : first.afternoon();
    return same.secondOfDay() <= clock.secondOfDay() ? same : other;
  }
}
