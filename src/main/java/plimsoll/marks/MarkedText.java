package plimsoll.marks;

import java.util.List;
import java.util.Objects;

/**
 * The Markdown as those read it who look for slips: which stretches mean something already, and the
 * lines that customers read.
 *
 * @param settled what has been read as code or as marks
 * @param unclosed where the first container begins that is not closed; beyond the end if none is
 * @param prose the lines of each paragraph, heading and cell for customers; none in internal files
 */
public record MarkedText(List<Stretch> settled, int unclosed, List<List<Line>> prose) {
  /** Nothing to look over. */
  static final MarkedText NONE = new MarkedText(List.of(), Integer.MAX_VALUE, List.of());

  public MarkedText {
    settled = List.copyOf(settled);
    prose = List.copyOf(prose);
  }

  /** A part of the Markdown, {@code end} exclusive, that is code or else a mark. */
  public record Stretch(int start, int end, boolean code) {}

  /** What a line is part of; a caption is a cell of a table's header. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    CAPTION,
    CELL
  }

  /**
   * One line.
   *
   * @param outside whether a section could begin here, if the line were a heading
   * @param laterInItem whether its block is part of a list's item, and not the first
   * @param start offset in the Markdown
   * @param text as it is written; code, marks and marked words are runs of {@code x}
   */
  public record Line(Kind kind, boolean outside, boolean laterInItem, int start, String text) {
    public Line {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(text);
    }
  }
}
