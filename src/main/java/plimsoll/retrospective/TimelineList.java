package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/** A list whose items begin with times. */
final class TimelineList {
  private TimelineList() {}

  /** Whether it is one where a heading says so. */
  static boolean isPossible(List<Block.Item> items) {
    boolean digits = areDigits(items);
    long timed = items.stream().filter(item -> lead(item, digits).isTime()).count();
    return timed * 2 >= items.size() && timed > 0 && !isChecked(items);
  }

  /** Whether it is one wherever it stands. */
  static boolean isObvious(List<Block.Item> items) {
    return items.size() >= 3
        && !isChecked(items)
        && items.stream().map(TimelineList::text).map(Lead::of).allMatch(Lead::isTime)
        && items.stream().map(TimelineList::text).map(Lead::of).filter(Lead::isCertain).count()
            >= 2;
  }

  /** Whether every item begins with a time of day. */
  static boolean areAllClocks(List<Block.Item> items) {
    return !isChecked(items)
        && items.stream().map(TimelineList::text).map(Lead::of).allMatch(Lead::isCertain);
  }

  private static boolean isChecked(List<Block.Item> items) {
    return items.stream().anyMatch(item -> item.check() != Block.Check.NONE);
  }

  /** Whether four digits at the beginning of the items are times of day. */
  private static boolean areDigits(List<Block.Item> items) {
    return DigitTimes.areTimes(
        items.stream().map(item -> PlainText.of(text(item)).strip()).toList());
  }

  private static Lead lead(Block.Item item, boolean digits) {
    return Lead.below(text(item), digits);
  }

  private static List<Inline> text(Block.Item item) {
    List<Block> blocks = blocks(item);
    return !blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph
        ? paragraph.text()
        : List.of();
  }

  /** {@code - 6. März: …} is a list inside of the item for Markdown, and a day for its author. */
  private static List<Block> blocks(Block.Item item) {
    boolean day =
        !item.blocks().isEmpty()
            && item.blocks().get(0) instanceof Block.OrderedList inner
            && inner.items().size() == 1
            && inner.start() >= 1
            && inner.start() <= 31
            && !inner.items().get(0).blocks().isEmpty()
            && inner.items().get(0).blocks().get(0) instanceof Block.Paragraph;
    if (!day) {
      return item.blocks();
    }
    Block.OrderedList inner = (Block.OrderedList) item.blocks().get(0);
    List<Block> own = inner.items().get(0).blocks();
    Block.Paragraph first = (Block.Paragraph) own.get(0);
    List<Inline> text = new ArrayList<>();
    text.add(new Inline.Text(inner.start() + ". "));
    text.addAll(first.text());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(text, first.reach()));
    blocks.addAll(own.subList(1, own.size()));
    blocks.addAll(item.blocks().subList(1, item.blocks().size()));
    return blocks;
  }

  /** Adds every item: an entry, more of the one before it, or the day of those inside it. */
  static void read(Block list, List<Block.Item> items, Zone zone, Run run) {
    boolean digits = areDigits(items);
    boolean whole = run.isOpen() || items.isEmpty() || lead(items.get(0), digits).isTime();
    for (Block.Item item : items) {
      Lead lead = lead(item, digits);
      if (lead.isTime()) {
        timed(list, item, lead, zone, run);
      } else if (run.isOpen()) {
        run.continueWith(item.blocks());
      }
    }
    if (whole) {
      run.retell(List.of(list));
    }
  }

  private static void timed(Block list, Block.Item item, Lead lead, Zone zone, Run run) {
    List<Block> all = blocks(item);
    List<Block> below = all.subList(1, all.size());
    if (lead.time().isDayOnly() && lead.isAlone() && below.size() == 1) {
      List<Block.Item> inner = items(below.get(0));
      if (isPossible(inner)) {
        run.day(lead.time().day(), PlainText.of(text(item)).strip(), List.of());
        read(list, inner, zone, run);
        return;
      }
    }
    List<Inline> rest = lead.rest(text(item));
    List<Block> content = new ArrayList<>();
    if (!InlineCut.isBlank(rest)) {
      content.add(new Block.Paragraph(rest, all.get(0).reach()));
    }
    content.addAll(below);
    run.entry(
        new Told(
            lead.time(),
            lead.written(),
            zone,
            Lanes.of(rest),
            content,
            item.reach(),
            list,
            new Told.Line(item.blocks().get(0), 0)));
  }

  static List<Block.Item> items(Block block) {
    if (block instanceof Block.BulletList list) {
      return list.items();
    }
    return block instanceof Block.OrderedList list ? list.items() : List.of();
  }
}
