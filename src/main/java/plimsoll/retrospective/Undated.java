package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.content.Document;

/**
 * A document for readers who are not told when its actions are due: no day in their braces, their
 * words or a column of their table. So no page, feed or export of it has one.
 */
final class Undated {
  private final Set<Block> actions;
  private boolean changed;

  private Undated(Set<Block> actions) {
    this.actions = actions;
  }

  /**
   * @param actions the lists and tables that actions were read from, by identity
   * @return the same document if it has no such day
   */
  static Document of(Document document, Set<Block> actions) {
    Undated undated = new Undated(actions);
    List<Block> body = undated.blocks(document.body());
    List<List<Block>> footnotes = document.footnotes().stream().map(undated::blocks).toList();
    return undated.changed ? document.with(body, footnotes) : document;
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    boolean action = actions.contains(block);
    if (block instanceof Block.BulletList list) {
      return new Block.BulletList(items(list.items(), action), list.tight(), list.reach());
    }
    if (block instanceof Block.OrderedList list) {
      return new Block.OrderedList(
          list.start(), items(list.items(), action), list.tight(), list.reach());
    }
    if (block instanceof Block.Quote quote) {
      return new Block.Quote(blocks(quote.blocks()), quote.reach());
    }
    return block instanceof Block.Table table ? table(table, action) : block;
  }

  private List<Block.Item> items(List<Block.Item> items, boolean actions) {
    return items.stream().map(item -> item(item, actions)).toList();
  }

  private Block.Item item(Block.Item item, boolean action) {
    List<Block> blocks = action ? unsaid(item) : item.blocks();
    Block.Fields fields = item.fields();
    changed |= blocks != item.blocks() || !fields.due().isEmpty();
    return new Block.Item(blocks(blocks), item.check(), fields.undated(), item.reach());
  }

  /** Without words such as {@code (due: 2026-05-01)}. */
  private static List<Block> unsaid(Block.Item item) {
    Spoken spoken = Spoken.of(item.blocks(), false);
    Action.State state = ActionStates.ofItem(item, Optional.empty());
    String due = spoken.due(state == Action.State.DONE);
    return due.isEmpty()
        ? item.blocks()
        : ActionText.without(item.blocks(), spoken.told("", due, "", true));
  }

  private Block table(Block.Table table, boolean action) {
    ActionTable read = ActionTable.of(table, false);
    int due = action || read.saysActions() ? read.dueColumn() : -1;
    if (due < 0) {
      return table;
    }
    changed = true;
    return new Block.Table(
        without(table.columns(), due),
        row(table.header(), due),
        table.rows().stream().map(row -> row(row, due)).toList(),
        table.reach());
  }

  private static Block.Row row(Block.Row row, int column) {
    return new Block.Row(without(row.cells(), column), row.reach());
  }

  private static <T> List<T> without(List<T> cells, int column) {
    List<T> rest = new ArrayList<>(cells);
    rest.remove(column);
    return rest;
  }
}
