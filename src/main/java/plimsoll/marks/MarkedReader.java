package plimsoll.marks;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import plimsoll.content.Block;
import plimsoll.source.Container;
import plimsoll.source.Header;
import plimsoll.source.SourceText;
import plimsoll.source.StrayClose;

/**
 * Copies the parser's blocks into ours, each with its reader. A kind of block that is not named
 * here is {@link MarkedBlock.Unknown}, and nothing that stands in it is looked at.
 */
final class MarkedReader {
  private final SourceText source;
  private final Document tree;
  private final Marking marking;
  private final Definitions definitions;
  private final InlineReader inlines;
  private final TreeMap<Integer, MarkedBlock.Footnote> footnotes = new TreeMap<>();

  MarkedReader(SourceText source, Document tree, Marking marking) {
    this.source = source;
    this.tree = tree;
    this.marking = marking;
    this.definitions = new Definitions(tree);
    this.inlines = new InlineReader(source, marking, definitions);
  }

  Marked read(Header header) {
    List<MarkedBlock> blocks = children(tree);
    return new Marked(header, blocks, List.copyOf(footnotes.values()), inlines.addresses());
  }

  private List<MarkedBlock> children(Node parent) {
    List<MarkedBlock> blocks = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      blocks.add(block(child));
    }
    return blocks;
  }

  private MarkedBlock block(Node node) {
    MarkedBlock.At at = at(node);
    if (node instanceof Paragraph) {
      return new MarkedBlock.Paragraph(at, inlines.children(node));
    }
    if (node instanceof Heading heading) {
      return new MarkedBlock.Heading(at, heading.getLevel(), inlines.children(node));
    }
    if (node instanceof BulletList list) {
      return new MarkedBlock.BulletList(at, list.getOpeningMarker(), items(list));
    }
    if (node instanceof OrderedList list) {
      return new MarkedBlock.OrderedList(
          at, list.getStartNumber(), list.getDelimiter(), items(list));
    }
    if (node instanceof BlockQuote) {
      return new MarkedBlock.Quote(at, children(node));
    }
    if (node instanceof FencedCodeBlock code) {
      return new MarkedBlock.Code(
          at,
          CodeMarks.CodeInfo.of(code.getInfo().toString()).language(),
          code.getContentChars().toString(),
          code.getOpeningMarker().toString(),
          !code.getClosingMarker().isEmpty());
    }
    if (node instanceof IndentedCodeBlock code) {
      return new MarkedBlock.Code(at, "", code.getContentChars().toString(), "", true);
    }
    if (node instanceof TableBlock table) {
      return new MarkedBlock.Table(at, TableMarks.rows(table).stream().map(this::row).toList());
    }
    if (node instanceof ThematicBreak) {
      return new MarkedBlock.Rule(at);
    }
    return other(node, at);
  }

  private MarkedBlock other(Node node, MarkedBlock.At at) {
    if (node instanceof Container container) {
      return new MarkedBlock.Container(
          at,
          container.name().equals("customer-only"),
          container.closed(),
          container.opening().toString(),
          children(container));
    }
    if (node instanceof Reference reference) {
      String label = Definitions.label(reference.getReference());
      return new MarkedBlock.Definition(at, label, definitions.isNamed(node), written(node));
    }
    if (node instanceof FootnoteBlock note) {
      return footnote(note, at);
    }
    if (node instanceof HtmlBlockBase || node instanceof StrayClose) {
      return new MarkedBlock.Raw(at, written(node));
    }
    return new MarkedBlock.Unknown(at, written(node));
  }

  private MarkedBlock footnote(FootnoteBlock note, MarkedBlock.At at) {
    MarkedBlock.Footnote footnote =
        new MarkedBlock.Footnote(
            at,
            "^" + Definitions.label(note.getText()),
            definitions.number(note),
            definitions.isNamed(note),
            written(note),
            children(note));
    footnotes.put(footnote.number(), footnote);
    return footnote;
  }

  private List<MarkedBlock.Item> items(Node list) {
    List<MarkedBlock.Item> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Block.Check check = Block.Check.NONE;
      if (item instanceof TaskListItem task) {
        check = task.isItemDoneMarker() ? Block.Check.DONE : Block.Check.OPEN;
      }
      items.add(new MarkedBlock.Item(at(item), check, marking.fields(item), children(item)));
    }
    return items;
  }

  private MarkedBlock.Row row(TableRow row) {
    return new MarkedBlock.Row(
        marking.reach(row), TableMarks.cells(row).stream().map(this::cell).toList());
  }

  private MarkedBlock.Cell cell(TableCell cell) {
    return new MarkedBlock.Cell(marking.reach(cell), alignment(cell), inlines.children(cell));
  }

  private static Block.Alignment alignment(TableCell cell) {
    if (cell.getAlignment() == null) {
      return Block.Alignment.NONE;
    }
    return switch (cell.getAlignment()) {
      case LEFT -> Block.Alignment.LEFT;
      case CENTER -> Block.Alignment.CENTER;
      case RIGHT -> Block.Alignment.RIGHT;
      default -> Block.Alignment.NONE;
    };
  }

  private MarkedBlock.At at(Node node) {
    int start = node.getStartOffset();
    int end = node.getEndOffset();
    return new MarkedBlock.At(
        marking.reach(node),
        Blank.before(source.markdown(), start),
        new Place(start, end, source.span(start, end)));
  }

  private static String written(Node node) {
    return node.getChars().toString().stripTrailing();
  }
}
