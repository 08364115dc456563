package plimsoll.source;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Moment;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.vocabulary.Months;

/**
 * A day that the title or the file's name says with another year: in January many write the old
 * year, and some write {@code 2062} for {@code 2026}.
 */
final class YearDoubt {
  private static final Pattern MONTH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(20\\d{2})[-/.](\\d{1,2})|(\\p{L}{3,12})\\.?,?\\s(20\\d{2}))(?![\\p{N}])",
          Pattern.UNICODE_CASE);

  private YearDoubt() {}

  /** The notice about a guess, if the title or the name of the file contradict its year. */
  static Optional<Problem> of(String path, String title, DateGuess guess) {
    LocalDate day = guess.day().local().toLocalDate();
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean contradicted =
        List.of(title, name).stream()
            .anyMatch(text -> saysOtherYear(text, day) && !text.contains("" + day.getYear()));
    return contradicted
        ? Optional.of(
            Problem.notice(
                Code.AMBIGUOUS_DATE,
                guess.place(),
                "the title or the file's name says another year than this day",
                "correct the year that is wrong"))
        : Optional.empty();
  }

  private static boolean saysOtherYear(String text, LocalDate day) {
    Optional<LocalDate> whole =
        DateWords.find(text).map(Moment::local).map(local -> local.toLocalDate());
    if (whole.isPresent()) {
      return whole.get().getYear() != day.getYear()
          && whole.get().getMonth() == day.getMonth()
          && Math.abs(whole.get().getDayOfMonth() - day.getDayOfMonth()) <= 1;
    }
    Matcher month = MONTH.matcher(text);
    while (month.find()) {
      boolean numbers = month.group(1) != null;
      int year = Integer.parseInt(month.group(numbers ? 1 : 4));
      int number = numbers ? Integer.parseInt(month.group(2)) : Months.of(month.group(3));
      if (year != day.getYear() && number == day.getMonthValue()) {
        return number == Month.JANUARY.getValue() && year == day.getYear() + 1
            || Math.abs(year - day.getYear()) > 10;
      }
    }
    return false;
  }
}
