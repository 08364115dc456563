package plimsoll.source;

import java.util.Objects;
import plimsoll.problem.Problems;

/**
 * A file as it was read. All of it is above the gate.
 *
 * @param header its front matter, and what was guessed
 * @param text the whole file, front matter included, with {@code \n} line ends
 */
public record Draft(Header header, String text) {
  public Draft {
    Objects.requireNonNull(header);
    Objects.requireNonNull(text);
  }

  /**
   * Parses the text. This is the costly step and its result is large: call it once, and let go of
   * the result when both views have been made from it.
   */
  public Body parse(Problems problems) {
    return BodyParser.parse(this, problems);
  }

  /** Says nothing of the text. */
  @Override
  public String toString() {
    return header.path();
  }
}
