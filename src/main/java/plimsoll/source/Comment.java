package plimsoll.source;

import java.util.Objects;
import plimsoll.problem.Span;

/**
 * An HTML comment that was taken out of the Markdown.
 *
 * @param text between {@code <!--} and {@code -->}
 */
public record Comment(String text, Span span) {
  public Comment {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }
}
