package plimsoll.render;

/** A theme that is not there or does not hang together: for whoever chose it to mend. */
public final class ThemeException extends Exception {
  private static final long serialVersionUID = 1L;

  ThemeException(String message) {
    super(message);
  }
}
