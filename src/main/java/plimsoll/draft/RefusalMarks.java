package plimsoll.draft;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.forbid.Denylist;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;
import plimsoll.source.SourceText;

/**
 * Marks what the gate would refuse, at the place that it names: words as internal with others in
 * their place, else the code block, quote, picture or link. What that does not help is kept back as
 * a whole, the innermost item first.
 */
final class RefusalMarks {
  private static final Set<Code> MARKABLE =
      EnumSet.of(
          Code.RISKY_UNMARKED,
          Code.RAW_HTML,
          Code.LINK_INTERNAL,
          Code.PATH,
          Code.REF_CROSS,
          Code.DENYLIST,
          Code.REFUSED);

  private final SourceText source;
  private final Node document;
  private final Denylist denylist;
  private final String language;
  private final boolean whole;
  private final List<Insertion> insertions = new ArrayList<>();
  private final List<Node> taken = new ArrayList<>();

  /**
   * For a file as it was parsed.
   *
   * @param whole whether to keep back whole items and blocks, since marks within did not help
   */
  RefusalMarks(
      SourceText source, Node document, Denylist denylist, String language, boolean whole) {
    this.source = source;
    this.document = document;
    this.denylist = denylist;
    this.language = language;
    this.whole = whole;
  }

  List<Insertion> of(List<Problem> refused) {
    for (Problem problem : refused) {
      if (MARKABLE.contains(problem.code())) {
        Span span = problem.span();
        offset(span).ifPresent(start -> mark(problem.code(), start, span.length()));
      }
    }
    return insertions;
  }

  /** A place of the file as an offset of the Markdown, if it is one. */
  private Optional<Integer> offset(Span span) {
    String text = source.text();
    int at = 0;
    for (int line = 1; line < span.line(); line++) {
      at = text.indexOf('\n', at) + 1;
      if (at == 0) {
        return Optional.empty();
      }
    }
    int original = text.offsetByCodePoints(at, Math.min(span.column() - 1, text.length() - at));
    return source.offset(original);
  }

  private void mark(Code code, int start, int length) {
    String markdown = source.markdown();
    int end =
        markdown.offsetByCodePoints(
            start, Math.min(length, markdown.codePointCount(start, markdown.length())));
    Node deepest = Places.at(document, start, end);
    boolean denied = code == Code.DENYLIST;
    Node node = denied ? Places.leafBlock(deepest) : unit(deepest, start);
    Node unit = whole ? Places.entry(node).orElse(Places.block(node)) : node;
    boolean overlaps =
        taken.stream()
            .anyMatch(
                t ->
                    t.getStartOffset() < unit.getEndOffset()
                        && unit.getStartOffset() < t.getEndOffset());
    if (unit == document || overlaps && (whole || taken.contains(unit))) {
      return;
    }
    taken.add(unit);
    if (whole) {
      keepBack(unit);
    } else if (denied) {
      unit.getChildren().forEach(this::denied);
    } else {
      narrow(unit);
    }
  }

  /** Where a problem is named with its block alone, all that the denylist finds there is marked. */
  private void denied(Node node) {
    if (NameMarks.isMarked(node)) {
      return;
    }
    if (isWhole(node)) {
      if (!denylist.scan(node.getChars().toString()).isEmpty()) {
        narrow(node);
      }
    } else if (node instanceof Text text) {
      int end = 0;
      for (Denylist.Hit hit : denylist.scan(text.getChars().toString())) {
        if (hit.start() >= end) {
          end = hit.start() + hit.length();
          int from = text.getStartOffset();
          wrap(from + hit.start(), from + end, Replacements.kind(hit.rule()));
        }
      }
    } else {
      node.getChildren().forEach(this::denied);
    }
  }

  /**
   * What a problem at a place is about: a link, a picture or code as a whole, a block that begins
   * there, else the words.
   */
  private static Node unit(Node deepest, int start) {
    Node unit = deepest;
    for (Node node = deepest; node.getParent() != null; node = node.getParent()) {
      boolean block = node instanceof BlockQuote || node instanceof HtmlBlock || isCodeBlock(node);
      if (isWhole(node) || block && (node.getStartOffset() == start || isCodeBlock(node))) {
        unit = node;
      }
    }
    return unit;
  }

  private static boolean isWhole(Node node) {
    return NameMarks.isLink(node)
        || node instanceof Image
        || node instanceof ImageRef
        || node instanceof com.vladsch.flexmark.ast.Code;
  }

  private static boolean isCodeBlock(Node node) {
    return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
  }

  private void narrow(Node node) {
    if (node instanceof FencedCodeBlock code) {
      if (code.getInfo().toString().contains("{")) {
        return;
      }
      int info = Math.max(code.getOpeningMarker().getEndOffset(), code.getInfo().getEndOffset());
      insert(info, code.getInfo().isBlank() ? "{.internal}" : " {.internal}");
    } else if (node instanceof BlockQuote quote) {
      insert(Places.contentStart(quote), "{.internal} ");
    } else if (node instanceof Image || node instanceof ImageRef) {
      insert(node.getEndOffset(), "{.internal}");
    } else if (node instanceof Link || node instanceof LinkRef) {
      String words = NameMarks.words(node);
      boolean names = words.isBlank() || !denylist.scan(words).isEmpty();
      insert(
          node.getEndOffset(),
          Replacements.mark(names ? Replacements.of(Replacements.Kind.PAGE, language) : words));
    } else if (node instanceof AutoLink
        || node instanceof MailLink
        || node instanceof com.vladsch.flexmark.ast.Code) {
      wrap(node.getStartOffset(), node.getEndOffset(), kind(node.getChars().toString()));
    } else if (node instanceof HtmlInline) {
      insert(node.getStartOffset(), "[");
      insert(node.getEndOffset(), "]" + Replacements.mark(""));
    } else if (node instanceof HtmlBlock || node instanceof IndentedCodeBlock) {
      keepBack(node);
    }
  }

  private Replacements.Kind kind(String text) {
    return denylist.scan(text).stream()
        .findFirst()
        .map(hit -> Replacements.kind(hit.rule()))
        .orElse(Replacements.Kind.OTHER);
  }

  private void wrap(int start, int end, Replacements.Kind kind) {
    insert(start, "[");
    insert(end, "]" + Replacements.mark(Replacements.of(kind, language)));
  }

  /** An item or a row says so itself; other blocks go between fences. */
  private void keepBack(Node node) {
    Optional<Node> entry = Places.entry(node);
    Node block = Places.block(node);
    if (entry.isPresent()) {
      insert(Places.contentStart(entry.get()), "{.internal} ");
    } else if (!(block instanceof Heading)) {
      int end = source.markdown().stripTrailing().length();
      int last = Math.min(block.getEndOffset(), end);
      boolean ended = last > 0 && source.markdown().charAt(last - 1) == '\n';
      insert(block.getStartOffset() - indent(block), ":::internal\n");
      insert(ended ? last - 1 : last, "\n:::");
    }
  }

  private int indent(Node block) {
    int line = source.markdown().lastIndexOf('\n', block.getStartOffset() - 1) + 1;
    return block.getStartOffset() - line;
  }

  private void insert(int offset, String words) {
    insertions.add(new Insertion(source.original(offset), words));
  }
}
