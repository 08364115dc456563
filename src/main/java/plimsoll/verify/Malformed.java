package plimsoll.verify;

import java.io.Serial;

/** A file is not of the form that its name says. It says no more: a reason might quote the file. */
final class Malformed extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  Malformed() {
    super("malformed", null, false, false);
  }
}
