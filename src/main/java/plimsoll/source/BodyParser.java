package plimsoll.source;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import plimsoll.content.Audience;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;

/** Parses bodies, and keeps from the parser what would take it too long. */
final class BodyParser {
  /** A line of more characters than this is data that somebody pasted, not prose. */
  private static final int LONGEST_LINE = 200_000;

  /** A file of more characters than this is not parsed. */
  private static final int LONGEST_FILE = 4_000_000;

  /**
   * More quoted or indented lines than this are data. The parser joins those of a block from pieces
   * and takes four times as long for twice as many.
   */
  private static final int MOST_INDENTED = 20_000;

  /** Blocks and inlines inside each other; deeper ones are an attack on the parser. */
  private static final int DEEPEST = 100;

  private static final String TOO_DEEP = "nested too deeply to be parsed";

  private BodyParser() {}

  /** Parses the text of a draft, or takes it as it is and says why. */
  static Body parse(Draft draft, Problems problems) {
    Header header = draft.header();
    SourceText written = SourceText.of(header.path(), draft.text(), header.bodyOffset());
    boolean internal = header.audience() == Audience.INTERNAL;
    boolean readable = internal && !Excess.of(written.markdown()).isAny();
    SourceText source = readable ? Dialect.read(written) : written;
    Excess excess = Excess.of(source.markdown());
    if (excess.longLine() >= 0 || source.markdown().length() > LONGEST_FILE) {
      tell(problems, header, at(source, Math.max(excess.longLine(), 0)), "too long to be parsed");
      return Body.verbatim(source);
    }
    if (excess.indented() >= 0) {
      tell(
          problems,
          header,
          at(source, excess.indented()),
          "too many lines of quotes and lists to be parsed");
      return Body.verbatim(source);
    }
    if (excess.markers() >= 0) {
      tell(problems, header, at(source, excess.markers()), TOO_DEEP);
      return Body.verbatim(source);
    }
    try {
      Comments.Result body = Comments.strip(source);
      Node deepest = deeperThan(body.tree());
      Span tooMany = body.tooMany();
      if (tooMany != null) {
        tell(problems, header, tooMany, "too many comments of several lines");
      } else if (deepest != null) {
        tell(problems, header, at(body.source(), deepest.getStartOffset()), TOO_DEEP);
      } else {
        return Body.parsed(body);
      }
    } catch (StackOverflowError e) {
      tell(problems, header, at(source, 0), TOO_DEEP);
    }
    return Body.verbatim(source);
  }

  private static Span at(SourceText source, int offset) {
    return source.span(offset, offset + 1);
  }

  private static void tell(Problems problems, Header header, Span span, String message) {
    problems.add(
        new Problem(
            header.markSeverity(),
            Code.TOO_LARGE,
            span,
            message,
            "the text is shown unparsed; put data into an attachment",
            ""));
  }

  /**
   * Where a text first is more than the parser takes, found out in one walk over its lines; -1
   * where it is not.
   *
   * @param longLine a line of too many characters
   * @param indented the line that is one too many of those that are quoted or indented
   * @param markers a line that begins with more quotation and list markers than anybody writes, or
   *     an item inside as many others
   */
  private record Excess(int longLine, int indented, int markers) {
    boolean isAny() {
      return longLine >= 0 || indented >= 0 || markers >= 0;
    }

    static Excess of(String text) {
      int longLine = -1;
      int indented = -1;
      int markers = -1;
      int quoted = 0;
      int start = 0;
      Deque<Integer> items = new ArrayDeque<>();
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        longLine = longLine < 0 && end - start > LONGEST_LINE ? start : longLine;
        char first = text.charAt(start);
        quoted += first == ' ' || first == '\t' || first == '>' ? 1 : 0;
        indented = indented < 0 && quoted > MOST_INDENTED ? start : indented;
        int inside = Math.max(markers(text, start, end), inside(text, start, end, items));
        markers = markers < 0 && inside > DEEPEST ? start : markers;
        start = end + 1;
      }
      return new Excess(longLine, indented, markers);
    }

    /**
     * How many list items a line's item is inside of, by their indents: the parser would ask each
     * of them about each line.
     *
     * @param items the columns of those that are open, the innermost first
     */
    private static int inside(String text, int start, int end, Deque<Integer> items) {
      int at = start;
      while (at < end && text.charAt(at) == ' ') {
        at++;
      }
      int column = at - start;
      if (at + 1 < end && "-*+".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ') {
        while (!items.isEmpty() && items.peek() > column - 2) {
          items.pop();
        }
        items.push(column);
      }
      return items.size();
    }

    private static int markers(String text, int start, int end) {
      int markers = 0;
      for (int i = start; i < end && " \t>-*+0123456789.)".indexOf(text.charAt(i)) >= 0; i++) {
        boolean marker = ">-*+.)".indexOf(text.charAt(i)) >= 0;
        boolean alone = text.charAt(i) == '>' || i + 1 < end && text.charAt(i + 1) == ' ';
        markers += marker && alone ? 1 : 0;
      }
      return markers;
    }
  }

  /** A node that is deeper than any reader could follow; null if there is none. */
  private static @org.jspecify.annotations.Nullable Node deeperThan(Document tree) {
    int depth = 0;
    Node node = tree;
    while (node != null) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        if (++depth > DEEPEST) {
          return node;
        }
        continue;
      }
      while (node != null && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = node == null ? null : node.getNext();
    }
    return null;
  }
}
