package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.Meta;
import plimsoll.content.PlainText;

/**
 * A heading with what stands below it; {@code heading} is empty for text before the first one.
 *
 * @param level of the heading in the tree, which is deeper than written where a day belongs to the
 *     timeline before it
 */
record Outline(
    List<Block.Heading> heading,
    int level,
    Role role,
    String anchor,
    List<Block> blocks,
    List<Outline> below) {
  Outline {
    heading = List.copyOf(heading);
    blocks = List.copyOf(blocks);
    below = List.copyOf(below);
  }

  /** Below the actions, {@code Detection} is the kind of some of them. */
  private static final Set<Role> KINDS_OF_ACTIONS =
      Set.of(Role.DETECTION, Role.RESPONSE, Role.FACTORS, Role.ANALYSIS, Role.IMPACT);

  /** The tree of a whole body; nothing is left out. */
  static List<Outline> of(List<Block> body, Meta.Kind kind, SectionWords words) {
    Reader reader = new Reader(body, Anchors.of(body), kind, words);
    return reader.read(0, Role.OTHER);
  }

  String title() {
    return heading.isEmpty() ? "" : PlainText.of(heading.get(0).text());
  }

  /** What others see of it. */
  Section section() {
    List<Inline> title = heading.isEmpty() ? List.of() : heading.get(0).text();
    Audience reach = heading.isEmpty() ? blocks.get(0).reach() : heading.get(0).reach();
    return new Section(
        role, level, title, anchor, reach, blocks, below.stream().map(Outline::section).toList());
  }

  Outline with(List<Outline> moreBelow) {
    List<Outline> all = new ArrayList<>(below);
    moreBelow.forEach(outline -> all.add(outline.deeper(level + 1).as(Role.TIMELINE)));
    return new Outline(heading, level, role, anchor, blocks, all);
  }

  private Outline as(Role other) {
    return new Outline(heading, level, other, anchor, blocks, below);
  }

  private Outline deeper(int atLeast) {
    int deeper = Math.max(level, atLeast);
    return new Outline(
        heading,
        deeper,
        role == Role.OTHER ? Role.TIMELINE : role,
        anchor,
        blocks,
        below.stream().map(outline -> outline.deeper(deeper + 1)).toList());
  }

  /** Reads a body from front to back. */
  private static final class Reader {
    private final List<Block> body;
    private final Anchors anchors;
    private final Meta.Kind kind;
    private final SectionWords words;
    private int at;

    Reader(List<Block> body, Anchors anchors, Meta.Kind kind, SectionWords words) {
      this.body = body;
      this.anchors = anchors;
      this.kind = kind;
      this.words = words;
    }

    /** What is deeper than {@code level}; a heading that is not known is for what is above it. */
    List<Outline> read(int level, Role above) {
      List<Outline> found = new ArrayList<>();
      while (at < body.size()) {
        if (!(body.get(at) instanceof Block.Heading heading)) {
          found.add(new Outline(List.of(), 0, above, "", text(), List.of()));
        } else if (heading.level() <= level) {
          break;
        } else {
          found.add(headed(heading, above));
        }
      }
      return Days.gathered(found);
    }

    private Outline headed(Block.Heading heading, Role above) {
      at++;
      Role own = words.roleOf(PlainText.of(heading.text()), kind);
      boolean kind = above == Role.ACTIONS && KINDS_OF_ACTIONS.contains(own);
      // The states of a status page, "10:05 Monitoring", are words for sections too.
      boolean entry = above == Role.TIMELINE && Lead.below(heading.text()).isTime();
      Role role = own == Role.OTHER || kind || entry ? above : own;
      List<Block> blocks = text();
      List<Outline> below = read(heading.level(), role);
      return new Outline(
          List.of(heading), heading.level(), role, anchors.of(heading), blocks, below);
    }

    private List<Block> text() {
      int start = at;
      while (at < body.size() && !(body.get(at) instanceof Block.Heading)) {
        at++;
      }
      return body.subList(start, at);
    }
  }
}
