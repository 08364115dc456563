package plimsoll.build;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plimsoll.content.Audience;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.proof.Coverage;

/**
 * What a build came to.
 *
 * @param problems by place, without repeats
 * @param views one for each view that was asked for
 * @param proof how much of what is internal was exchanged without a change to the customer site;
 *     empty if there was nothing to prove, or if something changed
 * @param advice on the writing, by place; empty unless it was asked for. It decides nothing
 */
public record Outcome(
    List<Problem> problems, List<View> views, Optional<Coverage> proof, List<Problem> advice) {
  public Outcome {
    problems = List.copyOf(problems);
    views = List.copyOf(views);
    advice = List.copyOf(advice);
  }

  /** A build that had nothing to prove. */
  public Outcome(List<Problem> problems, List<View> views) {
    this(problems, views, Optional.empty(), List.of());
  }

  public ExitCode exitCode() {
    return ExitCode.of(problems);
  }

  /** The problems but for uses of what is allowed, which are listed before publishing. */
  public List<Problem> withoutAllowed() {
    return problems.stream().filter(problem -> problem.code() != Code.ALLOWED).toList();
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
