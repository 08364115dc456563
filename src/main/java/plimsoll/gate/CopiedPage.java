package plimsoll.gate;

import java.util.List;
import java.util.Map;
import plimsoll.content.Asset;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.problem.Span;
import plimsoll.source.Draft;

/**
 * A draft copied for one audience.
 *
 * @param meanings of each asset by name: a hash of its pixels and words, for approval
 * @param links the headings that its links name, to be looked up when all pages are there
 */
record CopiedPage(
    Draft draft,
    Document document,
    Map<Block, Span> places,
    List<Asset> assets,
    Map<String, String> meanings,
    List<HeadingLink> links) {

  /** A link to a heading: of the page of {@code path}, written at {@code place}. */
  record HeadingLink(String path, String anchor, Span place) {}
}
