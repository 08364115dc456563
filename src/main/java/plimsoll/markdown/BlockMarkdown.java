package plimsoll.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.markdown.InlineMarkdown.Place;

/** Blocks as lines of Markdown that read as the same blocks, marks included. */
final class BlockMarkdown implements Block.Visitor<List<String>> {
  private final Style style;
  private final boolean marked;

  /** Who reads what is around the block that is being written. */
  private Audience outer = Audience.INTERNAL;

  /** Whether the block before is a list of the same kind, which this one must not go on. */
  private boolean other;

  /**
   * @param marked whether marks count in the file that is written
   */
  BlockMarkdown(Style style, boolean marked) {
    this.style = style;
    this.marked = marked;
  }

  /** Blocks that one reader reads, one after the other. */
  List<String> blocks(List<Block> blocks, Audience around, boolean tight) {
    Audience before = outer;
    boolean otherBefore = other;
    other = false;
    List<String> lines = new ArrayList<>();
    Block last = null;
    for (Block block : blocks) {
      outer = around;
      other = last != null && last.getClass() == block.getClass() && !other;
      if (last != null && !tight) {
        lines.add("");
      }
      lines.addAll(contained(block));
      last = block;
    }
    outer = before;
    other = otherBefore;
    return lines;
  }

  /** What customers do not get of a section that they do is in a container. */
  private List<String> contained(Block block) {
    boolean hidden = marked && outer == Audience.CUSTOMER && block.reach() == Audience.INTERNAL;
    if (!hidden || block instanceof Block.Code || block instanceof Block.Quote) {
      return block.accept(this);
    }
    outer = Audience.INTERNAL;
    List<String> lines = new ArrayList<>(List.of(":::internal"));
    lines.addAll(block.accept(this));
    lines.add(":::");
    return lines;
  }

  /** A heading, marked if its reach is another than that of the section around it. */
  List<String> heading(Block.Heading heading, boolean mark) {
    String text = inlines(heading.text(), Place.HEADING, heading.reach());
    String end = mark ? " {." + heading.reach().slug() + "}" : "";
    if (text.indexOf('\n') >= 0 && heading.level() < 3) {
      List<String> lines = new ArrayList<>(safe(text + end));
      lines.add(heading.level() == 1 ? "===" : "---");
      return lines;
    }
    String closing = text.endsWith("#") ? text.substring(0, text.length() - 1) + "\\#" : text;
    return List.of("#".repeat(heading.level()) + " " + closing.replace('\n', ' ') + end);
  }

  @Override
  public List<String> heading(Block.Heading heading) {
    return heading(heading, false);
  }

  private String inlines(List<Inline> text, Place place, Audience reach) {
    return InlineMarkdown.of(text, style, place, marked ? reach : Audience.INTERNAL);
  }

  private static List<String> safe(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(Escapes.line(line, lines.isEmpty()));
    }
    return lines;
  }

  @Override
  public List<String> paragraph(Block.Paragraph paragraph) {
    return safe(inlines(paragraph.text(), Place.PARAGRAPH, outer));
  }

  @Override
  public List<String> bulletList(Block.BulletList list) {
    String marker = other ? "* " : "- ";
    return items(list.items(), list.tight(), n -> marker);
  }

  @Override
  public List<String> orderedList(Block.OrderedList list) {
    String delimiter = other ? ") " : ". ";
    return items(list.items(), list.tight(), n -> (list.start() + n) + delimiter);
  }

  private List<String> items(
      List<Block.Item> items, boolean tight, java.util.function.IntFunction<String> markers) {
    Audience around = outer;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0 && !tight) {
        lines.add("");
      }
      outer = around;
      lines.addAll(indented(markers.apply(i), item(items.get(i), tight)));
    }
    outer = around;
    return lines;
  }

  private List<String> item(Block.Item item, boolean tight) {
    boolean hidden = marked && outer == Audience.CUSTOMER && item.reach() == Audience.INTERNAL;
    String lead =
        switch (item.check()) {
          case NONE -> "";
          case OPEN -> "[ ] ";
          case DONE -> "[x] ";
        };
    lead += hidden ? "{.internal} " : "";
    String fields =
        style.source() ? FieldsMarkdown.of(item.fields()) : FieldsMarkdown.words(item.fields());
    Audience reach = hidden ? Audience.INTERNAL : outer;
    List<Block> blocks = item.blocks();
    List<String> lines = new ArrayList<>();
    boolean text = !blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph;
    List<String> first = text ? blocks(blocks.subList(0, 1), reach, tight) : List.of("");
    List<String> rest = blocks(text ? blocks.subList(1, blocks.size()) : blocks, reach, tight);
    lines.addAll(first);
    String check = text && lead.isEmpty() ? checkless(lines.get(0)) : lines.get(0);
    lines.set(0, lead + check);
    int last = lines.size() - 1;
    lines.set(last, (lines.get(last) + (fields.isEmpty() ? "" : " " + fields)).strip());
    if (lines.get(0).isEmpty() && !rest.isEmpty()) {
      return rest;
    }
    if (!rest.isEmpty() && !tight) {
      lines.add("");
    }
    lines.addAll(rest);
    return lines;
  }

  /** Text that begins as a check box does. */
  private static String checkless(String line) {
    return line.matches("\\[[ xX]\\]\\s.*") ? "\\" + line : line;
  }

  private static List<String> indented(String marker, List<String> content) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(marker.length());
    for (String line : content) {
      String lead = lines.isEmpty() ? marker : indent;
      lines.add(line.isEmpty() ? lead.strip() : lead + line);
    }
    return lines;
  }

  @Override
  public List<String> quote(Block.Quote quote) {
    boolean visible = outer == Audience.CUSTOMER && quote.reach() == Audience.CUSTOMER;
    String mark = "";
    if (marked && outer == Audience.CUSTOMER) {
      mark = visible ? "{.customer}" : "{.internal}";
    }
    List<String> lines =
        new ArrayList<>(
            blocks(quote.blocks(), visible ? Audience.CUSTOMER : Audience.INTERNAL, false));
    if (!mark.isEmpty() && quote.blocks().get(0) instanceof Block.Paragraph) {
      lines.set(0, mark + " " + lines.get(0));
    } else if (!mark.isEmpty()) {
      lines.addAll(0, List.of(mark, ""));
    }
    return lines.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
  }

  @Override
  public List<String> code(Block.Code code) {
    boolean tildes = code.language().indexOf('`') >= 0;
    int run = InlineMarkdown.longestRun(code.text());
    String fence = tildes ? "~~~" : "`".repeat(Math.max(3, run + 1));
    String mark = "";
    if (marked && outer == Audience.CUSTOMER) {
      mark = "{." + code.reach().slug() + "}";
    }
    List<String> lines = new ArrayList<>();
    lines.add((fence + code.language() + " " + mark).strip());
    if (!code.text().isEmpty()) {
      lines.addAll(List.of(code.text().split("\n", -1)));
    }
    lines.add(fence);
    return lines;
  }

  @Override
  public List<String> table(Block.Table table) {
    List<String> lines = new ArrayList<>();
    boolean marks = marked && outer == Audience.CUSTOMER && table.reach() == Audience.CUSTOMER;
    lines.add(
        row(
            table.header().cells().stream()
                .map(c -> cell(c) + (marks && isHidden(c.reach()) ? " {.internal}" : ""))
                .toList()));
    lines.add(
        table.columns().stream()
            .map(BlockMarkdown::rule)
            .collect(Collectors.joining("|", "|", "|")));
    for (Block.Row row : table.rows()) {
      List<String> cells = new ArrayList<>(row.cells().stream().map(this::cell).toList());
      if (marks && isHidden(row.reach())) {
        cells.set(0, "{.internal} " + cells.get(0));
      }
      lines.add(row(cells));
    }
    return lines;
  }

  private static boolean isHidden(Audience reach) {
    return reach == Audience.INTERNAL;
  }

  private String cell(Block.Cell cell) {
    return inlines(cell.text(), Place.CELL, isHidden(cell.reach()) ? Audience.INTERNAL : outer);
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String rule(Block.Alignment alignment) {
    return switch (alignment) {
      case NONE -> "---";
      case LEFT -> ":---";
      case CENTER -> ":---:";
      case RIGHT -> "---:";
    };
  }

  @Override
  public List<String> rule(Block.Rule rule) {
    return List.of("***");
  }

  @Override
  public List<String> verbatim(Block.Verbatim verbatim) {
    return List.of(verbatim.text().split("\n", -1));
  }
}
