package plimsoll.cli;

import java.util.List;
import java.util.Locale;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/** From which severity on {@code check} exits with 1, in the words of settings. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.NOTICE),
  INFO(Severity.ADVICE);

  private final Severity least;

  FailOn(Severity least) {
    this.least = least;
  }

  boolean isReachedBy(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity().compareTo(least) <= 0);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For picocli, which makes one by itself. */
  static final class Converter extends ChoiceConverter<FailOn> {
    Converter() {
      super(values());
    }
  }
}
