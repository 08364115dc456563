package plimsoll.retrospective;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Block;

/**
 * Something that worked, but that nobody had a reason to count on.
 *
 * @param id what a later review can name in {@code hopes:}; empty if the author gave none
 */
public record Hope(String id, List<Block> text, String anchor) {
  public Hope {
    Objects.requireNonNull(id);
    text = List.copyOf(text);
    Objects.requireNonNull(anchor);
  }
}
