package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/** Paragraphs whose lines begin with times. */
final class TimelineLines {
  private TimelineLines() {}

  /** How many paragraphs are such lines beyond doubt. */
  static int obvious(List<Block> blocks) {
    int count = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        Lead lead = Lead.of(paragraph.text());
        count += lead.isClock() && lead.separated() ? 1 : 0;
      }
    }
    return count;
  }

  /**
   * Whether times at the beginning of lines are what these blocks are about, so that a mere space
   * may follow them: {@code 13:12 It fails.} Beside a table of times it is a sentence.
   */
  static boolean areMany(List<Block> blocks) {
    int times = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        List<List<Inline>> lines = Inlines.lines(paragraph.text());
        times += (int) lines.stream().map(Lead::of).filter(Lead::isTime).count();
      }
    }
    return times >= 2;
  }

  /**
   * Adds the entries of a paragraph; false if its first line is not one.
   *
   * @param many whether a mere space may follow a time
   */
  static boolean read(Block.Paragraph paragraph, boolean many, Zone zone, Run run) {
    List<List<Inline>> lines = Inlines.lines(paragraph.text());
    Lead first = Lead.of(lines.get(0));
    if (!first.isTime() || !first.separated() && !(many && first.isClock())) {
      return false;
    }
    long times = lines.stream().map(Lead::of).filter(Lead::isClock).count();
    boolean each = many && times >= 2 && times * 2 >= lines.size();
    if (lines.size() == 1 && first.isAlone() && first.time().isDayOnly()) {
      run.day(first.time().day(), PlainText.of(paragraph.text()).strip(), List.of(paragraph));
      return true;
    }
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || begins(lines.get(i), each)) {
        entry(paragraph, lines.subList(start, i), zone, run);
        start = i;
      }
    }
    run.retell(List.of(paragraph));
    return true;
  }

  /** Whether a line in the middle of a paragraph is an entry of its own. */
  private static boolean begins(List<Inline> line, boolean each) {
    Lead lead = Lead.of(line);
    return lead.isTime() && (lead.separated() || each && lead.isClock());
  }

  private static void entry(
      Block.Paragraph paragraph, List<List<Inline>> lines, Zone zone, Run run) {
    Lead lead = Lead.of(lines.get(0));
    List<Inline> rest = new ArrayList<>(Inlines.after(lines.get(0), lead.start()));
    for (List<Inline> line : lines.subList(1, lines.size())) {
      if (!rest.isEmpty()) {
        rest.add(new Inline.Break(false));
      }
      rest.addAll(line);
    }
    List<Block> content =
        Inlines.isBlank(rest) ? List.of() : List.of(new Block.Paragraph(rest, paragraph.reach()));
    run.entry(
        new Told(
            lead.time(),
            lead.written(),
            zone,
            Lanes.of(rest),
            content,
            paragraph.reach(),
            paragraph));
  }
}
