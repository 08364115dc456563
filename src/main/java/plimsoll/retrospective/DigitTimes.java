package plimsoll.retrospective;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day without a colon, which one text alone does not show: it takes all of a timeline. */
final class DigitTimes {
  private static final Pattern DOTTED =
      Pattern.compile("\\s*~?(\\d{1,2})\\.(\\d{2})(?=\\s*(?:[-–—:|~]|$)|\\s)");

  private static final Pattern DIGITS =
      Pattern.compile("\\s*~?(\\d{4})(?=\\s*(?:[-–—:+|~]|$)|h?\\s|h$)(?!-\\d\\d-|:\\d)");

  private DigitTimes() {}

  /**
   * Whether the texts that begin with four digits are times of day: {@code 1250}, {@code
   * 1305-1310}. All of these must be, and one must be no year.
   */
  static boolean areTimes(List<String> texts) {
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
}
