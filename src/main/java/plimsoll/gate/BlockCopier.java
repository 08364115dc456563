package plimsoll.gate;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.problem.Code;
import plimsoll.source.Container;
import plimsoll.source.StrayClose;

/**
 * Copies the blocks that an audience may read into records of our own. What no rule names is
 * refused with all that stands in it.
 *
 * <p>The result is what the text would give if everything left out had never been written: where
 * the lines around it would have been one paragraph or one list, they are.
 */
final class BlockCopier {
  private final Reading reading;
  private final InlineCopier inlines;
  private final TableCopier tables;

  BlockCopier(Reading reading) {
    this.reading = reading;
    this.inlines = new InlineCopier(reading);
    this.tables = new TableCopier(reading, inlines);
  }

  /** The blocks of a document, a quotation or an item. */
  List<Block> children(Node parent) {
    Sequel sequel = new Sequel();
    children(parent, sequel);
    return sequel.blocks;
  }

  private void children(Node parent, Sequel sequel) {
    for (Node child : parent.getChildren()) {
      if (child instanceof Container container) {
        container(container, sequel);
      } else if (isNoBlock(child)) {
        sequel.leaveOut(child);
      } else {
        child(child, sequel);
      }
    }
  }

  private void child(Node child, Sequel sequel) {
    List<Block> copied = reading.isRead(child) ? block(child) : List.of();
    if (copied.isEmpty()) {
      sequel.leaveOut(child);
    } else {
      sequel.add(child, copied);
    }
  }

  private void container(Container container, Sequel sequel) {
    boolean shown =
        !reading.marksCount() || reading.forCustomers() == container.name().equals("customer-only");
    if (!shown) {
      sequel.leaveOut(container);
      return;
    }
    if (!reading.marksCount() && !container.closed()) {
      sequel.add(container, List.of(verbatim(container, container.opening().toString())));
    }
    children(container, sequel);
  }

  /** Definitions stand where they are called; what nobody calls is not lost to the company. */
  private boolean isNoBlock(Node child) {
    if (child instanceof Reference reference) {
      return reading.forCustomers() || reading.references.isUsed(reference);
    }
    return child instanceof FootnoteBlock
        && (reading.forCustomers() || reading.footnotes.isCalled(child));
  }

  private List<Block> block(Node node) {
    Audience reach = reading.reach(node).audience();
    if (node instanceof Paragraph) {
      return text(node, inlines.copy(node), reach);
    }
    if (node instanceof Heading heading) {
      return heading(heading, reach);
    }
    if (node instanceof BulletList || node instanceof OrderedList) {
      return list(node, reach);
    }
    if (node instanceof BlockQuote) {
      List<Block> quoted = children(node);
      return quoted.isEmpty() ? List.of() : List.of(placed(new Block.Quote(quoted, reach), node));
    }
    if (node instanceof FencedCodeBlock code) {
      String language = BlockMarks.CodeInfo.of(code.getInfo().toString()).language();
      return code(node, language, code.getContentChars().toString(), reach);
    }
    if (node instanceof IndentedCodeBlock code) {
      return code(node, "", code.getContentChars().toString(), reach);
    }
    if (node instanceof TableBlock table) {
      return tables.copy(table, reach);
    }
    if (node instanceof ThematicBreak) {
      return List.of(placed(new Block.Rule(reach), node));
    }
    return other(node);
  }

  private List<Block> other(Node node) {
    if (!reading.forCustomers()) {
      return List.of(verbatim(node, node.getChars().toString().stripTrailing()));
    }
    boolean reported = node instanceof HtmlBlockBase || node instanceof StrayClose;
    if (!reported) {
      reading.faults.at(
          node, Code.REFUSED, "this kind of text cannot be published", "write it as a paragraph");
    }
    return List.of();
  }

  private Block verbatim(Node node, String text) {
    return placed(new Block.Verbatim(text, Audience.INTERNAL), node);
  }

  private List<Block> text(Node node, List<Inline> words, Audience reach) {
    return words.isEmpty() ? List.of() : List.of(placed(new Block.Paragraph(words, reach), node));
  }

  private List<Block> heading(Heading node, Audience reach) {
    List<Inline> words = inlines.copy(node);
    return words.isEmpty()
        ? List.of()
        : List.of(placed(new Block.Heading(node.getLevel(), words, reach), node));
  }

  private List<Block> code(Node node, String language, String text, Audience reach) {
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return List.of(placed(new Block.Code(language, lines, reach), node));
  }

  private List<Block> list(Node list, Audience reach) {
    List<Block.Item> items = new ArrayList<>();
    boolean tight = true;
    boolean blankPending = false;
    for (Node node : list.getChildren()) {
      blankPending |= !items.isEmpty() && Blank.before(reading, node);
      if (!reading.isRead(node)) {
        continue;
      }
      Sequel sequel = new Sequel();
      children(node, sequel);
      if (sequel.blocks.isEmpty() && reading.forCustomers()) {
        continue;
      }
      tight &= !blankPending && !sequel.blankBetween;
      blankPending = false;
      if (isBare(node, sequel.blocks)) {
        items.addAll(items(sequel.blocks.get(0)));
        continue;
      }
      items.add(item(node, sequel.blocks));
    }
    if (items.isEmpty()) {
      return List.of();
    }
    Block block =
        list instanceof OrderedList ordered
            ? new Block.OrderedList(ordered.getStartNumber(), items, tight, reach)
            : new Block.BulletList(items, tight, reach);
    return List.of(placed(block, list));
  }

  /** An item of whose own words nothing is left gives its place to those below it. */
  private boolean isBare(Node item, List<Block> blocks) {
    return reading.forCustomers()
        && item.getFirstChild() instanceof Paragraph
        && blocks.size() == 1
        && !items(blocks.get(0)).isEmpty();
  }

  private static List<Block.Item> items(Block block) {
    if (block instanceof Block.BulletList list) {
      return list.items();
    }
    return block instanceof Block.OrderedList list ? list.items() : List.of();
  }

  private Block.Item item(Node node, List<Block> blocks) {
    Block.Check check = Block.Check.NONE;
    if (node instanceof TaskListItem task) {
      check = task.isItemDoneMarker() ? Block.Check.DONE : Block.Check.OPEN;
    }
    return new Block.Item(
        blocks,
        check,
        ItemFields.project(reading, reading.marking.fields(node)),
        reading.reach(node).audience());
  }

  private <B extends Block> B placed(B block, Node node) {
    return reading.placed(block, node);
  }

  /** Blocks in a row, joined where only what was left out stood between them. */
  private final class Sequel {
    final List<Block> blocks = new ArrayList<>();
    boolean blankBetween;
    private @org.jspecify.annotations.Nullable Node last;
    private boolean leftOut;
    private boolean blank;

    void leaveOut(Node node) {
      leftOut = last != null;
      blank |= last != null && Blank.before(reading, node);
    }

    void add(Node node, List<Block> copied) {
      blank |= last != null && Blank.before(reading, node);
      int before = blocks.size() - 1;
      if (leftOut && joins(blocks.get(before), copied.get(0), node)) {
        Block joined = joined(blocks.get(before), copied.get(0));
        blocks.set(before, placed(joined, last));
      } else {
        blankBetween |= blank;
        blocks.addAll(copied);
        last = node;
      }
      leftOut = false;
      blank = false;
    }

    private boolean joins(Block first, Block second, Node node) {
      if (first instanceof Block.Paragraph && second instanceof Block.Paragraph) {
        return !blank;
      }
      return first instanceof Block.BulletList
              && second instanceof Block.BulletList
              && marker(last) == marker(node)
          || first instanceof Block.OrderedList
              && second instanceof Block.OrderedList
              && delimiter(last) == delimiter(node);
    }

    private char marker(Node list) {
      return ((BulletList) list).getOpeningMarker();
    }

    private char delimiter(Node list) {
      return ((OrderedList) list).getDelimiter();
    }

    private Block joined(Block first, Block second) {
      if (first instanceof Block.Paragraph a && second instanceof Block.Paragraph b) {
        List<Inline> words = new ArrayList<>(a.text());
        words.add(new Inline.Break(false));
        words.addAll(b.text());
        return new Block.Paragraph(words, a.reach());
      }
      if (first instanceof Block.BulletList a && second instanceof Block.BulletList b) {
        boolean tight = a.tight() && b.tight() && !blank;
        return new Block.BulletList(both(a.items(), b.items()), tight, a.reach());
      }
      Block.OrderedList a = (Block.OrderedList) first;
      Block.OrderedList b = (Block.OrderedList) second;
      boolean tight = a.tight() && b.tight() && !blank;
      return new Block.OrderedList(a.start(), both(a.items(), b.items()), tight, a.reach());
    }

    private List<Block.Item> both(List<Block.Item> a, List<Block.Item> b) {
      List<Block.Item> items = new ArrayList<>(a);
      items.addAll(b);
      return items;
    }
  }
}
