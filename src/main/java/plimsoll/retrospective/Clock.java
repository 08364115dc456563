package plimsoll.retrospective;

/**
 * A time of day as it was written.
 *
 * @param hour 0 to 24; -1 if nothing was said
 * @param second -1 if not said
 * @param halved whether it says which half of the day it is in, as {@code 2 pm} does
 * @param whole whether it says that its clock has 24 hours, as {@code 07h30} does
 */
record Clock(int hour, int minute, int second, boolean halved, boolean whole) {
  static final Clock NONE = new Clock(-1, 0, -1, false);

  /** Said to be not known: {@code ??:??}, {@code 14:??}. */
  static final Clock UNKNOWN = new Clock(-2, 0, -1, false);

  Clock(int hour, int minute, int second, boolean halved) {
    this(hour, minute, second, halved, false);
  }

  /** The same on a clock of 24 hours. */
  Clock ofWholeDay() {
    return isSaid() ? new Clock(hour, minute, second, false, true) : this;
  }

  boolean isSaid() {
    return hour >= 0;
  }

  boolean isUnknown() {
    return hour == -2;
  }

  /** Whether it can be before noon and after it, where others of its kind say which. */
  boolean isEitherHalf() {
    return !halved && !whole && hour >= 1 && hour <= 12;
  }

  /** The same half a day later; noon stays, since twelve is the first hour of its half. */
  Clock afternoon() {
    return new Clock(hour == 12 ? 12 : hour + 12, minute, second, true);
  }

  /** The same before noon. */
  Clock morning() {
    return new Clock(hour == 12 ? 0 : hour, minute, second, true);
  }

  int secondOfDay() {
    return (hour * 60 + minute) * 60 + Math.max(0, second);
  }
}
