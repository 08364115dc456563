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
        boolean run = isRun(paragraph);
        for (List<Inline> line : InlineCut.lines(paragraph.text())) {
          Lead lead = Lead.of(line);
          count += lead.isCertain() && (run || lead.separated()) ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** Three lines or more of which each begins with a time; those of a wrapped sentence do not. */
  static boolean isRun(Block.Paragraph paragraph) {
    List<List<Inline>> lines = InlineCut.lines(paragraph.text());
    return lines.size() >= 3 && lines.stream().map(Lead::of).allMatch(Lead::isCertain);
  }

  static boolean isTimed(Block block) {
    return block instanceof Block.Paragraph paragraph
        && Lead.of(InlineCut.lines(paragraph.text()).get(0)).isCertain();
  }

  /** Whether a block of code begins with a time, and so do most of its lines. */
  static boolean isLog(Block.Code code) {
    List<String> lines = code.text().lines().filter(line -> !line.isBlank()).limit(400).toList();
    if (lines.size() < 2 || !isTime(lines.get(0))) {
      return false;
    }
    long timed = lines.stream().filter(TimelineLines::isTime).count();
    return timed >= 2 && timed * 2 >= lines.size();
  }

  private static boolean isTime(String line) {
    return TimeReader.read(line).isTime() && !Character.isWhitespace(line.charAt(0));
  }

  /** Adds an entry for each line of code that begins with a time. */
  static void log(Block.Code code, Zone zone, Run run) {
    for (String line : code.text().lines().filter(text -> !text.isBlank()).toList()) {
      List<Inline> text = List.of(new Inline.Text(line));
      Lead lead =
          isTime(line)
              ? Lead.of(text)
              : new Lead(line, WrittenTime.NOTHING, Label.NONE, 0, 0, false);
      List<Inline> rest = lead.rest(text);
      List<Block> content =
          InlineCut.isBlank(rest) ? List.of() : List.of(new Block.Paragraph(rest, code.reach()));
      if (lead.isTime()) {
        run.entry(
            new Told(
                lead.time(),
                lead.written(),
                zone,
                Lanes.of(rest),
                content,
                code.reach(),
                code,
                new Told.Line(code, 0)));
      } else {
        run.continueWith(content);
      }
    }
  }

  /** How many are the updates of a status page. */
  static int updates(List<Block> blocks) {
    int count = 0;
    for (Block block : blocks) {
      count += block instanceof Block.Paragraph paragraph && isUpdate(paragraph) ? 1 : 0;
    }
    return count;
  }

  /** {@code [Resolved - 2026-03-05 15:30 UTC]}, or the time on the last line. */
  private static boolean isUpdate(Block.Paragraph paragraph) {
    String text = PlainText.of(paragraph.text());
    if (!Label.isStatus(text.startsWith("[") ? text.substring(1) : text)) {
      return false;
    }
    List<List<Inline>> lines = InlineCut.lines(paragraph.text());
    return Lead.below(lines.get(0)).isCertain() || isDatedAtTheEnd(lines);
  }

  private static boolean isDatedAtTheEnd(List<List<Inline>> lines) {
    Lead last = Lead.of(lines.get(lines.size() - 1));
    return lines.size() > 1 && last.isCertain() && last.isAlone() && last.time().isDated();
  }

  /**
   * Whether times at the beginning of lines are what these blocks are about, so that a mere space
   * may follow them: {@code 13:12 It fails.} Beside a table of times it is a sentence.
   */
  static boolean areMany(List<Block> blocks) {
    int times = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        List<List<Inline>> lines = InlineCut.lines(paragraph.text());
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
    List<List<Inline>> lines = InlineCut.lines(paragraph.text());
    Lead first = Lead.below(lines.get(0));
    if (!first.isTime() && isDatedAtTheEnd(lines)) {
      dated(paragraph, lines, zone, run);
      return true;
    }
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
        entry(paragraph, start, lines.subList(start, i), zone, run);
        start = i;
      }
    }
    run.retell(List.of(paragraph));
    return true;
  }

  /** An entry whose time stands on its last line. */
  private static void dated(
      Block.Paragraph paragraph, List<List<Inline>> lines, Zone zone, Run run) {
    Lead last = Lead.of(lines.get(lines.size() - 1));
    List<Inline> text = new ArrayList<>();
    for (List<Inline> line : lines.subList(0, lines.size() - 1)) {
      if (!text.isEmpty()) {
        text.add(new Inline.Break(false));
      }
      text.addAll(line);
    }
    List<Block> content = List.of(new Block.Paragraph(text, paragraph.reach()));
    run.entry(
        new Told(
            last.time(),
            last.written(),
            zone,
            Lanes.of(text),
            content,
            paragraph.reach(),
            paragraph,
            new Told.Line(paragraph, 0)));
    run.retell(List.of(paragraph));
  }

  /** Whether a line in the middle of a paragraph is an entry of its own. */
  private static boolean begins(List<Inline> line, boolean each) {
    Lead lead = Lead.of(line);
    return lead.isTime() && (lead.separated() || each && lead.isClock());
  }

  private static void entry(
      Block.Paragraph paragraph, int below, List<List<Inline>> lines, Zone zone, Run run) {
    Lead lead = Lead.below(lines.get(0));
    List<Inline> rest = new ArrayList<>(lead.rest(lines.get(0)));
    for (List<Inline> line : lines.subList(1, lines.size())) {
      if (!rest.isEmpty()) {
        rest.add(new Inline.Break(false));
      }
      rest.addAll(line);
    }
    List<Block> content =
        InlineCut.isBlank(rest) ? List.of() : List.of(new Block.Paragraph(rest, paragraph.reach()));
    run.entry(
        new Told(
            lead.time(),
            lead.written(),
            zone,
            Lanes.of(rest),
            content,
            paragraph.reach(),
            paragraph,
            new Told.Line(paragraph, below)));
  }
}
