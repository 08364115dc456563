package plimsoll.retrospective;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/**
 * A heading and what follows it up to the next heading of the same or a higher level.
 *
 * @param role what it is for; a subsection of an unknown heading inherits nothing
 * @param level the heading's level as written; 0 for what stands before the first heading
 * @param title the heading's text; empty at level 0
 * @param anchor its anchor on the page; empty at level 0
 * @param reach the heading's reach
 * @param blocks the blocks before the first subsection
 * @param subsections in order
 */
public record Section(
    Role role,
    int level,
    List<Inline> title,
    String anchor,
    Audience reach,
    List<Block> blocks,
    List<Section> subsections) {
  public Section {
    Objects.requireNonNull(role);
    title = List.copyOf(title);
    Objects.requireNonNull(anchor);
    Objects.requireNonNull(reach);
    blocks = List.copyOf(blocks);
    subsections = List.copyOf(subsections);
  }
}
