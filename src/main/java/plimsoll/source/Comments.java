package plimsoll.source;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plimsoll.content.PlainText;
import plimsoll.problem.Span;

/**
 * Takes HTML comments out before anything else is read: a page with a comment must be the page
 * without it, to the byte, and a parser that sees the comment would split the paragraph around it.
 * Comments in code stay: Flexmark says what is code, and where a comment could have changed that,
 * it is asked again.
 */
final class Comments {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private static final Pattern MARKER = Pattern.compile("[ \\t>]*([-*+]|\\d{1,9}[.)]|#{1,6})?");

  /** How much text may be parsed again in all; hostile files have comments without end. */
  private static final int REPARSE_LIMIT = 3_000_000;

  /**
   * The text without its comments, its tree, and what was taken out.
   *
   * @param tooMany the comment at which there was too much to be parsed again, if there was
   */
  record Result(SourceText source, Document tree, List<Comment> comments, @Nullable Span tooMany) {}

  private SourceText source;
  private Document tree;
  private final List<Comment> comments = new ArrayList<>();
  private int reparsed;
  private @Nullable Span tooMany;

  private Comments(SourceText source) {
    this.source = source;
    this.tree = MarkdownParser.parse(source.markdown());
  }

  static Result strip(SourceText source) {
    Comments work = new Comments(source);
    int from = 0;
    while (from >= 0 && work.tooMany == null) {
      from = work.cutFrom(from);
    }
    return new Result(work.source, work.tree, work.comments, work.tooMany);
  }

  /** Cuts comments up to one that may hide structure; returns where to go on, or -1 at the end. */
  private int cutFrom(int from) {
    String text = source.markdown();
    if (text.indexOf(OPEN, from) < 0) {
      return -1;
    }
    int[][] code = codeRanges(tree);
    List<int[]> cuts = new ArrayList<>();
    int at = text.indexOf(OPEN, from);
    int resume = -1;
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int lineEnd = lineEnd(text, at);
    while (at >= 0) {
      if (at > lineEnd) {
        lineStart = text.lastIndexOf('\n', at) + 1;
        lineEnd = lineEnd(text, at);
      }
      int inside = endOfCode(code, at);
      int close = inside >= 0 ? -1 : text.indexOf(CLOSE, at + OPEN.length());
      if (inside < 0 && close < 0) {
        break;
      }
      int next = inside;
      if (inside < 0) {
        next = close + CLOSE.length();
        comments.add(new Comment(text.substring(at + OPEN.length(), close), source.span(at, next)));
        int last = next > lineEnd ? lineEnd(text, next) : lineEnd;
        cuts.add(widened(text, at, next, lineStart, last));
        if (hidesStructure(text, at, close)) {
          tooMany = reparsed > REPARSE_LIMIT ? source.span(at, next) : null;
          resume = cuts.get(cuts.size() - 1)[0];
          break;
        }
      }
      at = text.indexOf(OPEN, next);
    }
    if (!cuts.isEmpty()) {
      cut(cuts);
    }
    return resume < 0 ? -1 : resume - removedBefore(cuts, resume);
  }

  private static int removedBefore(List<int[]> cuts, int offset) {
    return cuts.stream().filter(c -> c[0] < offset).mapToInt(c -> c[1] - c[0]).sum();
  }

  private void cut(List<int[]> cuts) {
    source =
        source.without(
            cuts.stream().mapToInt(c -> c[0]).toArray(),
            cuts.stream().mapToInt(c -> c[1]).toArray());
    reparsed += source.markdown().length();
    tree = MarkdownParser.parse(source.markdown());
  }

  private static boolean hidesStructure(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '`' || c == '~') {
        return true;
      }
    }
    return false;
  }

  /** A comment alone on its lines goes with them; one between words goes with the space before. */
  private static int[] widened(String text, int from, int to, int lineStart, int lineEnd) {
    boolean nothingAfter = isBlank(text, to, lineEnd);
    if (nothingAfter && isQuotePrefix(text, lineStart, from)) {
      return new int[] {lineStart, Math.min(lineEnd + 1, text.length())};
    }
    int start = from;
    boolean noSpaceNeeded =
        to < text.length()
            && (Character.isWhitespace(text.charAt(to)) || PlainText.isClosing(text.charAt(to)));
    if (nothingAfter || noSpaceNeeded) {
      while (start > lineStart
          && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
        start--;
      }
      // The marker of an item or a heading keeps its space.
      start = MARKER.matcher(text).region(lineStart, start).matches() ? from : start;
    }
    return new int[] {start, nothingAfter ? lineEnd : to};
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isBlank(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at >= to;
  }

  private static boolean isQuotePrefix(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (" \t>".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int endOfCode(int[][] code, int offset) {
    int low = 0;
    int high = code.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (offset < code[middle][0]) {
        high = middle - 1;
      } else if (offset >= code[middle][1]) {
        low = middle + 1;
      } else {
        return code[middle][1];
      }
    }
    return -1;
  }

  private static int[][] codeRanges(Document tree) {
    List<int[]> ranges = new ArrayList<>();
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      if (node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock
          || node instanceof Code) {
        ranges.add(new int[] {node.getStartOffset(), node.getEndOffset()});
      }
    }
    ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
    return ranges.toArray(int[][]::new);
  }
}
