package plimsoll.advice;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Block;

/**
 * A piece of text that stands on its own: a paragraph, a heading, a cell.
 *
 * @param text without code, quotes and addresses
 * @param hidden the offsets, from and to, of words that customers do not get
 * @param block the block of the document whose place is known
 * @param below how many lines below the block's first it is, for a row of a table
 * @param forCustomers whether customers get the block
 */
record Passage(
    Scope scope, String text, List<int[]> hidden, Block block, int below, boolean forCustomers) {
  private static final int PROMPT = 60;

  Passage {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(text);
    hidden = List.copyOf(hidden);
    Objects.requireNonNull(block);
  }

  /** Whether somebody wrote it, even in a form that is otherwise empty: its prompts are short. */
  boolean isLong() {
    return scope != Scope.HEADING
        && text.length() >= PROMPT
        && text.chars().noneMatch(c -> c == '<');
  }

  /** Whether customers read the words between two offsets. */
  boolean isForCustomers(int from, int to) {
    return forCustomers && hidden.stream().noneMatch(h -> h[0] < to && from < h[1]);
  }
}
