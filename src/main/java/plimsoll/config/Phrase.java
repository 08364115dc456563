package plimsoll.config;

import java.util.Objects;
import plimsoll.problem.Span;

/** Words and their place. */
public record Phrase(String text, Span span) {
  public Phrase {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }

  /** Words that were not said; the place is where they would be. */
  public static Phrase none(Span span) {
    return new Phrase("", span);
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
