package plimsoll.imports;

import java.util.Objects;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/**
 * Where in an export something is.
 *
 * @param file as the user typed it, and the path within it if it is a folder or an archive
 * @param line 1-based
 * @param column 1-based
 */
record Place(String file, int line, int column) {
  Place {
    Objects.requireNonNull(file);
  }

  static Place of(String file) {
    return new Place(file, 1, 1);
  }

  Place line(int number) {
    return new Place(file, number, 1);
  }

  /** What was guessed, or is odd. */
  Problem notice(Code code, String message, String hint) {
    return Problem.notice(code, span(), message, hint);
  }

  /** What was lost. */
  Problem error(Code code, String message, String hint) {
    return Problem.error(code, span(), message, hint);
  }

  private Span span() {
    return Span.at(file, Math.max(1, line), Math.max(1, column), 1);
  }
}
