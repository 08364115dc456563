package plimsoll.serve;

import java.util.List;
import java.util.Objects;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/**
 * How things are after the source was read.
 *
 * @param problems of the content, by place
 * @param failure why nothing was made of it, in words; empty if something was
 * @param changed whether anything is otherwise than before
 */
public record Report(List<Problem> problems, String failure, boolean changed) {
  public Report {
    problems = List.copyOf(problems);
    Objects.requireNonNull(failure);
  }

  /** Whether the author should look before reading on. */
  boolean alarming() {
    return !failure.isEmpty() || problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}
