package plimsoll.marks;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plimsoll.problem.Code;
import plimsoll.source.Attributes;
import plimsoll.source.Brace;
import plimsoll.source.Container;
import plimsoll.source.StrayClose;
import plimsoll.vocabulary.Caption;
import plimsoll.vocabulary.SectionHeadings;

/**
 * The marks of blocks. A mark inside can only narrow: who would read more for a mark reads less and
 * the mark is an error.
 */
final class BlockMarks {
  private static final String ONLY_NARROW =
      "an inner mark can only narrow: mark the section for customers, or take the mark away";

  private final Marking marking;
  private final Faults faults;
  private final HeadingMarks headings;
  private final InlineMarks inlines;
  private final TableMarks tables;
  private final CodeMarks code;
  private final Set<String> opened = new HashSet<>();
  private final ActionSections sections;
  private final ActionWords words;

  /** Whether what is being read is an item of actions, or stands in one. */
  private boolean action;

  BlockMarks(Marking marking, Faults faults, String markdown, SectionHeadings titles) {
    this.marking = marking;
    this.faults = faults;
    this.headings = new HeadingMarks(marking, faults);
    this.code = new CodeMarks(marking, faults);
    this.inlines = new InlineMarks(marking, faults, markdown);
    this.sections = new ActionSections(titles);
    this.words = new ActionWords(marking, faults);
    this.tables = new TableMarks(marking, faults, inlines, words);
  }

  /** A heading that is still open: what stands below it inherits its reach. */
  private record OpenSection(int level, boolean marked, Reach reach) {}

  void read(Document tree) {
    Deque<OpenSection> open = new ArrayDeque<>();
    for (Node block : tree.getChildren()) {
      if (block instanceof Heading heading) {
        section(heading, open);
      } else {
        block(block, open.isEmpty() ? Reach.INTERNAL : open.peek().reach());
        if (block instanceof Reference && open.stream().noneMatch(OpenSection::marked)) {
          marking.setUnmarked(block);
        }
      }
    }
  }

  private void section(Heading heading, Deque<OpenSection> open) {
    boolean read = !open.isEmpty() && open.peek().reach() == Reach.CUSTOMER;
    while (!open.isEmpty() && open.peek().level() >= heading.getLevel()) {
      open.pop();
    }
    Reach inherited = open.isEmpty() ? Reach.INTERNAL : open.peek().reach();
    List<Brace> marks = headings.marks(heading);
    Optional<Reach> mark = headings.reach(marks);
    Reach reach = mark.orElse(inherited);
    boolean belowMarkedInternal =
        open.stream()
            .filter(OpenSection::marked)
            .findFirst()
            .filter(section -> section.reach() == Reach.INTERNAL)
            .isPresent();
    if (reach == Reach.CUSTOMER && mark.isPresent() && belowMarkedInternal) {
      faults.at(
          marks.get(0),
          Code.WIDEN,
          "a section for customers is below a heading that is marked internal",
          "take the mark away, or move the section out");
      reach = Reach.INTERNAL;
    }
    if (read && reach == Reach.INTERNAL && mark.isEmpty() && HeadingMarks.isSentence(heading)) {
      faults.notice(
          heading,
          "the line below makes this a heading, so customers get neither it nor what follows",
          "if it is text, leave a blank line before the line of dashes");
    }
    if (mark.isEmpty() && reach != Reach.INTERNAL && isField(heading)) {
      reach = Reach.INTERNAL;
    }
    open.push(new OpenSection(heading.getLevel(), mark.isPresent(), reach));
    marking.setReach(heading, reach);
    inlines.read(heading, reach);
    if (reach != Reach.INTERNAL) {
      sections.heading(heading.getLevel(), NodeText.of(heading, marking).text());
      words.read(heading, isAction(), false);
    } else {
      sections.internal(heading.getLevel());
    }
  }

  /** Whether a heading among actions is a field of one, which only the company reads. */
  private boolean isField(Heading heading) {
    return sections.isActions()
        && ActionColumns.WITHHELD.contains(
            Caption.exactly(NodeText.of(heading, marking).text().strip()));
  }

  private boolean isAction() {
    return action || sections.isActions();
  }

  private void blocks(Node parent, Reach reach) {
    for (Node child : parent.getChildren()) {
      block(child, reach);
    }
  }

  private void block(Node node, Reach reach) {
    marking.setReach(node, reach);
    if (node instanceof Container container) {
      container(container, reach);
    } else if (node instanceof StrayClose) {
      if (!closesUnknown(node)) {
        stray(node);
      }
    } else if (node instanceof Heading heading) {
      innerHeading(heading, reach);
    } else if (node instanceof ListBlock) {
      node.getChildren().forEach(item -> item(item, reach));
    } else if (node instanceof BlockQuote quote) {
      quote(quote, reach);
    } else if (node instanceof FencedCodeBlock fence) {
      code.fenced(fence, reach);
    } else if (node instanceof IndentedCodeBlock) {
      code.indented(node, reach);
    } else if (node instanceof TableBlock table) {
      tables.read(table, reach, isAction());
    } else if (node instanceof FootnoteBlock) {
      blocks(node, reach);
    } else if (node instanceof HtmlBlockBase) {
      html(node, reach);
    } else {
      inlines.read(node, reach);
      if (reach != Reach.INTERNAL) {
        sections.paragraph(NodeText.of(node, marking).text());
        boolean item = node.getAncestorOfType(ListItem.class) != null;
        words.read(node, isAction(), item && sections.mayBeActions());
      }
    }
  }

  private void stray(Node node) {
    faults.showing(
        node, ":::", Code.STRAY_CLOSE, "this closes nothing", "open a container, or take it away");
  }

  /** Whether the container that this was to close has been reported: it has no name we know. */
  private static boolean closesUnknown(Node close) {
    for (Node node = close.getPrevious();
        node != null && !(node instanceof StrayClose || node instanceof Container);
        node = node.getPrevious()) {
      if (node instanceof Paragraph && MarkLike.opensContainer(node.getChars().toString())) {
        return true;
      }
    }
    return false;
  }

  private void container(Container container, Reach outer) {
    if (container.nested()) {
      faults.showing(
          container,
          container.opening().toString(),
          Code.NESTED,
          "a container is inside another container",
          "close the outer one first");
    }
    if (!container.closed()) {
      faults.showing(
          container,
          container.opening().toString(),
          Code.UNCLOSED,
          "this container is not closed",
          "put \":::\" alone on a line after it");
    }
    Reach inner = Reach.INTERNAL;
    if (container.name().equals("customer-only") && !container.nested()) {
      if (outer == Reach.INTERNAL) {
        faults.showing(
            container,
            container.opening().toString(),
            Code.WIDEN,
            "wording for customers is where customers do not read",
            ONLY_NARROW);
      } else {
        inner = Reach.CUSTOMER_ONLY;
      }
    }
    for (Node child : container.getChildren()) {
      if (child instanceof Heading heading) {
        headings.marks(heading);
        faults.at(
            child,
            Code.CONTAINER_HEADING,
            "a heading is inside a container",
            "mark the heading instead, or make it bold text");
      }
      block(child, inner);
    }
  }

  private void innerHeading(Heading heading, Reach reach) {
    // Only top-level headings open sections; the marks of others would be mistaken for that.
    inlines.read(heading, reach);
  }

  private void item(Node item, Reach outer) {
    Reach reach = outer;
    Optional<Brace> first = firstInline(item);
    if (first.isPresent()) {
      reach = elementMark(first.get(), outer).orElse(outer);
    }
    marking.setReach(item, reach);
    if (item instanceof ListItem) {
      fields(item);
    }
    boolean before = action;
    action |= item instanceof TaskListItem || ItemFields.areOfAction(marking.fields(item));
    blocks(item, reach);
    action = before;
  }

  /** The fields of an action stand at the end of what it says first, or of what it says last. */
  private void fields(Node item) {
    Optional<Brace> found =
        lastBrace(item.getFirstChild()).or(() -> lastBrace(item.getLastChild()));
    if (found.isEmpty()) {
      return;
    }
    Attributes attributes = found.get().attributes();
    if (ItemFields.isFields(attributes)) {
      marking.consume(found.get());
      marking.setFields(item, attributes.values());
    } else if (marking.reach(item) != Reach.INTERNAL && ItemFields.isMeant(found.get())) {
      marking.consume(found.get());
      faults.at(
          found.get(),
          Code.UNKNOWN_MARK,
          "these are not the fields of an action",
          "the fields are owner, owner-as, due, why, ticket and hope; what is meant as text goes"
              + " between backticks");
    }
  }

  /** The braces that a paragraph ends with. */
  private static Optional<Brace> lastBrace(@Nullable Node block) {
    if (!(block instanceof Paragraph)) {
      return Optional.empty();
    }
    Node last = block.getLastChild();
    while (last != null && !(last instanceof Brace) && last.getChars().isBlank()) {
      last = last.getPrevious();
    }
    return last instanceof Brace brace ? Optional.of(brace) : Optional.empty();
  }

  private void quote(BlockQuote quote, Reach outer) {
    Optional<Reach> mark = firstInline(quote).flatMap(brace -> elementMark(brace, outer));
    Reach reach = mark.orElse(Reach.INTERNAL);
    if (mark.isEmpty()
        && outer != Reach.INTERNAL
        && !MarkLike.isFirstIn(quote.getChars().toString())) {
      faults.risky(quote, "a quotation", "begin it with {.customer} or {.internal}");
    }
    marking.setReach(quote, reach);
    blocks(quote, reach);
  }

  private void html(Node node, Reach reach) {
    if (reach == Reach.INTERNAL || AllowedHtml.isComment(node.getChars())) {
      return;
    }
    Optional<String> element = RawHtml.element(node.getChars());
    // What closes an element that was reported is part of the same slip.
    if (!(RawHtml.closes(node.getChars()) && element.filter(opened::contains).isPresent())) {
      element.ifPresent(opened::add);
      faults.at(
          node, Code.RAW_HTML, RawHtml.message(node.getChars()), RawHtml.hint(node.getChars()));
    }
  }

  /** The mark that an item or a quotation begins with. */
  private Optional<Reach> elementMark(Brace brace, Reach outer) {
    Optional<Reach> mark = audience(brace.attributes());
    mark.ifPresent(reach -> marking.consume(brace));
    return mark.map(
        reach -> narrowed(faults, brace.getStartOffset(), brace.getEndOffset(), outer, reach));
  }

  /** Who reads what is marked: a mark inside never widens. */
  static Reach narrowed(Faults faults, int start, int end, Reach outer, Reach mark) {
    if (mark == Reach.INTERNAL) {
      return Reach.INTERNAL;
    }
    if (outer == Reach.INTERNAL) {
      faults.at(
          start, end, Code.WIDEN, "a mark for customers is inside internal text", ONLY_NARROW);
    }
    return outer;
  }

  static Optional<Reach> audience(Attributes attributes) {
    if (attributes.isOnly("internal")) {
      return Optional.of(Reach.INTERNAL);
    }
    return attributes.isOnly("customer") ? Optional.of(Reach.CUSTOMER) : Optional.empty();
  }

  private static Optional<Brace> firstInline(Node block) {
    Node first = block.getFirstChild();
    return first instanceof Paragraph && first.getFirstChild() instanceof Brace brace
        ? Optional.of(brace)
        : Optional.empty();
  }
}
