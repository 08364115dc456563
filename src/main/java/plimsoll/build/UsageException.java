package plimsoll.build;

/** A word on the command line that turns out to mean nothing only when its command runs. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what was not understood.
   *
   * @param message one sentence, which may quote what the user typed
   */
  public UsageException(String message) {
    super(message);
  }
}
