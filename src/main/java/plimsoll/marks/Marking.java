package plimsoll.marks;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.source.Brace;
import plimsoll.vocabulary.SectionHeadings;

/**
 * A draft's marks understood: who reads each node, and which braces are marks and therefore never
 * text. It is read once and serves both views.
 */
final class Marking {
  private static final BitSet NOTHING = new BitSet();

  private final Map<Node, Reach> reaches = new IdentityHashMap<>();
  private final Map<Node, InlineMark> inlineMarks = new IdentityHashMap<>();
  private final Map<Node, Map<String, String>> fields = new IdentityHashMap<>();
  private final Map<Node, Boolean> consumed = new IdentityHashMap<>();
  private final Map<Node, BitSet> cuts = new IdentityHashMap<>();
  private final Map<Node, Boolean> told = new IdentityHashMap<>();

  private final Map<Node, Boolean> unmarked = new IdentityHashMap<>();

  private final ReferenceRepository references;

  private Marking(ReferenceRepository references) {
    this.references = references;
  }

  /** Reads a draft's marks; what is wrong with them is told to {@code faults}. */
  static Marking of(Document tree, String markdown, Faults faults, SectionHeadings headings) {
    Marking marking = new Marking(Parser.REFERENCES.get(tree));
    new BlockMarks(marking, faults, markdown, headings).read(tree);
    return marking;
  }

  /**
   * The definition that a link uses. A node does not always lead back to its document: below some
   * items of lists the parser leaves it without one.
   */
  Optional<Reference> definition(LinkRef link) {
    return Optional.ofNullable(link.getReferenceNode(references));
  }

  /** Who reads a block, an item, a row or a cell; what was never looked at is internal. */
  Reach reach(Node node) {
    return reaches.getOrDefault(node, Reach.INTERNAL);
  }

  /** The mark on an inline node. */
  Optional<InlineMark> inlineMark(Node node) {
    return Optional.ofNullable(inlineMarks.get(node));
  }

  /** Which characters of a text only the company reads, though no mark says so; none for most. */
  BitSet cut(Node text) {
    return cuts.isEmpty() ? NOTHING : cuts.getOrDefault(text, NOTHING);
  }

  /** The fields at the end of an item: owner, due … */
  Map<String, String> fields(Node item) {
    return fields.getOrDefault(item, Map.of());
  }

  /** Whether braces are a mark, and not text. */
  boolean isMark(Brace brace) {
    return consumed.containsKey(brace);
  }

  /** Remembers that braces were reported, so that what they were meant for is not as well. */
  void tell(Node braces) {
    told.put(braces, true);
  }

  /** Whether braces behind a node, be it after a space, were reported. */
  boolean isToldBehind(Node node) {
    Node next = node.getNext();
    if (next != null && next.getChars().isBlank()) {
      next = next.getNext();
    }
    return next instanceof Brace && told.containsKey(next);
  }

  /** Remembers that no heading above a block says who reads it. */
  void setUnmarked(Node block) {
    unmarked.put(block, true);
  }

  /** Whether a block is internal only because nothing says otherwise. */
  boolean isUnmarked(Node block) {
    return unmarked.containsKey(block);
  }

  void setReach(Node node, Reach reach) {
    reaches.put(node, reach);
  }

  void setMark(Node node, InlineMark mark) {
    inlineMarks.put(node, mark);
  }

  void setCut(Node text, BitSet internal) {
    cuts.put(text, internal);
  }

  void setFields(Node item, Map<String, String> values) {
    fields.put(item, values);
  }

  void consume(Brace brace) {
    consumed.put(brace, true);
  }
}
