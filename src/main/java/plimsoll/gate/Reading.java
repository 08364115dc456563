package plimsoll.gate;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.problem.Span;
import plimsoll.source.Draft;
import plimsoll.source.SourceText;

/** One draft being read for one audience: what the copiers share, and what they leave behind. */
final class Reading {
  final Draft draft;
  final SourceText source;
  final Document tree;
  final Marking marking;
  final Audience audience;
  final ViewContext library;
  final Faults faults;
  final References references;
  final Footnotes footnotes;
  final Map<String, Asset> assets = new LinkedHashMap<>();

  /** What each asset means, for approval: the pixels and words, not the encoded bytes. */
  final Map<String, String> meanings = new LinkedHashMap<>();

  /** Words that are marked for customers although the denylist may know them. */
  final List<String> meant = new ArrayList<>();

  final List<CopiedPage.HeadingLink> headingLinks = new ArrayList<>();
  private final Map<Block, Span> places = new IdentityHashMap<>();
  private final Map<Block, Node> nodes = new IdentityHashMap<>();

  Reading(
      Draft draft,
      SourceText source,
      Document tree,
      Marking marking,
      Audience audience,
      ViewContext library,
      Faults faults) {
    this.draft = draft;
    this.source = source;
    this.tree = tree;
    this.marking = marking;
    this.audience = audience;
    this.library = library;
    this.faults = faults;
    ReferenceRepository repository = Parser.REFERENCES.get(tree);
    this.references = new References(repository, this);
    this.footnotes = new Footnotes(this);
  }

  boolean forCustomers() {
    return audience == Audience.CUSTOMER;
  }

  /** Marks of an internal file do nothing. */
  boolean marksCount() {
    return draft.header().audience() == Audience.CUSTOMER;
  }

  /** Who reads a node. In an internal file that is the company, whatever the marks say. */
  Reach reach(Node node) {
    return marksCount() ? marking.reach(node) : Reach.INTERNAL;
  }

  boolean isRead(Node node) {
    return reach(node).isReadBy(audience);
  }

  /** Remembers where a block stands, for problems alone. */
  <B extends Block> B placed(B block, Node node) {
    places.put(block, source.span(node.getStartOffset(), node.getEndOffset()));
    nodes.put(block, node);
    return block;
  }

  /** Where to look for what was found in a block. */
  FindingPlaces spots(Block block) {
    Node node = nodes.getOrDefault(block, tree);
    return new FindingPlaces(
        source, library.denylist(), node.getStartOffset(), node.getEndOffset());
  }

  /** Remembers that a link names a heading; whether there is one is known later. */
  void names(Draft target, String anchor, Node link) {
    if (!anchor.isEmpty()) {
      headingLinks.add(
          new CopiedPage.HeadingLink(
              target.header().path(),
              anchor,
              source.span(link.getStartOffset(), link.getEndOffset())));
    }
  }

  Map<Block, Span> places() {
    return places;
  }
}
