package plimsoll.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.marks.Place;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;
import plimsoll.source.Header;

/**
 * A draft as one audience reads it, and beside it what must never enter a view.
 *
 * @param places where each block stands, by identity
 * @param files the files that it shows, each time that it does
 * @param links the headings that its links name, to be looked up when all pages are there
 * @param meant words that are marked for customers although the denylist may know them
 */
public record GatedPage(
    Header header,
    Document document,
    Map<Block, Place> places,
    List<File> files,
    List<HeadingLink> links,
    List<String> meant,
    List<Problem> problems) {
  public GatedPage {
    Objects.requireNonNull(header);
    Objects.requireNonNull(document);
    files = List.copyOf(files);
    links = List.copyOf(links);
    meant = List.copyOf(meant);
    problems = List.copyOf(problems);
  }

  /** The same with an equal document, for whoever does not ask where blocks stand. */
  public GatedPage with(Document equal) {
    return new GatedPage(header, equal, Map.of(), files, links, meant, problems);
  }

  /** A file, and the link or picture that shows it. */
  public record File(AssetResult.Ready file, Span place) {}

  /** A link to a heading: of the page of {@code path}, written at {@code place}. */
  public record HeadingLink(String path, String anchor, Span place) {}

  /** Whether a link of it names a heading that is not there. */
  public boolean names(BadAnchors bad) {
    return links.stream().anyMatch(link -> bad.concerns(link.path(), link.anchor()));
  }
}
