package plimsoll.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.marks.MarkedBlock;

/** Blocks in a row, joined where only what was left out stood between them. */
final class Sequel {
  private final Reading reading;
  private final List<Block> blocks = new ArrayList<>();
  private boolean blankBetween;
  private @Nullable MarkedBlock last;
  private boolean leftOut;
  private boolean blank;

  Sequel(Reading reading) {
    this.reading = reading;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Whether a blank line stands between two of the blocks. */
  boolean blankBetween() {
    return blankBetween;
  }

  /** Something that this audience does not read stood here. */
  void leaveOut(MarkedBlock block) {
    leftOut = last != null;
    blank |= !blocks.isEmpty() && block.at().blankBefore();
  }

  /** Here a container begins or ends that is shown: its lines part what is before and behind. */
  void border() {
    last = null;
    leftOut = false;
  }

  void add(MarkedBlock from, Block copied) {
    blank |= !blocks.isEmpty() && from.at().blankBefore();
    int before = blocks.size() - 1;
    if (leftOut && last != null && joins(blocks.get(before), copied, from)) {
      blocks.set(before, reading.placed(joined(blocks.get(before), copied), last.at().place()));
    } else {
      blankBetween |= blank;
      blocks.add(copied);
      last = from;
    }
    leftOut = false;
    blank = false;
  }

  private boolean joins(Block first, Block second, MarkedBlock from) {
    if (first instanceof Block.Paragraph && second instanceof Block.Paragraph) {
      return !blank;
    }
    return last instanceof MarkedBlock.BulletList a
            && from instanceof MarkedBlock.BulletList b
            && a.marker() == b.marker()
        || last instanceof MarkedBlock.OrderedList c
            && from instanceof MarkedBlock.OrderedList d
            && c.delimiter() == d.delimiter();
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

  private static List<Block.Item> both(List<Block.Item> a, List<Block.Item> b) {
    List<Block.Item> items = new ArrayList<>(a);
    items.addAll(b);
    return items;
  }
}
