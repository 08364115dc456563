package plimsoll.content;

import java.util.List;
import java.util.stream.Collectors;

/** The words of blocks without their markup, a line for each piece of text. */
public final class BlockText {
  private BlockText() {}

  /** The text of {@code blocks}, code included; cells of one row are separated by a tab. */
  public static String of(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    Writer writer = new Writer(out);
    blocks.forEach(block -> block.accept(writer));
    return out.toString();
  }

  /** Appends lines; an empty one leaves no trace. */
  private record Writer(StringBuilder out) implements Block.Visitor<Void> {
    private Void line(String text) {
      String stripped = text.strip();
      if (!stripped.isEmpty()) {
        out.append(out.length() == 0 ? "" : "\n").append(stripped);
      }
      return null;
    }

    private void items(List<Block.Item> items) {
      items.forEach(item -> item.blocks().forEach(block -> block.accept(this)));
    }

    @Override
    public Void heading(Block.Heading heading) {
      return line(PlainText.of(heading.text()));
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
      return line(PlainText.of(paragraph.text()));
    }

    @Override
    public Void bulletList(Block.BulletList list) {
      items(list.items());
      return null;
    }

    @Override
    public Void orderedList(Block.OrderedList list) {
      items(list.items());
      return null;
    }

    @Override
    public Void quote(Block.Quote quote) {
      quote.blocks().forEach(block -> block.accept(this));
      return null;
    }

    @Override
    public Void code(Block.Code code) {
      return line(code.text());
    }

    @Override
    public Void table(Block.Table table) {
      row(table.header());
      table.rows().forEach(this::row);
      return null;
    }

    private void row(Block.Row row) {
      line(
          row.cells().stream()
              .map(cell -> PlainText.of(cell.text()).strip())
              .collect(Collectors.joining("\t")));
    }

    @Override
    public Void rule(Block.Rule rule) {
      return null;
    }

    @Override
    public Void verbatim(Block.Verbatim verbatim) {
      return line(verbatim.text());
    }
  }
}
