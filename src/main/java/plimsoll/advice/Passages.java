package plimsoll.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;

/** The passages of a retrospective in their order, never those that quote. */
final class Passages implements Block.Visitor<Void> {
  private final List<Passage> found = new ArrayList<>();
  private final Set<Block> retold = Collections.newSetFromMap(new IdentityHashMap<>());
  private Scope scope = Scope.PROSE;

  private Passages() {}

  static List<Passage> of(Retrospective retrospective) {
    Passages passages = new Passages();
    passages.retold.addAll(retrospective.retold());
    for (Block block : retrospective.document().body()) {
      if (block instanceof Block.Heading) {
        block.accept(passages);
      }
    }
    retrospective.sections().forEach(section -> passages.section(section, Scope.PROSE));
    return passages.found;
  }

  private void section(Section section, Scope around) {
    if (section.role() == Role.REFERENCES) {
      return;
    }
    Scope here =
        switch (section.role()) {
          case ACTIONS -> Scope.ACTION;
          case TIMELINE -> Scope.TIMELINE;
          case OTHER -> around;
          default -> Scope.PROSE;
        };
    for (Block block : section.blocks()) {
      scope = here == Scope.PROSE && retold.contains(block) ? Scope.TIMELINE : here;
      block.accept(this);
    }
    section.subsections().forEach(below -> section(below, here));
  }

  private Void add(List<Inline> text, Block block, int below, boolean forCustomers) {
    SpokenText.Said said = SpokenText.of(text);
    found.add(new Passage(scope, said.text(), said.hidden(), block, below, forCustomers));
    return null;
  }

  private static boolean reaches(Audience audience) {
    return audience == Audience.CUSTOMER;
  }

  @Override
  public Void heading(Block.Heading heading) {
    Scope before = scope;
    scope = retold.contains(heading) ? Scope.TIMELINE : Scope.HEADING;
    add(heading.text(), heading, 0, reaches(heading.reach()));
    scope = before;
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    return add(paragraph.text(), paragraph, 0, reaches(paragraph.reach()));
  }

  @Override
  public Void bulletList(Block.BulletList list) {
    list.items().forEach(item -> item.blocks().forEach(block -> block.accept(this)));
    return null;
  }

  @Override
  public Void orderedList(Block.OrderedList list) {
    list.items().forEach(item -> item.blocks().forEach(block -> block.accept(this)));
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    int line = 1;
    for (Block.Row row : table.rows()) {
      line++;
      for (Block.Cell cell : row.cells()) {
        boolean all = reaches(table.reach()) && reaches(row.reach()) && reaches(cell.reach());
        add(cell.text(), table, line, all);
      }
    }
    return null;
  }

  @Override
  public Void quote(Block.Quote quote) {
    return null;
  }

  @Override
  public Void code(Block.Code code) {
    return null;
  }

  @Override
  public Void rule(Block.Rule rule) {
    return null;
  }

  @Override
  public Void verbatim(Block.Verbatim verbatim) {
    return null;
  }
}
