package plimsoll.source;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** {@code :::internal} or {@code :::customer-only} up to its {@code :::}. */
public final class Container extends Block {
  private final String name;
  private final BasedSequence opening;
  private final boolean nested;
  private @Nullable BasedSequence closing;

  Container(String name, BasedSequence opening, boolean nested) {
    this.name = name;
    this.opening = opening;
    this.nested = nested;
  }

  /** {@code internal} or {@code customer-only}. */
  public String name() {
    return name;
  }

  /** The opening line, without its indent. */
  public BasedSequence opening() {
    return opening;
  }

  /** Whether it was opened inside another container. */
  public boolean nested() {
    return nested;
  }

  /** Whether its {@code :::} was found. */
  public boolean closed() {
    return closing != null;
  }

  /** The closing line, without its indent; null if it was not found. */
  public @Nullable BasedSequence closing() {
    return closing;
  }

  void close(BasedSequence line) {
    closing = line;
  }

  /** From the opening line to the end of what it holds. */
  void spanContent() {
    int end = closing != null ? closing.getEndOffset() : opening.getEndOffset();
    Node last = getLastChild();
    setChars(
        opening.baseSubSequence(
            opening.getStartOffset(), last == null ? end : Math.max(end, last.getEndOffset())));
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
