package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/**
 * Finds the entries of a document's timelines: below headings that say so, else wherever a table, a
 * list, lines or headings can be nothing else.
 */
final class TimelineReader {
  /** Sections whose dates are not those of what happened. */
  private static final Set<Role> OTHER_DATES =
      Set.of(Role.ACTIONS, Role.REFERENCES, Role.KEEP, Role.FACTORS, Role.HOPES);

  private final SectionWords words;
  private final Run run = new Run();
  private final List<Day> days = new ArrayList<>();
  private String section = "";
  private boolean found;
  private boolean lines;
  private boolean forAll;

  private TimelineReader(SectionWords words) {
    this.words = words;
  }

  /**
   * What was found.
   *
   * @param section the anchor of the first section with entries
   * @param day that headings and notes say before the first entry does
   * @param forAll whether that day is that of all entries that do not say another
   * @param retold the blocks of that section that its entries tell in full
   */
  record Found(String section, List<Told> told, Day day, boolean forAll, List<Block> retold) {
    Found {
      told = List.copyOf(told);
      retold = List.copyOf(retold);
    }
  }

  static Found read(List<Outline> outline, SectionWords words) {
    TimelineReader reader = new TimelineReader(words);
    reader.headed(outline);
    if (reader.run.size() == 0) {
      reader.obvious(outline);
    }
    Day day = reader.days.stream().findFirst().orElse(Day.NONE);
    boolean forAll = reader.forAll && day.isSaid();
    return new Found(reader.section, reader.run.told(), day, forAll, reader.run.retold());
  }

  private void headed(List<Outline> outlines) {
    for (Outline outline : outlines) {
      if (outline.role() == Role.TIMELINE) {
        top(outline, () -> section(outline, Zone.UNSAID));
      } else {
        dated(
            outline,
            false,
            () -> {
              labelled(outline);
              headed(outline.below());
            });
      }
    }
  }

  /**
   * Reads what is below a heading. If its words name a day, the first entry is of that day: {@code
   * ## Second outage, 2026-06-07}. A heading above the first timeline may name another day, such as
   * that of the review.
   *
   * @param all whether entries are all that is below it, so that the first one tells its words too
   */
  private void dated(Outline outline, boolean all, Runnable read) {
    Day day = Notes.day(outline.title());
    boolean said = day.isSaid() && (all || run.size() > 0);
    if (said) {
      run.day(day, all ? outline.title() : "", all ? outline.heading() : List.of());
    }
    int before = run.size();
    read.run();
    if (said && run.size() == before) {
      run.forgetDay();
    }
  }

  /**
   * Only the first timeline is shown in another form; what others say stays where it stands too.
   */
  private void top(Outline outline, Runnable read) {
    int before = run.size();
    int retold = run.retold().size();
    read.run();
    run.close();
    if (run.size() > before && !found) {
      found = true;
      section = outline.anchor();
    } else {
      run.retold().subList(retold, run.retold().size()).clear();
    }
  }

  /** {@code **Timeline:**} above a list or a table, in whatever section. */
  private void labelled(Outline outline) {
    for (int i = 0; i + 1 < outline.blocks().size(); i++) {
      if (isLabel(outline.blocks().get(i))) {
        List<Block> rest = outline.blocks().subList(i + 1, outline.blocks().size());
        top(outline, () -> blocks(rest, Zone.UNSAID));
        return;
      }
    }
    for (Block block : outline.blocks()) {
      TimelineList.items(block).forEach(item -> labelled(outline, item));
    }
  }

  /** {@code - **Key events**} with a list of times inside of the item. */
  private void labelled(Outline outline, Block.Item item) {
    List<Block> inner = item.blocks();
    if (inner.size() == 2
        && isLabel(inner.get(0))
        && TimelineList.isPossible(TimelineList.items(inner.get(1)))) {
      int retold = run.retold().size();
      top(outline, () -> blocks(inner.subList(1, 2), Zone.UNSAID));
      run.retold().subList(retold, run.retold().size()).clear();
    }
  }

  private boolean isLabel(Block block) {
    return block instanceof Block.Paragraph paragraph
        && InlineCut.isPlain(paragraph.text())
        && words.roleOf(PlainText.of(paragraph.text()), plimsoll.content.Meta.Kind.INCIDENT)
            == Role.TIMELINE;
  }

  private void section(Outline outline, Zone above) {
    Zone zone = zone(outline, above);
    note(Notes.day(outline.title()));
    blocks(outline.blocks(), zone);
    run.close();
    boolean digits = DigitTimes.areTimes(outline.below().stream().map(Outline::title).toList());
    for (Outline below : outline.below()) {
      if (below.role() == Role.TIMELINE || isPhase(below)) {
        heading(below, zone, digits);
      }
    }
  }

  /** {@code ### Detection} with times below it, in a timeline that is told in phases. */
  private static boolean isPhase(Outline below) {
    return !OTHER_DATES.contains(below.role())
        && below.blocks().stream().anyMatch(block -> isAllTimes(block));
  }

  private static boolean isAllTimes(Block block) {
    if (block instanceof Block.Table table) {
      return TimelineTable.of(table).isObvious();
    }
    return isTimed(block);
  }

  private void note(Day day) {
    if (day.isSaid() && run.size() == 0) {
      days.add(day);
    }
  }

  /** A heading that is a time is an entry; one that is a day says when what is below it was. */
  private void heading(Outline outline, Zone zone, boolean digits) {
    Lead lead = Lead.below(outline.heading().get(0).text(), digits);
    if (!lead.isTime()) {
      boolean all = outline.blocks().size() == 1 && isAllTimes(outline.blocks().get(0));
      dated(outline, all, () -> section(outline, zone));
      return;
    }
    if (lead.time().isDayOnly()) {
      int before = run.size();
      boolean alone = lead.isAlone();
      run.day(
          lead.time().day(),
          alone ? lead.text().strip() : "",
          alone ? outline.heading() : List.of());
      section(outline, zone);
      if (run.size() > before) {
        return;
      }
      run.forgetDay();
    }
    entry(outline, lead, zone);
  }

  private void entry(Outline outline, Lead lead, Zone zone) {
    Block.Heading heading = outline.heading().get(0);
    List<Block> content = new ArrayList<>();
    List<Inline> rest = lead.rest(heading.text());
    if (!InlineCut.isBlank(rest)) {
      content.add(new Block.Paragraph(rest, heading.reach()));
    }
    List<Block> below = new ArrayList<>();
    List<Outline> more = flatten(outline, below);
    content.addAll(below);
    run.entry(
        new Told(
            lead.time(),
            lead.written(),
            zone,
            Lanes.of(rest),
            content,
            heading.reach(),
            heading,
            new Told.Line(heading, 0)));
    run.retell(outline.heading());
    run.retell(below);
    run.close();
    more.forEach(inner -> heading(inner, zone, false));
  }

  /** What stands below a heading, up to the first one that is a time of its own. */
  private static List<Outline> flatten(Outline outline, List<Block> into) {
    into.addAll(outline.blocks());
    List<Outline> below = outline.below();
    for (int i = 0; i < below.size(); i++) {
      if (Lead.below(below.get(i).heading().get(0).text()).isTime()) {
        return below.subList(i, below.size());
      }
      into.addAll(below.get(i).heading());
      flatten(below.get(i), into);
    }
    return List.of();
  }

  private Zone zone(Outline outline, Zone above) {
    boolean named = outline.role() == Role.TIMELINE;
    Zone zone = named ? Notes.zoneOfTimeline(outline.title()) : Notes.zone(outline.title());
    for (Block block : outline.blocks()) {
      if (!zone.isSaid()) {
        String words = Notes.words(block);
        zone = words.isEmpty() || TimeReader.read(words).isTime() ? zone : Notes.zone(words);
      }
    }
    return zone.isSaid() ? zone : above;
  }

  /** Reads blocks of which any can be entries. */
  private void blocks(List<Block> blocks, Zone zone) {
    lines = TimelineLines.areMany(blocks) && blocks.stream().noneMatch(TimelineReader::isObvious);
    for (Block block : blocks) {
      if (!block(block, zone)) {
        if (!run.isOpen()) {
          String words = Notes.words(block);
          note(Notes.day(words));
          forAll |= run.size() == 0 && Notes.isForAll(words);
        }
        run.aside(block);
      }
    }
  }

  private boolean block(Block block, Zone zone) {
    if (block instanceof Block.Table table) {
      TimelineTable read = TimelineTable.of(table);
      return read.isPossible() && table(table, read, zone);
    }
    if (block instanceof Block.BulletList list) {
      return TimelineList.isPossible(list.items()) && list(block, list.items(), zone);
    }
    if (block instanceof Block.OrderedList list) {
      return TimelineList.isPossible(list.items()) && list(block, list.items(), zone);
    }
    return block instanceof Block.Paragraph paragraph
        ? TimelineLines.read(paragraph, lines, zone, run)
        : block instanceof Block.Quote quote ? quote(quote, zone) : log(block, zone);
  }

  /** A quotation that begins with a time and goes on with others. */
  private boolean quote(Block.Quote quote, Zone zone) {
    List<Block> inner = quote.blocks();
    boolean many = TimelineLines.areMany(inner) || inner.stream().anyMatch(TimelineReader::isTimed);
    boolean first =
        !inner.isEmpty() && (isTimed(inner.get(0)) || TimelineLines.isTimed(inner.get(0)));
    if (!many || !first) {
      return false;
    }
    boolean before = lines;
    blocks(inner, zone);
    lines = before;
    run.retell(List.of(quote));
    return true;
  }

  private static boolean isTimed(Block block) {
    List<Block.Item> items = TimelineList.items(block);
    return !items.isEmpty() && TimelineList.areAllClocks(items);
  }

  /** Lines of a block of code that begin with times. */
  private boolean log(Block block, Zone zone) {
    if (!(block instanceof Block.Code code) || !TimelineLines.isLog(code)) {
      return false;
    }
    TimelineLines.log(code, zone, run);
    run.retell(List.of(code));
    return true;
  }

  private boolean table(Block.Table table, TimelineTable read, Zone zone) {
    read.entries(zone).forEach(run::entry);
    run.retell(List.of(table));
    return true;
  }

  private boolean list(Block block, List<Block.Item> items, Zone zone) {
    TimelineList.read(block, items, zone, run);
    return true;
  }

  /** Looks everywhere for what nobody could take for anything but a timeline. */
  private void obvious(List<Outline> outlines) {
    for (Outline outline : outlines) {
      if (!OTHER_DATES.contains(outline.role())) {
        top(outline, () -> obvious(outline));
        obvious(outline.below());
      }
    }
  }

  private void obvious(Outline outline) {
    Zone zone = zone(outline, Zone.UNSAID);
    note(Notes.day(outline.title()));
    if (isDayByDay(outline.blocks())) {
      blocks(outline.blocks(), zone);
      run.close();
      return;
    }
    int obvious = TimelineLines.obvious(outline.blocks());
    boolean updates = TimelineLines.updates(outline.blocks()) >= 2;
    for (Block block : outline.blocks()) {
      boolean line = obvious >= 3 || updates;
      boolean read = isObvious(block) || line && block instanceof Block.Paragraph;
      lines = line && block instanceof Block.Paragraph text && TimelineLines.isRun(text);
      if (read && block(block, zone)) {
        continue;
      } else {
        run.aside(block);
      }
    }
    run.close();
    List<Outline> timed =
        outline.below().stream()
            .filter(below -> Lead.of(below.heading().get(0).text()).isCertain())
            .toList();
    if (timed.size() >= 3) {
      timed.forEach(below -> heading(below, zone, false));
    }
  }

  /** Lines that are a day each, and lists of times below them. */
  private static boolean isDayByDay(List<Block> blocks) {
    int days = 0;
    int times = 0;
    for (Block block : blocks) {
      if (isTimed(block)) {
        times += TimelineList.items(block).size();
      } else if (block instanceof Block.Paragraph line && isDay(line)) {
        days++;
      } else {
        return false;
      }
    }
    return days > 0 && times >= 3;
  }

  private static boolean isDay(Block.Paragraph line) {
    Lead lead = Lead.of(line.text());
    return lead.isTime() && lead.time().isDayOnly() && lead.isAlone();
  }

  private static boolean isObvious(Block block) {
    if (block instanceof Block.Table table) {
      return TimelineTable.of(table).isObvious();
    }
    if (block instanceof Block.BulletList list) {
      return TimelineList.isObvious(list.items());
    }
    return block instanceof Block.OrderedList list && TimelineList.isObvious(list.items());
  }
}
