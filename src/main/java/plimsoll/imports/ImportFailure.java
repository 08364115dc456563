package plimsoll.imports;

import plimsoll.problem.Code;
import plimsoll.problem.Problem;

/**
 * A source that cannot be read as what it is said to be: nothing of it is written. Travels from the
 * depth of a parser to {@link Import} and no further.
 */
final class ImportFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  ImportFailure(Place place, String message, String hint) {
    this(place, Code.IMPORT_SYNTAX, message, hint);
  }

  ImportFailure(Place place, Code code, String message, String hint) {
    super(null, null, false, false);
    this.problem = place.error(code, message, hint);
  }

  Problem problem() {
    return problem;
  }
}
