package plimsoll.slips;

import java.util.List;
import plimsoll.marks.Faults;
import plimsoll.marks.MarkedBlock;
import plimsoll.marks.Marks;
import plimsoll.marks.Reach;
import plimsoll.source.Body;
import plimsoll.vocabulary.SectionHeadings;

/**
 * Looks a draft over for slips: first what is reported for every file, then what is reported only
 * for customer files.
 */
public final class Slips implements MarkedBlock.Visitor<Void> {
  private final Duplicates duplicates = new Duplicates();
  private final Faults faults;

  private Slips(Faults faults) {
    this.faults = faults;
  }

  /**
   * Tells what looks like a slip.
   *
   * @param headings what headings are for, in the words of the site as well
   */
  public static void report(Body body, Marks.Read read, SectionHeadings headings, Faults faults) {
    Slips slips = new Slips(faults);
    slips.blocks(read.marked().blocks());
    if (read.marked().marksCount() && body.tree().isPresent()) {
      slips.duplicates.report(faults);
      NearMiss.report(body, read.text(), faults);
      Unclosed.report(body, read.text(), faults);
      NearHeadings.report(read.text().prose(), headings, faults);
      Idioms.report(read.text().prose(), faults);
    }
  }

  /** Whether words outside the Markdown say that something is internal, as other tools do. */
  public static boolean saysInternal(String words) {
    return Idioms.isIn(words);
  }

  private Void blocks(List<MarkedBlock> blocks) {
    blocks.forEach(block -> block.accept(this));
    return null;
  }

  private Void items(List<MarkedBlock.Item> items) {
    items.forEach(item -> blocks(item.blocks()));
    return null;
  }

  @Override
  public Void paragraph(MarkedBlock.Paragraph paragraph) {
    return null;
  }

  @Override
  public Void heading(MarkedBlock.Heading heading) {
    return null;
  }

  @Override
  public Void bulletList(MarkedBlock.BulletList list) {
    return items(list.items());
  }

  @Override
  public Void orderedList(MarkedBlock.OrderedList list) {
    return items(list.items());
  }

  @Override
  public Void quote(MarkedBlock.Quote quote) {
    return blocks(quote.blocks());
  }

  @Override
  public Void code(MarkedBlock.Code code) {
    if (code.at().reach() != Reach.INTERNAL && !code.fence().isEmpty()) {
      ShownCode.check(code, faults);
    }
    return null;
  }

  @Override
  public Void table(MarkedBlock.Table table) {
    return null;
  }

  @Override
  public Void rule(MarkedBlock.Rule rule) {
    return null;
  }

  @Override
  public Void container(MarkedBlock.Container container) {
    return blocks(container.blocks());
  }

  @Override
  public Void definition(MarkedBlock.Definition definition) {
    duplicates.add(definition.label(), definition.used(), definition.at());
    return null;
  }

  @Override
  public Void footnote(MarkedBlock.Footnote footnote) {
    duplicates.add(footnote.label(), footnote.called(), footnote.at());
    return blocks(footnote.blocks());
  }

  @Override
  public Void raw(MarkedBlock.Raw raw) {
    return null;
  }

  @Override
  public Void unknown(MarkedBlock.Unknown unknown) {
    return null;
  }
}
