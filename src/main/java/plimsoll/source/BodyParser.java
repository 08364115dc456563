package plimsoll.source;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
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

  /** Parses the text of a draft, or takes it as it stands and says why. */
  static Body parse(Draft draft, Problems problems) {
    Header header = draft.header();
    SourceText source = SourceText.of(header.path(), draft.text(), header.bodyOffset());
    int longest = longestLine(source);
    if (longest >= 0 || source.markdown().length() > LONGEST_FILE) {
      tell(problems, header, at(source, Math.max(longest, 0)), "too long to be parsed");
      return Body.verbatim(source);
    }
    int indented = tooManyIndented(source.markdown());
    if (indented >= 0) {
      tell(
          problems,
          header,
          at(source, indented),
          "too many lines of quotes and lists to be parsed");
      return Body.verbatim(source);
    }
    int deep = tooManyMarkers(source.markdown());
    if (deep >= 0) {
      tell(problems, header, at(source, deep), TOO_DEEP);
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
            "the text is shown as it stands; put data into an attachment",
            ""));
  }

  /** Where a line of too many characters starts, or -1. */
  private static int longestLine(SourceText source) {
    String text = source.markdown();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST_LINE) {
        return start;
      }
      start = end + 1;
    }
    return -1;
  }

  /** Where the line stands that is one too many of those that are quoted or indented, or -1. */
  private static int tooManyIndented(String text) {
    int lines = 0;
    for (int start = 0; start >= 0 && start < text.length(); ) {
      if (" \t>".indexOf(text.charAt(start)) >= 0 && ++lines > MOST_INDENTED) {
        return start;
      }
      int end = text.indexOf('\n', start);
      start = end < 0 ? -1 : end + 1;
    }
    return -1;
  }

  /** Where a line begins with more quotation and list markers than anybody writes, or -1. */
  private static int tooManyMarkers(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int markers = 0;
      for (int i = start; i < end && " \t>-*+0123456789.)".indexOf(text.charAt(i)) >= 0; i++) {
        boolean marker = ">-*+.)".indexOf(text.charAt(i)) >= 0;
        boolean alone = text.charAt(i) == '>' || i + 1 < end && text.charAt(i + 1) == ' ';
        markers += marker && alone ? 1 : 0;
      }
      if (markers > DEEPEST) {
        return start;
      }
      start = end + 1;
    }
    return -1;
  }

  /** A node that stands deeper than any reader could follow; null if there is none. */
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
