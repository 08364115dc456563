package plimsoll.marks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import plimsoll.content.Block;

/** A block of a draft as it is written, with who reads it. */
public sealed interface MarkedBlock {
  /** Who reads it, and where it stands. */
  At at();

  /** Calls the method for this case, so that a new case fails to compile in every visitor. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What is known of every block and item.
   *
   * @param reach who reads it, as it is written or inherited
   * @param blankBefore whether a blank line stands right before it
   */
  record At(Reach reach, boolean blankBefore, Place place) {
    public At {
      Objects.requireNonNull(reach);
      Objects.requireNonNull(place);
    }
  }

  /** A paragraph. */
  record Paragraph(At at, List<MarkedInline> text) implements MarkedBlock {
    public Paragraph {
      text = List.copyOf(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** A heading; {@code level} is 1 to 6. */
  record Heading(At at, int level, List<MarkedInline> text) implements MarkedBlock {
    public Heading {
      text = List.copyOf(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /** A list with bullets; lists of one {@code marker} that meet are one list. */
  record BulletList(At at, char marker, List<Item> items) implements MarkedBlock {
    public BulletList {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bulletList(this);
    }
  }

  /** A numbered list; lists of one {@code delimiter} that meet are one list. */
  record OrderedList(At at, int start, char delimiter, List<Item> items) implements MarkedBlock {
    public OrderedList {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.orderedList(this);
    }
  }

  /** An item of a list; {@code fields} are what stands in the braces at its end. */
  record Item(At at, Block.Check check, Map<String, String> fields, List<MarkedBlock> blocks) {
    public Item {
      Objects.requireNonNull(at);
      Objects.requireNonNull(check);
      fields = Map.copyOf(fields);
      blocks = List.copyOf(blocks);
    }
  }

  /** A quotation. */
  record Quote(At at, List<MarkedBlock> blocks) implements MarkedBlock {
    public Quote {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quote(this);
    }
  }

  /**
   * Code.
   *
   * @param language the first word behind the fence, or empty
   * @param fence the opening fence; empty for indented code
   * @param closed whether the closing fence was found; true for indented code
   */
  record Code(At at, String language, String text, String fence, boolean closed)
      implements MarkedBlock {
    public Code {
      Objects.requireNonNull(language);
      Objects.requireNonNull(text);
      Objects.requireNonNull(fence);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /** A table, its header first; the header's cells say who reads the columns. */
  record Table(At at, List<Row> rows) implements MarkedBlock {
    public Table {
      rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** A row of a table. */
  record Row(Reach reach, List<Cell> cells) {
    public Row {
      Objects.requireNonNull(reach);
      cells = List.copyOf(cells);
    }
  }

  /** A cell of a table. */
  record Cell(Reach reach, Block.Alignment alignment, List<MarkedInline> text) {
    public Cell {
      Objects.requireNonNull(reach);
      Objects.requireNonNull(alignment);
      text = List.copyOf(text);
    }
  }

  /** A thematic break. */
  record Rule(At at) implements MarkedBlock {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /**
   * {@code :::internal} or {@code :::customer-only}, and what stands in it.
   *
   * @param opening the opening line
   */
  record Container(
      At at, boolean customerOnly, boolean closed, String opening, List<MarkedBlock> blocks)
      implements MarkedBlock {
    public Container {
      Objects.requireNonNull(opening);
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.container(this);
    }
  }

  /**
   * The definition of a link's address.
   *
   * @param label as labels are compared
   * @param used whether a link anywhere in the document names it
   * @param written as it stands there
   */
  record Definition(At at, String label, boolean used, String written) implements MarkedBlock {
    public Definition {
      Objects.requireNonNull(label);
      Objects.requireNonNull(written);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.definition(this);
    }
  }

  /**
   * The text of a footnote.
   *
   * @param label as labels are compared
   * @param number which it is of the document's footnotes, from 0
   * @param called whether it is called from anywhere in the document
   * @param written as it stands there
   */
  record Footnote(
      At at, String label, int number, boolean called, String written, List<MarkedBlock> blocks)
      implements MarkedBlock {
    public Footnote {
      Objects.requireNonNull(label);
      Objects.requireNonNull(written);
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.footnote(this);
    }
  }

  /** What is no Markdown and has been reported as that: raw HTML, a {@code :::} alone. */
  record Raw(At at, String written) implements MarkedBlock {
    public Raw {
      Objects.requireNonNull(written);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.raw(this);
    }
  }

  /** A kind of block that nobody thought of, with all that stands in it. */
  record Unknown(At at, String written) implements MarkedBlock {
    public Unknown {
      Objects.requireNonNull(written);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }

  /** One method a case. */
  interface Visitor<R> {
    R paragraph(Paragraph paragraph);

    R heading(Heading heading);

    R bulletList(BulletList list);

    R orderedList(OrderedList list);

    R quote(Quote quote);

    R code(Code code);

    R table(Table table);

    R rule(Rule rule);

    R container(Container container);

    R definition(Definition definition);

    R footnote(Footnote footnote);

    R raw(Raw raw);

    R unknown(Unknown unknown);
  }
}
