package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Html;
import plimsoll.render.html.Passage;

/** A text that is not a retrospective, cut at its headings into nested parts. */
final class ProseOutline {
  private final Anchors anchors;
  private final Passage passage;
  private final List<Block> body;
  private int next;

  private ProseOutline(List<Block> body, Anchors anchors, Passage passage) {
    this.body = body;
    this.anchors = anchors;
    this.passage = passage;
  }

  /** The parts of {@code body}; levels have no holes, whatever the author's were. */
  static List<Part> of(List<Block> body, Anchors anchors, Passage passage) {
    ProseOutline outline = new ProseOutline(body, anchors, passage);
    List<Part> parts = new ArrayList<>();
    List<Block> opening = outline.untilHeading();
    if (!opening.isEmpty()) {
      parts.add(outline.part(0, "", List.of(), false, opening, List.of()));
    }
    parts.addAll(outline.below(0, 2));
    return parts;
  }

  private List<Part> below(int written, int level) {
    List<Part> parts = new ArrayList<>();
    while (next < body.size() && body.get(next) instanceof Block.Heading heading) {
      if (heading.level() <= written) {
        break;
      }
      next++;
      List<Block> blocks = untilHeading();
      List<Part> below = below(heading.level(), Math.min(6, level + 1));
      boolean internal =
          passage.marksReach()
              && heading.reach() == Audience.INTERNAL
              && blocks.stream().allMatch(b -> b.reach() == Audience.INTERNAL)
              && below.stream().allMatch(Part::internal);
      parts.add(part(level, anchors.of(heading), heading.text(), internal, blocks, below));
    }
    return parts;
  }

  private List<Block> untilHeading() {
    List<Block> blocks = new ArrayList<>();
    while (next < body.size() && !(body.get(next) instanceof Block.Heading)) {
      blocks.add(body.get(next++));
    }
    return blocks;
  }

  private Part part(
      int level,
      String anchor,
      List<Inline> title,
      boolean internal,
      List<Block> blocks,
      List<Part> below) {
    Passage told = internal ? passage.unmarked() : passage;
    return new Part(
        "other",
        level,
        anchor,
        Blocks.inline(title, told),
        PlainText.of(title),
        List.of(),
        internal,
        Html.EMPTY,
        Blocks.of(blocks, told, Math.min(6, Math.max(2, level + 1))),
        List.of(),
        List.of(),
        List.of(),
        below);
  }
}
