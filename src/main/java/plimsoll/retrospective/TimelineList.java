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
    long timed = items.stream().filter(TimelineList::isTimed).count();
    return timed * 2 >= items.size() && timed > 0 && !isChecked(items);
  }

  /** Whether it is one wherever it stands. */
  static boolean isObvious(List<Block.Item> items) {
    return items.size() >= 3
        && !isChecked(items)
        && items.stream().allMatch(TimelineList::isTimed)
        && items.stream().map(TimelineList::lead).filter(Lead::isClock).count() >= 2;
  }

  private static boolean isChecked(List<Block.Item> items) {
    return items.stream().anyMatch(item -> item.check() != Block.Check.NONE);
  }

  private static boolean isTimed(Block.Item item) {
    return lead(item).isTime();
  }

  private static Lead lead(Block.Item item) {
    return Lead.of(text(item));
  }

  private static List<Inline> text(Block.Item item) {
    return !item.blocks().isEmpty() && item.blocks().get(0) instanceof Block.Paragraph paragraph
        ? paragraph.text()
        : List.of();
  }

  /** Adds every item: an entry, more of the one before it, or the day of those inside it. */
  static void read(Block list, List<Block.Item> items, Zone zone, Run run) {
    boolean whole = run.isOpen() || items.isEmpty() || isTimed(items.get(0));
    for (Block.Item item : items) {
      Lead lead = lead(item);
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
    List<Block> below = item.blocks().subList(1, item.blocks().size());
    if (lead.time().isDayOnly() && lead.isAlone() && below.size() == 1) {
      List<Block.Item> inner = items(below.get(0));
      if (isPossible(inner)) {
        run.day(lead.time().day(), PlainText.of(text(item)).strip(), List.of());
        read(list, inner, zone, run);
        return;
      }
    }
    List<Inline> rest = Inlines.after(text(item), lead.start());
    List<Block> content = new ArrayList<>();
    if (!Inlines.isBlank(rest)) {
      content.add(new Block.Paragraph(rest, item.blocks().get(0).reach()));
    }
    content.addAll(below);
    run.entry(
        new Told(lead.time(), lead.written(), zone, Lanes.of(rest), content, item.reach(), list));
  }

  private static List<Block.Item> items(Block block) {
    if (block instanceof Block.BulletList list) {
      return list.items();
    }
    return block instanceof Block.OrderedList list ? list.items() : List.of();
  }
}
