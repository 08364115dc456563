package plimsoll.source;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Objects;

/** {@code [words]{…}}: its children are the words' inlines. */
public final class MarkedWords extends Node {
  private final BasedSequence words;
  private final Attributes attributes;

  MarkedWords(BasedSequence chars, BasedSequence words, Attributes attributes) {
    super(chars);
    this.words = words;
    this.attributes = Objects.requireNonNull(attributes);
  }

  /** What is between the brackets. */
  public BasedSequence words() {
    return words;
  }

  /** What is between the braces. */
  public Attributes attributes() {
    return attributes;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
