package plimsoll.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What of a text can be taken away without a change to what customers read, in lines from 0: a
 * container, an item, a quotation, rows, and a heading with all below it. Where the lines around
 * decide how a list or a paragraph is read, nothing is.
 */
final class Parts {
  private final BitSet gone = new BitSet();
  private final List<Head> heads = new ArrayList<>();

  private record Head(int line, int level, Use use) {}

  /** A heading, or what may be one. */
  void heading(int line, int level, Use use) {
    heads.add(new Head(line, level, use));
  }

  /** A container that is closed; no blank line is left where it interrupts a paragraph. */
  void container(int from, int to, Line[] lines, Use outer) {
    boolean joins = from > 0 && decides(lines[from - 1]) || to < lines.length && decides(lines[to]);
    if (outer == Use.PUBLIC && !joins) {
      gone.set(from, to);
    }
  }

  /** Whether a line begins or goes on with what its neighbours make tight or loose. */
  private static boolean decides(Line line) {
    return line.isItem()
        || line.indent() > 0
        || line.isQuote()
        || line.underline() > 0
        || line.rest().indexOf('|') >= 0;
  }

  /** What is between blank lines. */
  void alone(int from, int to, Line[] lines) {
    boolean before = from == 0 || lines[from - 1].isBlank();
    boolean after = to == lines.length || lines[to].isBlank();
    if (before && after) {
      gone.set(from, to);
    }
  }

  /** An item of a list with bullets that no blank line makes loose. */
  void item(int from, Line[] lines) {
    Line first = lines[from];
    int to = from + 1;
    while (to < lines.length && !lines[to].isBlank() && lines[to].indent() >= first.offset()) {
      to++;
    }
    boolean bullet = !Character.isDigit(first.rest().charAt(0));
    if (bullet && isSibling(first, from - 1, lines) && isSibling(first, to, lines)) {
      gone.set(from, to);
    }
  }

  /** Whether a line is an item of the same list, or of none. */
  private static boolean isSibling(Line item, int line, Line[] lines) {
    return line >= 0
        && line < lines.length
        && lines[line].isItem()
        && lines[line].indent() == item.indent()
        && lines[line].rest().charAt(0) == item.rest().charAt(0);
  }

  void rows(BitSet rows) {
    gone.or(rows);
  }

  /** All lines that can be taken away. */
  BitSet gone(Use[] uses) {
    BitSet all = (BitSet) gone.clone();
    if (!heads.isEmpty() && isInternal(0, heads.get(0).line(), uses)) {
      all.set(0, heads.get(0).line());
    }
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      int next = i + 1;
      boolean internal = head.use() == Use.INTERNAL;
      while (next < heads.size() && heads.get(next).level() > head.level()) {
        internal &= heads.get(next++).use() == Use.INTERNAL;
      }
      int end = next < heads.size() ? heads.get(next).line() : uses.length;
      if (internal && isInternal(head.line(), end, uses)) {
        all.set(head.line(), end);
      }
    }
    return all;
  }

  private static boolean isInternal(int from, int to, Use[] uses) {
    for (int i = from; i < to; i++) {
      if (uses[i] == Use.UNSURE) {
        return false;
      }
    }
    return true;
  }

  /** Where the first heading is; -1 if there is none, or if it may not be one. */
  int firstHeading() {
    return heads.isEmpty() || heads.get(0).use() == Use.UNSURE ? -1 : heads.get(0).line();
  }
}
