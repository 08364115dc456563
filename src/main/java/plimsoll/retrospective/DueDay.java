package plimsoll.retrospective;

import java.time.LocalDate;

/** A day that an action is due. */
final class DueDay {
  private DueDay() {}

  /** ISO 8601 where it can only be one day, else as it was written. */
  static String of(String written) {
    WrittenTime time = TimeReader.read(written);
    Day day = time.day();
    boolean whole = day.isSaid() && day.year() > 0 && day.month() > 0;
    boolean all = written.strip().length() <= time.end();
    return whole && all && day.order() != Day.Order.EITHER
        ? LocalDate.of(day.year(), day.month(), day.day()).toString()
        : written;
  }
}
