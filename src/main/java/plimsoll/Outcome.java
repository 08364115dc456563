package plimsoll;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;

/**
 * What a build came to.
 *
 * @param problems by place, without repeats
 * @param views one for each view that was asked for
 */
record Outcome(List<Problem> problems, List<View> views) {
  Outcome {
    problems = List.copyOf(problems);
    views = List.copyOf(views);
  }

  ExitCode exitCode() {
    return ExitCode.of(problems);
  }

  /**
   * One view.
   *
   * @param retrospectives how many it holds
   * @param files how many files were written aside, assets included
   * @param published false if it was withheld and the last good one stays
   * @param basePath its place on its host, {@code /history/}; empty if it has not said
   */
  record View(
      Audience audience, int retrospectives, int files, boolean published, String basePath) {
    View {
      Objects.requireNonNull(audience);
      Objects.requireNonNull(basePath);
    }
  }
}
