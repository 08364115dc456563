package plimsoll.build;

import java.util.List;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/** What a command's exit says about whose turn it is. */
public enum ExitCode {
  /** Nothing to do. */
  FINE(0),
  /** The author's: problems in the content, the customer view was withheld. */
  CONTENT(1),
  /** The caller's: unknown option, missing argument. */
  USAGE(2),
  /** A leak or a dead link was found in what was written, so it was not published. */
  OUTPUT(3),
  /** The machine's: a file or folder cannot be read or written. */
  INPUT_OUTPUT(4),
  /** Ours. */
  BUG(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** What a build's problems mean; a leak outweighs everything else. */
  public static ExitCode of(List<Problem> problems) {
    List<Problem> errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    if (errors.stream().anyMatch(p -> p.code().isOfProduct())) {
      return OUTPUT;
    }
    return errors.isEmpty() ? FINE : CONTENT;
  }
}
