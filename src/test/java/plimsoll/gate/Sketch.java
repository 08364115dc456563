package plimsoll.gate;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/** Blocks in a few characters, for tests to compare: one line a block, markup as brackets. */
final class Sketch implements Block.Visitor<String>, Inline.Visitor<String> {
  private Sketch() {}

  static String of(List<Block> blocks) {
    Sketch sketch = new Sketch();
    return blocks.stream().map(b -> b.accept(sketch)).collect(Collectors.joining("\n"));
  }

  private String inlines(List<Inline> inlines) {
    return inlines.stream().map(i -> i.accept(this)).collect(Collectors.joining());
  }

  private String items(List<Block.Item> items, boolean tight) {
    return items.stream()
        .map(
            item ->
                switch (item.check()) {
                      case NONE -> "";
                      case OPEN -> "[ ]";
                      case DONE -> "[x]";
                    }
                    + of(item.blocks())
                    + (item.fields().equals(Block.Fields.NONE) ? "" : fields(item.fields())))
        .collect(Collectors.joining(tight ? "|" : "||"));
  }

  private static String fields(Block.Fields f) {
    return "<%s,%s,%s,%s,%s,%s>"
        .formatted(f.owner(), f.ownerForCustomers(), f.due(), f.why(), f.ticket(), f.hope());
  }

  @Override
  public String heading(Block.Heading heading) {
    return "#".repeat(heading.level()) + " " + inlines(heading.text());
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return inlines(paragraph.text());
  }

  @Override
  public String bulletList(Block.BulletList list) {
    return "ul(" + items(list.items(), list.tight()) + ")";
  }

  @Override
  public String orderedList(Block.OrderedList list) {
    return "ol" + list.start() + "(" + items(list.items(), list.tight()) + ")";
  }

  @Override
  public String quote(Block.Quote quote) {
    return "q(" + of(quote.blocks()) + ")";
  }

  @Override
  public String code(Block.Code code) {
    return "code:" + code.language() + "(" + code.text() + ")";
  }

  @Override
  public String table(Block.Table table) {
    return "t("
        + row(table.header())
        + "/"
        + table.rows().stream().map(this::row).collect(Collectors.joining("/"))
        + ")";
  }

  private String row(Block.Row row) {
    return row.cells().stream().map(c -> inlines(c.text())).collect(Collectors.joining("|"));
  }

  @Override
  public String rule(Block.Rule rule) {
    return "---";
  }

  @Override
  public String verbatim(Block.Verbatim verbatim) {
    return "raw(" + verbatim.text() + ")";
  }

  @Override
  public String text(Inline.Text text) {
    return text.text();
  }

  @Override
  public String styled(Inline.Styled styled) {
    return styled.style().name().toLowerCase(java.util.Locale.ROOT).substring(0, 3)
        + "("
        + inlines(styled.children())
        + ")";
  }

  @Override
  public String code(Inline.Code code) {
    return "`" + code.text() + "`";
  }

  @Override
  public String link(Inline.Link link) {
    return "[" + inlines(link.children()) + "](" + target(link.target()) + ")";
  }

  private static String target(Inline.Target target) {
    if (target instanceof Inline.Target.External external) {
      return external.url();
    } else if (target instanceof Inline.Target.Page page) {
      return "@" + page.slug() + (page.anchor().isEmpty() ? "" : "#" + page.anchor());
    } else if (target instanceof Inline.Target.Anchor anchor) {
      return "#" + anchor.anchor();
    }
    return "file";
  }

  @Override
  public String image(Inline.Image image) {
    return "![" + image.alt() + "]";
  }

  @Override
  public String lineBreak(Inline.Break lineBreak) {
    return lineBreak.hard() ? "\\" : "~";
  }

  @Override
  public String footnoteCall(Inline.FootnoteCall call) {
    return "^" + call.number();
  }

  @Override
  public String masked(Inline.Masked masked) {
    return "{" + inlines(masked.children()) + "->" + masked.wording() + "}";
  }
}
