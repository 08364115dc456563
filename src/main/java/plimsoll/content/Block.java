package plimsoll.content;

import java.util.List;
import java.util.Objects;

/**
 * A piece of a document that stands on its own lines.
 *
 * <p>{@link #reach()} says who gets to read the block: in a customer view it is always {@link
 * Audience#CUSTOMER}; in the internal view it tells what customers get of the page. It describes
 * the block itself; a block that reaches customers may hold items, rows or spans that do not.
 */
public sealed interface Block {
  /** The widest audience that reads this block. */
  Audience reach();

  /** Calls the method for this case, so that a new case fails to compile in every visitor. */
  <R> R accept(Visitor<R> visitor);

  /** A heading; {@code level} is 1 to 6 as written. */
  record Heading(int level, List<Inline> text, Audience reach) implements Block {
    public Heading {
      text = List.copyOf(text);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /** A paragraph. */
  record Paragraph(List<Inline> text, Audience reach) implements Block {
    public Paragraph {
      text = List.copyOf(text);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** A list with bullets; {@code tight} means without paragraphs around its items' text. */
  record BulletList(List<Item> items, boolean tight, Audience reach) implements Block {
    public BulletList {
      items = List.copyOf(items);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bulletList(this);
    }
  }

  /** A numbered list; items count up from {@code start}, so that a dropped item leaves no hole. */
  record OrderedList(int start, List<Item> items, boolean tight, Audience reach) implements Block {
    public OrderedList {
      items = List.copyOf(items);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.orderedList(this);
    }
  }

  /** A quotation. */
  record Quote(List<Block> blocks, Audience reach) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quote(this);
    }
  }

  /** Code, log or command output. {@code language} is the first word of the info string, or "". */
  record Code(String language, String text, Audience reach) implements Block {
    public Code {
      Objects.requireNonNull(language);
      Objects.requireNonNull(text);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /**
   * A table: one header row, and the body rows. Every row has as many cells as there are columns.
   */
  record Table(List<Alignment> columns, Row header, List<Row> rows, Audience reach)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      Objects.requireNonNull(header);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** A thematic break. */
  record Rule(Audience reach) implements Block {
    public Rule {
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /** Source text that is shown as it was written: raw HTML of internal text, a malformed mark. */
  record Verbatim(String text, Audience reach) implements Block {
    public Verbatim {
      Objects.requireNonNull(text);
      Objects.requireNonNull(reach);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.verbatim(this);
    }
  }

  /** An item of a list. */
  record Item(List<Block> blocks, Check check, Fields fields, Audience reach) {
    public Item {
      blocks = List.copyOf(blocks);
      Objects.requireNonNull(check);
      Objects.requireNonNull(fields);
      Objects.requireNonNull(reach);
    }
  }

  /** Whether an item has a check box. */
  enum Check {
    NONE,
    OPEN,
    DONE
  }

  /** How a table column is aligned. */
  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /**
   * A row of a table. In the internal view {@code reach} tells rows that customers do not get;
   * likewise a cell's reach tells columns that they do not get.
   */
  record Row(List<Cell> cells, Audience reach) {
    public Row {
      cells = List.copyOf(cells);
      Objects.requireNonNull(reach);
    }
  }

  /** A cell of a table. */
  record Cell(List<Inline> text, Audience reach) {
    public Cell {
      text = List.copyOf(text);
      Objects.requireNonNull(reach);
    }
  }

  /**
   * What is in braces at the end of an item: {@code {owner="@k" owner-as="Storage team"
   * due=2026-06-02 why="…" ticket=OPS-7}} of an action, {@code {hope=…}} of a hope. An absent field
   * is empty. For customers {@code owner} is the {@code owner-as} words; {@code why} and {@code
   * ticket} are empty.
   */
  record Fields(
      String owner, String ownerForCustomers, String due, String why, String ticket, String hope) {
    /** No fields at all. */
    public static final Fields NONE = new Fields("", "", "", "", "", "");

    public Fields {
      Objects.requireNonNull(owner);
      Objects.requireNonNull(ownerForCustomers);
      Objects.requireNonNull(due);
      Objects.requireNonNull(why);
      Objects.requireNonNull(ticket);
      Objects.requireNonNull(hope);
    }
  }

  /** One method a case. */
  interface Visitor<R> {
    R heading(Heading heading);

    R paragraph(Paragraph paragraph);

    R bulletList(BulletList list);

    R orderedList(OrderedList list);

    R quote(Quote quote);

    R code(Code code);

    R table(Table table);

    R rule(Rule rule);

    R verbatim(Verbatim verbatim);
  }
}
