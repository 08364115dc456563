package plimsoll.mcp;

/** A question that cannot be answered as it was asked; the message is for whoever asked. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message, null, false, false);
  }

  /** The reason, in words that the asker may read. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
