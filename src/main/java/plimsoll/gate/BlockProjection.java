package plimsoll.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.marks.MarkedBlock;
import plimsoll.problem.Code;

/**
 * The blocks that an audience may read. What is left out leaves no trace: where the lines around it
 * would have been one paragraph or one list had it never been written, they are.
 */
final class BlockProjection {
  private final Reading reading;
  private final InlineProjection inlines;
  private final TableProjection tables;

  BlockProjection(Reading reading) {
    this.reading = reading;
    this.inlines = new InlineProjection(reading);
    this.tables = new TableProjection(reading, inlines);
  }

  /** The blocks of a document, a quotation, an item or a footnote. */
  List<Block> all(List<MarkedBlock> blocks) {
    return sequel(blocks).blocks();
  }

  private Sequel sequel(List<MarkedBlock> blocks) {
    Sequel sequel = new Sequel(reading);
    new Copy(sequel).each(blocks);
    return sequel;
  }

  /** Copies blocks one after the other; each case says whether anything was copied. */
  private final class Copy implements MarkedBlock.Visitor<Boolean> {
    private final Sequel sequel;

    Copy(Sequel sequel) {
      this.sequel = sequel;
    }

    void each(List<MarkedBlock> blocks) {
      for (MarkedBlock block : blocks) {
        boolean copied = reading.isRead(block.at().reach()) && block.accept(this);
        if (!copied) {
          sequel.leaveOut(block);
        }
      }
    }

    private boolean copied(MarkedBlock from, Block block) {
      sequel.add(from, reading.placed(block, from.at().place()));
      return true;
    }

    private Audience reach(MarkedBlock block) {
      return reading.reach(block.at().reach()).audience();
    }

    @Override
    public Boolean paragraph(MarkedBlock.Paragraph paragraph) {
      List<Inline> words = inlines.all(paragraph.text());
      return !words.isEmpty() && copied(paragraph, new Block.Paragraph(words, reach(paragraph)));
    }

    @Override
    public Boolean heading(MarkedBlock.Heading heading) {
      List<Inline> words = inlines.all(heading.text());
      return !words.isEmpty()
          && copied(heading, new Block.Heading(heading.level(), words, reach(heading)));
    }

    @Override
    public Boolean bulletList(MarkedBlock.BulletList list) {
      Items items = items(list.items());
      return !items.all().isEmpty()
          && copied(list, new Block.BulletList(items.all(), items.tight(), reach(list)));
    }

    @Override
    public Boolean orderedList(MarkedBlock.OrderedList list) {
      Items items = items(list.items());
      return !items.all().isEmpty()
          && copied(
              list, new Block.OrderedList(list.start(), items.all(), items.tight(), reach(list)));
    }

    @Override
    public Boolean quote(MarkedBlock.Quote quote) {
      List<Block> quoted = all(quote.blocks());
      return !quoted.isEmpty() && copied(quote, new Block.Quote(quoted, reach(quote)));
    }

    @Override
    public Boolean code(MarkedBlock.Code code) {
      String text = code.text();
      String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
      return copied(code, new Block.Code(code.language(), lines, reach(code)));
    }

    @Override
    public Boolean table(MarkedBlock.Table table) {
      return tables.of(table, reach(table)).filter(copy -> copied(table, copy)).isPresent();
    }

    @Override
    public Boolean rule(MarkedBlock.Rule rule) {
      return copied(rule, new Block.Rule(reach(rule)));
    }

    /** A container that is shown is a border: what stands in it is joined with nothing outside. */
    @Override
    public Boolean container(MarkedBlock.Container container) {
      boolean counts = reading.marked.marksCount();
      if (counts && reading.forCustomers() != container.customerOnly()) {
        return false;
      }
      sequel.border();
      if (!counts && !container.closed()) {
        verbatim(container, container.opening());
      }
      each(container.blocks());
      sequel.border();
      return true;
    }

    /** Definitions stand where they are used; what nobody uses is not lost to the company. */
    @Override
    public Boolean definition(MarkedBlock.Definition definition) {
      boolean shown = !reading.forCustomers() && !definition.used();
      return shown && verbatim(definition, definition.written());
    }

    @Override
    public Boolean footnote(MarkedBlock.Footnote footnote) {
      boolean shown = !reading.forCustomers() && !footnote.called();
      return shown && verbatim(footnote, footnote.written());
    }

    @Override
    public Boolean raw(MarkedBlock.Raw raw) {
      return !reading.forCustomers() && verbatim(raw, raw.written());
    }

    @Override
    public Boolean unknown(MarkedBlock.Unknown unknown) {
      if (reading.forCustomers()) {
        reading.fault(
            unknown.at().place(),
            Code.REFUSED,
            "this kind of text cannot be published",
            "write it as a paragraph");
        return false;
      }
      return verbatim(unknown, unknown.written());
    }

    private boolean verbatim(MarkedBlock from, String text) {
      return copied(from, new Block.Verbatim(text, Audience.INTERNAL));
    }
  }

  private record Items(List<Block.Item> all, boolean tight) {}

  private Items items(List<MarkedBlock.Item> written) {
    List<Block.Item> items = new ArrayList<>();
    boolean tight = true;
    boolean blankPending = false;
    for (MarkedBlock.Item item : written) {
      blankPending |= !items.isEmpty() && item.at().blankBefore();
      if (!reading.isRead(item.at().reach())) {
        continue;
      }
      Sequel sequel = sequel(item.blocks());
      if (sequel.blocks().isEmpty() && reading.forCustomers()) {
        continue;
      }
      tight &= !blankPending && !sequel.blankBetween();
      blankPending = false;
      if (isBare(item, sequel.blocks())) {
        items.addAll(items(sequel.blocks().get(0)));
        continue;
      }
      Audience reach = reading.reach(item.at().reach()).audience();
      items.add(new Block.Item(sequel.blocks(), item.check(), fields(item.fields()), reach));
    }
    return new Items(items, tight);
  }

  /** An item of whose own words nothing is left gives its place to those below it. */
  private boolean isBare(MarkedBlock.Item item, List<Block> blocks) {
    return reading.forCustomers()
        && !item.blocks().isEmpty()
        && item.blocks().get(0) instanceof MarkedBlock.Paragraph
        && blocks.size() == 1
        && !items(blocks.get(0)).isEmpty();
  }

  private static List<Block.Item> items(Block block) {
    if (block instanceof Block.BulletList list) {
      return list.items();
    }
    return block instanceof Block.OrderedList list ? list.items() : List.of();
  }

  /** Customers read the due date and the owner's public words, never owner, reason or ticket. */
  private Block.Fields fields(Map<String, String> values) {
    if (values.isEmpty()) {
      return Block.Fields.NONE;
    }
    String ownerAs = reading.context.wording(values.getOrDefault("owner-as", ""));
    String due = values.getOrDefault("due", "");
    if (reading.forCustomers()) {
      return new Block.Fields(ownerAs, ownerAs, due, "", "", "");
    }
    return new Block.Fields(
        values.getOrDefault("owner", ""),
        ownerAs,
        due,
        values.getOrDefault("why", ""),
        values.getOrDefault("ticket", ""),
        values.getOrDefault("hope", ""));
  }
}
