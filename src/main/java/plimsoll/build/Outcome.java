package plimsoll.build;

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
public record Outcome(List<Problem> problems, List<View> views) {
  public Outcome {
    problems = List.copyOf(problems);
    views = List.copyOf(views);
  }

  public ExitCode exitCode() {
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
  public record View(
      Audience audience, int retrospectives, int files, boolean published, String basePath) {
    public View {
      Objects.requireNonNull(audience);
      Objects.requireNonNull(basePath);
    }
  }
}
