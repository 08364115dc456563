package plimsoll.marks;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.Set;
import plimsoll.source.Attributes;
import plimsoll.source.Brace;
import plimsoll.source.MarkedWords;
import plimsoll.text.Folded;

/** The marks in running text. Braces that mark nothing are an error or, if harmless, text. */
final class InlineMarks {
  /** An open bracket further back than this is not what a mark was meant for. */
  private static final int LONGEST_WORDS = 2_000;

  private static final Set<String> WORDING = Set.of("as");

  /** What closes brackets, to a reader's eye. */
  private static final String BRACKETS = "]\uff3d\u3011\u3015";

  private final Marking marking;
  private final Faults faults;
  private final String markdown;

  InlineMarks(Marking marking, Faults faults, String markdown) {
    this.marking = marking;
    this.faults = faults;
    this.markdown = markdown;
  }

  static boolean isAudience(String name) {
    return name.equals("internal") || name.equals("customer");
  }

  /** Reads the marks among a block's inlines, at any depth. */
  void read(Node parent, Reach reach) {
    for (Node child : parent.getChildren()) {
      if (child instanceof MarkedWords words) {
        words(words, reach);
        read(words, isMeant(words) ? reach : Reach.INTERNAL);
      } else if (child instanceof Brace brace) {
        brace(brace, parent, reach);
      } else {
        if (reach != Reach.INTERNAL) {
          forCustomers(child);
        }
        read(child, reach);
      }
    }
  }

  private void forCustomers(Node node) {
    if (node instanceof Code code
        && MarkLike.isInCode(code.getText())
        && !MarkLike.isAlone(code.getText())) {
      faults.at(
          node,
          plimsoll.problem.Code.UNKNOWN_MARK,
          "a mark in code marks nothing",
          "move the mark out of the code, or take it away; in code that is nothing but the mark it"
              + " is text");
    } else if (node instanceof HtmlInlineBase
        && !AllowedHtml.isAllowed(node.getChars())
        && !AllowedHtml.isComment(node.getChars())
        && !RawHtml.isText(node, markdown)
        && !(RawHtml.closes(node.getChars()) && RawHtml.isOpenedBefore(node))) {
      faults.at(
          node,
          plimsoll.problem.Code.RAW_HTML,
          RawHtml.message(node.getChars()),
          RawHtml.hint(node.getChars()));
    }
  }

  private void words(MarkedWords node, Reach reach) {
    Attributes attributes = node.attributes();
    if (attributes.has("internal") && attributes.has("customer")) {
      fault(
          node,
          plimsoll.problem.Code.CONFLICT,
          "words are marked for customers and as internal",
          "keep one of the two marks");
    } else if (isWording(attributes) && followsBrackets(node)) {
      unknown(node);
    } else if (isWording(attributes)) {
      mark(node, node, attributes);
    } else if (isMeant(node)) {
      meant(node, reach);
    } else if (attributes.isOnly("customer") || ItemFields.isFields(attributes)) {
      misplaced(node);
    } else {
      unknown(node);
    }
  }

  private boolean isMeant(MarkedWords node) {
    return node.attributes().isOnly("customer") && !followsBrackets(node);
  }

  /** Words that customers may read although the denylist may know them. */
  private void meant(MarkedWords node, Reach reach) {
    marking.setMark(node, new InlineMark(false, ""));
    if (reach == Reach.INTERNAL) {
      widens(node);
    }
  }

  /**
   * Whether other words in brackets stand right before: {@code \[a][b]{.internal}}. The mark was
   * meant for all of it, and would let the first part through.
   */
  private boolean followsBrackets(MarkedWords node) {
    int start = node.getStartOffset();
    Node before = node.getPrevious();
    Node last = before instanceof TextBase ? before.getLastChild() : before;
    return start > 0 && markdown.charAt(start - 1) == ']' && last instanceof Text;
  }

  /** Whether braces are {@code {.internal}} with at most a wording. */
  private static boolean isWording(Attributes attributes) {
    return attributes.wellFormed()
        && attributes.classes().equals(java.util.List.of("internal"))
        && attributes.id().isEmpty()
        && WORDING.containsAll(attributes.values().keySet());
  }

  private void brace(Brace brace, Node parent, Reach reach) {
    if (marking.isMark(brace)
        || MarkLike.isTemplate(markdown, brace.getStartOffset(), brace.getEndOffset())) {
      return;
    }
    Optional<Node> target = target(brace);
    if (target.isPresent() && mark(brace, target.get(), reach)) {
      return;
    }
    stray(brace, parent);
  }

  private boolean mark(Brace brace, Node target, Reach reach) {
    Attributes attributes = brace.attributes();
    boolean picture = target instanceof Image || target instanceof ImageRef;
    if (isWording(attributes)) {
      marking.consume(brace);
      boolean needsWords = !(picture || target instanceof Footnote);
      if (needsWords) {
        mark(brace, target, attributes);
      } else {
        marking.setMark(target, new InlineMark(true, attributes.values().getOrDefault("as", "")));
      }
      return true;
    }
    boolean attachment = target instanceof Link || target instanceof LinkRef;
    if (attributes.isOnly("customer") && (picture || attachment)) {
      marking.consume(brace);
      marking.setMark(target, new InlineMark(false, ""));
      if (reach == Reach.INTERNAL) {
        widens(brace);
      }
      return true;
    }
    return false;
  }

  private void mark(Node place, Node target, Attributes attributes) {
    String wording = attributes.values().get("as");
    if (wording == null) {
      fault(
          place,
          plimsoll.problem.Code.SPAN_AS,
          "internal words without what customers read instead",
          "write {.internal as=\"…\"}; as=\"\" leaves nothing in their place");
    }
    String words = wording == null ? "" : spelled(wording, place);
    if (MarkLike.isIn(words)) {
      unknown(place);
    }
    marking.setMark(target, new InlineMark(true, words));
  }

  /** A wording as it is read: in a table a pipe has a backslash, and no space is left doubled. */
  private static String spelled(String wording, Node place) {
    boolean cell = wording.contains("\\|") && place.getAncestorOfType(TableCell.class) != null;
    String words = cell ? wording.replace("\\|", "|") : wording;
    return words.strip().replaceAll("\\s+", " ");
  }

  /** The link, picture or footnote call that ends where the braces begin. */
  private static Optional<Node> target(Brace brace) {
    Node before = brace.getPrevious();
    if (before instanceof TextBase) {
      before = before.getLastChild();
    }
    boolean markable =
        before instanceof Link
            || before instanceof LinkRef
            || before instanceof Image
            || before instanceof ImageRef
            || before instanceof AutoLink
            || before instanceof MailLink
            || before instanceof Footnote;
    return markable && before.getEndOffset() == brace.getStartOffset()
        ? Optional.of(before)
        : Optional.empty();
  }

  private void stray(Brace brace, Node parent) {
    Attributes attributes = brace.attributes();
    boolean audience = attributes.classes().stream().anyMatch(InlineMarks::isAudience);
    if (attributes.has("internal") && attributes.has("customer")) {
      fault(
          brace,
          plimsoll.problem.Code.CONFLICT,
          "marked for customers and as internal",
          "keep one of the two marks");
    } else if (!attributes.wellFormed() && (audience || ItemFields.namesField(attributes))) {
      unknown(brace);
    } else if (audience) {
      strayAudience(brace, parent);
    } else if (ItemFields.isFields(attributes)) {
      misplaced(brace);
    } else if (isSlip(attributes)) {
      unknown(brace);
    }
    // Other braces are text; a near miss among them is found in the text.
  }

  /** Whether braces that are not a mark can have been meant as nothing else. */
  private static boolean isSlip(Attributes attributes) {
    return !attributes.classes().isEmpty()
        || ItemFields.namesField(attributes)
        || MarkLike.isNear(Folded.of(attributes.id()).toString());
  }

  private void strayAudience(Brace brace, Node parent) {
    int start = brace.getStartOffset();
    int from = Math.max(parent.getStartOffset(), start - LONGEST_WORDS);
    boolean known = brace.attributes().classes().stream().allMatch(InlineMarks::isAudience);
    char before = start > 0 ? markdown.charAt(start - 1) : ' ';
    if (!known || BRACKETS.indexOf(before) >= 0 && isDisguised(from, start)) {
      unknown(brace);
    } else if (before == ']' || bracketOpen(from, start)) {
      fault(
          brace,
          plimsoll.problem.Code.SPAN_UNCLOSED,
          "the brackets before this mark do not match",
          "write [the words]{.internal as=\"…\"}");
    } else {
      misplaced(brace);
    }
  }

  /** Whether brackets before a mark are there for the eye alone: escaped, or of another script. */
  private boolean isDisguised(int from, int to) {
    String words = markdown.substring(from, to);
    return !words.endsWith("]") || words.contains("\\[") || words.contains("&");
  }

  private boolean bracketOpen(int from, int to) {
    int depth = 0;
    for (int i = from; i < to && i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && depth > 0) {
        depth--;
      }
    }
    return depth > 0;
  }

  private void widens(Node node) {
    fault(
        node,
        plimsoll.problem.Code.WIDEN,
        "a mark for customers is inside internal text",
        "an inner mark can only narrow: mark the section for customers, or take the mark away");
  }

  private void misplaced(Node node) {
    int start = node.getStartOffset();
    boolean apart =
        start > 1
            && markdown.charAt(start - 1) == ' '
            && "])".indexOf(markdown.charAt(start - 2)) >= 0;
    fault(
        node,
        plimsoll.problem.Code.MARK_PLACE,
        "this mark is in a place where it marks nothing",
        apart
            ? "take away the space before it"
            : "put it first in the item or the quotation, last in the heading, or right after"
                + " [words], a link or a picture");
  }

  private void unknown(Node node) {
    fault(
        node,
        plimsoll.problem.Code.UNKNOWN_MARK,
        named(node)
            .map(name -> "{." + name + "} is not a mark")
            .orElse("these braces are not a mark"),
        MarkLike.meant(node.getChars())
            .map(mark -> "did you mean {." + mark + "}?")
            .orElse(ItemFields.hint(node)));
  }

  /** The only class in the braces if it nearly is a mark: so it shows nothing internal. */
  private static Optional<String> named(Node node) {
    Attributes attributes =
        node instanceof MarkedWords words ? words.attributes() : ((Brace) node).attributes();
    return attributes.classes().stream()
        .filter(name -> attributes.classes().size() == 1 && attributes.wellFormed())
        .filter(name -> !InlineMarks.isAudience(name))
        .filter(name -> MarkLike.isNear(Folded.of(name).toString()))
        .findFirst();
  }

  private void fault(Node node, plimsoll.problem.Code code, String message, String hint) {
    marking.tell(node);
    int start = node instanceof MarkedWords words ? start(words) : node.getStartOffset();
    faults.at(start, node.getEndOffset(), code, message, hint);
  }

  /** The place of the braces, not of the words before them. */
  private static int start(MarkedWords words) {
    return words.words().getEndOffset() + 1;
  }
}
