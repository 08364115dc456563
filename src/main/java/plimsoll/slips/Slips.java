package plimsoll.slips;

import java.util.List;
import plimsoll.marks.Faults;
import plimsoll.marks.Marked;
import plimsoll.marks.MarkedBlock;
import plimsoll.marks.Reach;
import plimsoll.source.Body;

/** Looks a draft over for slips: first what everybody is told, then what only customers' files. */
public final class Slips implements MarkedBlock.Visitor<Void> {
  private final boolean customers;
  private final Duplicates duplicates;
  private final Faults faults;

  private Slips(boolean customers, Faults faults) {
    this.customers = customers;
    this.duplicates = new Duplicates(faults);
    this.faults = faults;
  }

  /** Tells what looks like a slip. */
  public static void report(Body body, Marked marked, Faults faults) {
    new Slips(marked.marksCount(), faults).blocks(marked.blocks());
    if (marked.marksCount() && body.tree().isPresent()) {
      NearMiss.report(body, marked, faults);
      Unclosed.report(body, marked, faults);
    }
  }

  private Void blocks(List<MarkedBlock> blocks) {
    blocks.forEach(block -> block.accept(this));
    return null;
  }

  private Void items(List<MarkedBlock.Item> items) {
    items.forEach(item -> blocks(item.blocks()));
    return null;
  }

  private Void label(String label, MarkedBlock block) {
    if (customers) {
      duplicates.label(label, block.at());
    }
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
    return label(definition.label(), definition);
  }

  @Override
  public Void footnote(MarkedBlock.Footnote footnote) {
    label(footnote.label(), footnote);
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
