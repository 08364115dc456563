package plimsoll.search;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/** The words of a document's blocks, one text a paragraph, item, row or code block. */
public final class PageText implements Block.Visitor<Void> {
  private final List<String> texts = new ArrayList<>();

  private PageText() {}

  /** All texts of the body and the footnotes, in order; none is empty. */
  static List<String> of(Document document) {
    PageText page = new PageText();
    page.all(document.body());
    document.footnotes().forEach(page::all);
    return page.texts;
  }

  /** The texts of some blocks. */
  public static List<String> of(List<Block> blocks) {
    PageText page = new PageText();
    page.all(blocks);
    return page.texts;
  }

  @Override
  public Void heading(Block.Heading heading) {
    return add(heading.text());
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    return add(paragraph.text());
  }

  @Override
  public Void bulletList(Block.BulletList list) {
    return items(list.items());
  }

  @Override
  public Void orderedList(Block.OrderedList list) {
    return items(list.items());
  }

  @Override
  public Void quote(Block.Quote quote) {
    return all(quote.blocks());
  }

  @Override
  public Void code(Block.Code code) {
    return add(code.text());
  }

  @Override
  public Void table(Block.Table table) {
    row(table.header());
    table.rows().forEach(this::row);
    return null;
  }

  @Override
  public Void rule(Block.Rule rule) {
    return null;
  }

  @Override
  public Void verbatim(Block.Verbatim verbatim) {
    return add(verbatim.text());
  }

  private Void all(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
    return null;
  }

  private Void items(List<Block.Item> items) {
    for (Block.Item item : items) {
      all(item.blocks());
      add(item.fields().ticket());
    }
    return null;
  }

  private void row(Block.Row row) {
    add(String.join(" · ", row.cells().stream().map(c -> PlainText.of(c.text())).toList()));
  }

  private Void add(List<Inline> text) {
    return add(PlainText.of(text));
  }

  private Void add(String text) {
    if (!text.isBlank()) {
      texts.add(text.strip());
    }
    return null;
  }
}
