package plimsoll.serve;

import java.util.List;
import java.util.Objects;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/**
 * What a build came to.
 *
 * @param problems of the content, by place
 * @param failure why nothing was built, in words; empty if something was
 * @param basePath where the site will be on its host, {@code /history/}; empty if it has not said
 */
public record Report(List<Problem> problems, String failure, String basePath) {
  public Report {
    problems = List.copyOf(problems);
    Objects.requireNonNull(failure);
    Objects.requireNonNull(basePath);
  }

  /** Whether the author should look before reading on. */
  boolean alarming() {
    return !failure.isEmpty() || problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}
