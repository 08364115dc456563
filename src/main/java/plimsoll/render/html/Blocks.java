package plimsoll.render.html;

import java.util.List;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/** Blocks to HTML. Headings in them are one level below the section they are in. */
public final class Blocks implements Block.Visitor<Void> {
  private final StringBuilder out;
  private final Passage passage;
  private final InlineHtml inlines;
  private final int headingLevel;

  private Blocks(StringBuilder out, Passage passage, int headingLevel) {
    this.out = out;
    this.passage = passage;
    this.inlines = new InlineHtml(out, passage);
    this.headingLevel = headingLevel;
  }

  /**
   * The HTML of blocks.
   *
   * @param headingLevel of the headings among them, 2 to 6
   */
  public static Html of(List<Block> blocks, Passage passage, int headingLevel) {
    StringBuilder out = new StringBuilder();
    new Blocks(out, passage, headingLevel).write(blocks);
    return Html.markup(out);
  }

  /** The HTML of running text. */
  public static Html inline(List<Inline> text, Passage passage) {
    StringBuilder out = new StringBuilder();
    new InlineHtml(out, passage).write(text);
    return Html.markup(out);
  }

  /** Runs of blocks that customers do not get are in one marked group. */
  private void write(List<Block> blocks) {
    boolean inside = false;
    for (Block block : blocks) {
      boolean internal = internal(block.reach());
      if (internal && !inside) {
        out.append("<div class=\"internal-only\">");
        internalWord("p");
      } else if (!internal && inside) {
        out.append("</div>\n");
      }
      inside = internal;
      block.accept(internal ? unmarked() : this);
    }
    if (inside) {
      out.append("</div>\n");
    }
  }

  private Blocks unmarked() {
    return new Blocks(out, passage.unmarked(), headingLevel);
  }

  private boolean internal(Audience reach) {
    return passage.marksReach() && reach == Audience.INTERNAL;
  }

  private void internalWord(String tag) {
    out.append('<').append(tag).append(" class=\"internal-word\">");
    Html.escapeTo(out, passage.words().get("internal-only"));
    out.append("</").append(tag).append("> ");
  }

  @Override
  public Void heading(Block.Heading heading) {
    String anchor = passage.anchorOf(heading);
    out.append("<h").append(headingLevel);
    if (!anchor.isEmpty()) {
      out.append(" id=\"");
      Html.escapeTo(out, anchor);
      out.append('"');
    }
    out.append('>');
    inlines.write(heading.text());
    out.append("</h").append(headingLevel).append(">\n");
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    boolean figure =
        paragraph.text().size() == 1 && paragraph.text().get(0) instanceof Inline.Image;
    out.append(figure ? "<p class=\"picture\">" : "<p>");
    inlines.write(paragraph.text());
    out.append("</p>\n");
    return null;
  }

  @Override
  public Void bulletList(Block.BulletList list) {
    boolean checks = list.items().stream().anyMatch(item -> item.check() != Block.Check.NONE);
    out.append(checks ? "<ul class=\"checks\">\n" : "<ul>\n");
    list.items().forEach(item -> item(item, list.tight()));
    out.append("</ul>\n");
    return null;
  }

  @Override
  public Void orderedList(Block.OrderedList list) {
    out.append("<ol");
    if (list.start() != 1) {
      out.append(" start=\"").append(list.start()).append('"');
    }
    out.append(">\n");
    list.items().forEach(item -> item(item, list.tight()));
    out.append("</ol>\n");
    return null;
  }

  private void item(Block.Item item, boolean tight) {
    boolean marked = internal(item.reach());
    out.append(marked ? "<li class=\"internal-only\">" : "<li>");
    if (marked) {
      internalWord("span");
    }
    check(item.check());
    if (tight) {
      item.blocks().forEach(this::tightly);
    } else {
      write(item.blocks());
    }
    out.append("</li>\n");
  }

  private void check(Block.Check check) {
    if (check == Block.Check.NONE) {
      return;
    }
    boolean done = check == Block.Check.DONE;
    out.append("<span class=\"check\" aria-hidden=\"true\">").append(done ? "☑" : "☐");
    out.append("</span><span class=\"visually-hidden\">");
    Html.escapeTo(out, passage.words().get(done ? "check-done" : "check-open"));
    out.append(": </span>");
  }

  private void tightly(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      inlines.write(paragraph.text());
      out.append('\n');
    } else {
      block.accept(this);
    }
  }

  @Override
  public Void quote(Block.Quote quote) {
    out.append("<blockquote>\n");
    write(quote.blocks());
    out.append("</blockquote>\n");
    return null;
  }

  /** A box that may scroll can be reached with the keyboard. */
  @Override
  public Void code(Block.Code code) {
    out.append("<pre tabindex=\"0\"");
    if (!code.language().isEmpty()) {
      out.append(" data-language=\"");
      Html.escapeTo(out, code.language());
      out.append('"');
    }
    out.append("><code>");
    Html.escapeTo(out, code.text());
    out.append("</code></pre>\n");
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    TableHtml.write(out, table, inlines, passage);
    return null;
  }

  @Override
  public Void rule(Block.Rule rule) {
    out.append("<hr>\n");
    return null;
  }

  @Override
  public Void verbatim(Block.Verbatim verbatim) {
    out.append("<pre class=\"verbatim\" tabindex=\"0\">");
    Html.escapeTo(out, verbatim.text());
    out.append("</pre>\n");
    return null;
  }
}
