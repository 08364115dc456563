package plimsoll.marks;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import plimsoll.source.Body;
import plimsoll.source.Header;
import plimsoll.vocabulary.SectionHeadings;

/** Drafts to marked trees: the one door of this package for whoever has a parsed text. */
public final class Marks {
  private Marks() {}

  /** A draft with its marks understood, and its text for whoever looks for slips. */
  public record Read(Marked marked, MarkedText text) {}

  /**
   * Reads a draft's marks; what is wrong with them is told to {@code faults}.
   *
   * @param headings what headings are for: what is internal of actions is so without a mark
   */
  public static Read read(Header header, Body body, SectionHeadings headings, Faults faults) {
    Document tree = body.tree().orElse(null);
    if (tree == null) {
      return new Read(unparsed(header, body), MarkedText.NONE);
    }
    Marking marking = Marking.of(tree, body.source().markdown(), faults, headings);
    Marked marked = new MarkedReader(body.source(), tree, marking).read(header);
    return new Read(
        marked,
        marked.marksCount()
            ? new MarkedText(
                Settled.stretches(tree), Settled.unclosed(tree), CustomerProse.of(tree, marking))
            : MarkedText.NONE);
  }

  /** A text that could not be parsed: the company reads it as it stands, customers nothing. */
  private static Marked unparsed(Header header, Body body) {
    Place place = new Place(0, 0, body.source().span(0, 1));
    MarkedBlock.At at = new MarkedBlock.At(Reach.INTERNAL, false, place);
    MarkedBlock all = new MarkedBlock.Raw(at, body.source().markdown());
    return new Marked(header, List.of(all), List.of(), List.of());
  }
}
