package plimsoll.gate;

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

  Marking() {}

  /** Reads a draft's marks; what is wrong with them is told to {@code faults}. */
  static Marking of(Document tree, String markdown, Faults faults, SectionHeadings headings) {
    Marking marking = new Marking();
    new BlockMarks(marking, faults, markdown, headings).read(tree);
    return marking;
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

  /** Whether braces that stand right behind a node were reported. */
  boolean isToldBehind(Node node) {
    Node next = node.getNext();
    return next instanceof Brace
        && next.getStartOffset() == node.getEndOffset()
        && told.containsKey(next);
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
