package plimsoll.retrospective;

/**
 * A time as its author wrote it at the beginning of a text, before anything is known of the day and
 * the zone that other lines say.
 *
 * @param untilDay the day that a range ends on, {@link Day#NONE} if it says none
 * @param until the time of day that a range ends at
 * @param about whether the author wrote "about"
 * @param end how many characters of the text it takes up
 */
record Written(Day day, Clock clock, Zone zone, Day untilDay, Clock until, boolean about, int end) {
  static final Written NOTHING =
      new Written(Day.NONE, Clock.NONE, Zone.UNSAID, Day.NONE, Clock.NONE, false, 0);

  /** Whether there is anything of a time, even if only {@code ??:??}. */
  boolean isTime() {
    return isDated() || clock.isSaid() || clock.isUnknown();
  }

  boolean isDated() {
    return day.isSaid() || day.isUnreadable();
  }

  /** A day and nothing more. */
  boolean isDayOnly() {
    return day.isSaid() && !clock.isSaid() && !clock.isUnknown();
  }

  /** The same on a day that something above it says. */
  Written on(Day said) {
    return new Written(said, clock, zone, untilDay, until, about, end);
  }
}
