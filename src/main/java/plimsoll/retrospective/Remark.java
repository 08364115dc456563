package plimsoll.retrospective;

import java.util.Objects;
import plimsoll.content.Block;
import plimsoll.problem.Code;

/**
 * Something that was guessed or not understood, for the author. Whoever holds the positions turns
 * it into a notice with a place.
 *
 * @param block the block of the document it is about, by identity
 * @param below how many lines below the block's first line it is: a row of a table has one line
 * @param message one sentence that quotes nothing of the document
 */
public record Remark(Block block, int below, Code code, String message, String hint) {
  public Remark {
    Objects.requireNonNull(block);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
  }

  /** About a block as a whole. */
  Remark(Block block, Code code, String message, String hint) {
    this(block, 0, code, message, hint);
  }
}
