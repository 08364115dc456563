package plimsoll.retrospective;

/**
 * A day as it was written; what was not said is 0.
 *
 * @param order which number of {@code 3/4/2026} is the month, as far as the day itself tells
 */
record Day(int year, int month, int day, Order order) {
  static final Day NONE = new Day(0, 0, 0, Order.SAID);

  /** Meant as a day, but not one: {@code 11/03/202}. */
  static final Day UNREADABLE = new Day(0, 0, 0, Order.UNREADABLE);

  enum Order {
    /** There is no doubt. */
    SAID,
    MONTH_FIRST,
    DAY_FIRST,
    /** Both numbers could be a month; {@code month} is the first. */
    EITHER,
    UNREADABLE
  }

  boolean isSaid() {
    return day > 0;
  }

  boolean isUnreadable() {
    return order == Order.UNREADABLE;
  }

  /** The same with the second number as the month. */
  Day dayFirst() {
    return new Day(year, day, month, Order.SAID);
  }
}
