package plimsoll.retrospective;

/**
 * A time of day as it was written.
 *
 * @param hour 0 to 24; -1 if nothing was said
 * @param second -1 if not said
 */
record Clock(int hour, int minute, int second) {
  static final Clock NONE = new Clock(-1, 0, -1);

  /** Said to be not known: {@code ??:??}, {@code 14:??}. */
  static final Clock UNKNOWN = new Clock(-2, 0, -1);

  boolean isSaid() {
    return hour >= 0;
  }

  boolean isUnknown() {
    return hour == -2;
  }

  int secondOfDay() {
    return (hour * 60 + minute) * 60 + Math.max(0, second);
  }
}
