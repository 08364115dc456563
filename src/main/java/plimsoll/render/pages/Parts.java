package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.PlainText;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Passage;
import plimsoll.retrospective.Action;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Section;

/**
 * The sections of a retrospective in the document's own order. What the timeline and the actions
 * tell replaces them, once.
 */
final class Parts {
  private final Retrospective retrospective;
  private final Passage passage;
  private final Dates dates;
  private final Set<Block> retold;
  private final Set<String> retoldAnchors;

  private Parts(Retrospective retrospective, Anchors anchors, Passage passage, Dates dates) {
    this.retrospective = retrospective;
    this.passage = passage;
    this.dates = dates;
    this.retold = Collections.newSetFromMap(new IdentityHashMap<>());
    this.retoldAnchors = new HashSet<>();
    for (Block block : retrospective.retold()) {
      retold.add(block);
      if (block instanceof Block.Heading heading) {
        retoldAnchors.add(anchors.of(heading));
      }
    }
  }

  private Parts(Parts outer, Passage passage) {
    this.retrospective = outer.retrospective;
    this.passage = passage;
    this.dates = outer.dates;
    this.retold = outer.retold;
    this.retoldAnchors = outer.retoldAnchors;
  }

  static List<Part> of(Retrospective retrospective, Anchors anchors, Passage passage, Dates dates) {
    return new Parts(retrospective, anchors, passage, dates).parts(retrospective.sections(), 2);
  }

  private List<Part> parts(List<Section> sections, int level) {
    List<Part> parts = new ArrayList<>();
    for (Section section : sections) {
      parts.add(part(section, level));
    }
    return parts;
  }

  private Part part(Section section, int level) {
    boolean headed = section.level() > 0;
    int inside = Math.min(6, headed ? level + 1 : level);
    List<Action> actions =
        retrospective.actions().stream().filter(a -> a.anchor().equals(section.anchor())).toList();
    boolean timelineHere = retrospective.timeline().section().equals(section.anchor());
    boolean internal = passage.marksReach() && isInternal(section);
    Passage told = internal ? passage.unmarked() : passage;
    List<Block> before = timelineHere || !actions.isEmpty() ? before(section) : List.of();
    List<Block> blocks =
        section.blocks().stream().skip(before.size()).filter(b -> !retold.contains(b)).toList();
    List<Section> below = new ArrayList<>();
    List<String> former = new ArrayList<>();
    List<Block> loose = new ArrayList<>(blocks);
    for (Section sub : section.subsections()) {
      absorb(sub, below, former, loose);
    }
    Parts inner = new Parts(this, told);
    return new Part(
        section.role().slug(),
        headed ? Math.min(6, level) : 0,
        section.anchor(),
        Blocks.inline(section.title(), told),
        PlainText.of(section.title()),
        former,
        internal,
        Blocks.of(before, told, inside),
        Blocks.of(loose, told, inside),
        timelineHere ? TimelineView.of(retrospective.timeline(), told, dates, inside) : List.of(),
        ActionView.of(actions, told, inside),
        captions(section),
        inner.parts(below, inside));
  }

  /** The introduction: what comes before the first block that is shown in another form. */
  private List<Block> before(Section section) {
    return section.blocks().stream().takeWhile(block -> !retold.contains(block)).toList();
  }

  /** What the author called the columns of a table that is shown in another form. */
  private List<String> captions(Section section) {
    List<String> captions = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table && retold.contains(block)) {
        table.header().cells().stream()
            .map(cell -> PlainText.of(cell.text()).strip())
            .filter(caption -> !caption.isEmpty())
            .forEach(captions::add);
      }
    }
    return captions;
  }

  /** A subsection whose heading became an entry leaves its anchor and what no entry tells. */
  private void absorb(
      Section section, List<Section> below, List<String> former, List<Block> loose) {
    if (!retoldAnchors.contains(section.anchor())) {
      below.add(section);
      return;
    }
    former.add(section.anchor());
    section.blocks().stream().filter(b -> !retold.contains(b)).forEach(loose::add);
    section.subsections().forEach(sub -> absorb(sub, below, former, loose));
  }

  /** Whether customers get nothing of a section. */
  private static boolean isInternal(Section section) {
    boolean headingIsInternal = section.level() == 0 || section.reach() == Audience.INTERNAL;
    return headingIsInternal
        && section.blocks().stream().allMatch(b -> b.reach() == Audience.INTERNAL)
        && section.subsections().stream().allMatch(Parts::isInternal);
  }
}
