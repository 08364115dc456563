package plimsoll.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Copy copies = new Copy();

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
    each(blocks, sequel);
    return sequel;
  }

  private void each(List<MarkedBlock> blocks, Sequel sequel) {
    for (MarkedBlock block : blocks) {
      boolean read = reading.isRead(block.at().reach());
      if (read && block instanceof MarkedBlock.Container container && isShown(container)) {
        inside(container, sequel);
        continue;
      }
      Optional<Block> copy = read ? block.accept(copies) : Optional.empty();
      copy.ifPresentOrElse(
          shown -> sequel.add(block, reading.placed(shown, block.at().place())),
          () -> sequel.leaveOut(block));
    }
  }

  /** Where marks count, a container is either hidden from customers or written for them alone. */
  private boolean isShown(MarkedBlock.Container container) {
    return !reading.marked.marksCount() || reading.forCustomers() == container.customerOnly();
  }

  /** A container that is shown is a border: what stands in it is joined with nothing outside. */
  private void inside(MarkedBlock.Container container, Sequel sequel) {
    sequel.border();
    if (!reading.marked.marksCount() && !container.closed()) {
      sequel.add(container, verbatim(container.opening()));
    }
    each(container.blocks(), sequel);
    sequel.border();
  }

  private static Block verbatim(String text) {
    return new Block.Verbatim(text, Audience.INTERNAL);
  }

  /** What the audience reads of a block, if anything is left of it. */
  private final class Copy implements MarkedBlock.Visitor<Optional<Block>> {
    private Audience reach(MarkedBlock block) {
      return reading.reach(block.at().reach()).audience();
    }

    @Override
    public Optional<Block> paragraph(MarkedBlock.Paragraph paragraph) {
      List<Inline> words = inlines.all(paragraph.text());
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(new Block.Paragraph(words, reach(paragraph)));
    }

    @Override
    public Optional<Block> heading(MarkedBlock.Heading heading) {
      List<Inline> words = inlines.all(heading.text());
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(new Block.Heading(heading.level(), words, reach(heading)));
    }

    @Override
    public Optional<Block> bulletList(MarkedBlock.BulletList list) {
      Items items = items(list.items());
      return items.all().isEmpty()
          ? Optional.empty()
          : Optional.of(new Block.BulletList(items.all(), items.tight(), reach(list)));
    }

    @Override
    public Optional<Block> orderedList(MarkedBlock.OrderedList list) {
      Items items = items(list.items());
      return items.all().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Block.OrderedList(list.start(), items.all(), items.tight(), reach(list)));
    }

    @Override
    public Optional<Block> quote(MarkedBlock.Quote quote) {
      List<Block> quoted = all(quote.blocks());
      return quoted.isEmpty()
          ? Optional.empty()
          : Optional.of(new Block.Quote(quoted, reach(quote)));
    }

    @Override
    public Optional<Block> code(MarkedBlock.Code code) {
      String text = code.text();
      String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
      return Optional.of(new Block.Code(code.language(), lines, reach(code)));
    }

    @Override
    public Optional<Block> table(MarkedBlock.Table table) {
      return tables.of(table, reach(table));
    }

    @Override
    public Optional<Block> rule(MarkedBlock.Rule rule) {
      return Optional.of(new Block.Rule(reach(rule)));
    }

    /** It is for the other audience. */
    @Override
    public Optional<Block> container(MarkedBlock.Container container) {
      return Optional.empty();
    }

    /** Definitions stand where they are used; what nobody uses is not lost to the company. */
    @Override
    public Optional<Block> definition(MarkedBlock.Definition definition) {
      return company(!definition.used(), definition.written());
    }

    @Override
    public Optional<Block> footnote(MarkedBlock.Footnote footnote) {
      return company(!footnote.called(), footnote.written());
    }

    @Override
    public Optional<Block> raw(MarkedBlock.Raw raw) {
      return company(true, raw.written());
    }

    @Override
    public Optional<Block> unknown(MarkedBlock.Unknown unknown) {
      if (reading.forCustomers()) {
        reading.fault(
            unknown.at().place(),
            Code.REFUSED,
            "this kind of text cannot be published",
            "write it as a paragraph");
      }
      return company(true, unknown.written());
    }

    /** What the company reads as it is written, and customers never. */
    private Optional<Block> company(boolean shown, String written) {
      return shown && !reading.forCustomers() ? Optional.of(verbatim(written)) : Optional.empty();
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
