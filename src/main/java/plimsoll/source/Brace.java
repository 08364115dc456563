package plimsoll.source;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Objects;

/** Attributes in braces where they are; what they mark is for the gate to say. */
public final class Brace extends Node {
  private final Attributes attributes;

  Brace(BasedSequence chars, Attributes attributes) {
    super(chars);
    this.attributes = Objects.requireNonNull(attributes);
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
