package plimsoll.marks;

import java.util.Objects;
import plimsoll.problem.Span;

/**
 * Where something stands: for problems, which are carried beside a view and never in it.
 *
 * @param start in UTF-16 units of the Markdown that was parsed
 * @param end exclusive
 * @param span the same place in the file
 */
public record Place(int start, int end, Span span) {
  public Place {
    Objects.requireNonNull(span);
  }
}
