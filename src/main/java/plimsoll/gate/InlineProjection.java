package plimsoll.gate;

import java.util.List;
import plimsoll.content.Inline;
import plimsoll.forbid.ForbiddenCheck;
import plimsoll.marks.MarkedInline;
import plimsoll.problem.Code;

/**
 * The inlines that an audience may read. Where something is left out nothing shows the place: no
 * double space, no empty emphasis.
 */
final class InlineProjection {
  private final Reading reading;
  private final LinkProjection links;
  private final PictureProjection pictures;

  InlineProjection(Reading reading) {
    this.reading = reading;
    Addresses addresses = new Addresses(reading);
    this.links = new LinkProjection(reading, this, addresses);
    this.pictures = new PictureProjection(reading, this, links, addresses);
  }

  /** The inlines of a block: nothing blank at either end. */
  List<Inline> all(List<MarkedInline> inlines) {
    return phrasing(inlines).finish();
  }

  /** The inlines of an emphasis, a link or a picture's description, whose ends may be spaces. */
  List<Inline> inside(List<MarkedInline> inlines) {
    return phrasing(inlines).finishInside();
  }

  private Phrasing phrasing(List<MarkedInline> inlines) {
    Phrasing words = new Phrasing(reading.context);
    Copy copy = new Copy(words);
    inlines.forEach(inline -> inline.accept(copy));
    return words;
  }

  /** Adds each inline to the words that go on. */
  private final class Copy implements MarkedInline.Visitor<Void> {
    private final Phrasing words;

    Copy(Phrasing words) {
      this.words = words;
    }

    @Override
    public Void text(MarkedInline.Text text) {
      words.text(text.text());
      return null;
    }

    @Override
    public Void lineBreak(MarkedInline.Break lineBreak) {
      words.lineBreak(lineBreak.hard());
      return null;
    }

    @Override
    public Void code(MarkedInline.Code code) {
      words.add(new Inline.Code(code.text()));
      return null;
    }

    @Override
    public Void styled(MarkedInline.Styled styled) {
      List<Inline> inner = inside(styled.children());
      if (inner.isEmpty()) {
        words.replaced("");
      } else {
        words.add(new Inline.Styled(styled.style(), inner));
      }
      return null;
    }

    @Override
    public Void group(MarkedInline.Group group) {
      words.addAll(phrasing(group.children()));
      return null;
    }

    /** Customers read what the author wrote for them, and nothing of what is marked. */
    @Override
    public Void internal(MarkedInline.Internal internal) {
      if (reading.forCustomers()) {
        words.replaced(internal.wording());
        return null;
      }
      List<Inline> inner = all(List.of(internal.child()));
      if (reading.marked.marksCount()) {
        words.add(new Inline.Masked(inner, internal.wording()));
      } else {
        words.addAll(inner);
      }
      return null;
    }

    @Override
    public Void unmarked(MarkedInline.Unmarked unmarked) {
      if (reading.forCustomers()) {
        words.replaced("");
      } else if (reading.marked.marksCount()) {
        words.add(new Inline.Masked(List.of(new Inline.Text(unmarked.text())), ""));
      } else {
        words.text(unmarked.text());
      }
      return null;
    }

    @Override
    public Void meant(MarkedInline.Meant meant) {
      List<Inline> copied = all(meant.children());
      reading.meant.addAll(ForbiddenCheck.texts(copied));
      words.addAll(copied);
      return null;
    }

    @Override
    public Void mark(MarkedInline.Mark mark) {
      words.mark();
      return null;
    }

    @Override
    public Void link(MarkedInline.Link link) {
      links.link(link, words);
      return null;
    }

    @Override
    public Void bareLink(MarkedInline.BareLink link) {
      links.bare(link, words);
      return null;
    }

    @Override
    public Void image(MarkedInline.Image image) {
      pictures.image(image, words);
      return null;
    }

    @Override
    public Void footnoteCall(MarkedInline.FootnoteCall call) {
      reading.footnotes.call(call).ifPresent(n -> words.add(new Inline.FootnoteCall(n)));
      return null;
    }

    @Override
    public Void html(MarkedInline.Html html) {
      if (!reading.forCustomers()) {
        words.text(html.written());
      } else if (html.allowed()) {
        reading.fault(
            html.place(),
            Code.RAW_HTML,
            "this tag has no counterpart",
            "close it in the same paragraph");
      }
      return null;
    }

    @Override
    public Void unknown(MarkedInline.Unknown unknown) {
      if (reading.forCustomers()) {
        reading.fault(
            unknown.place(),
            Code.REFUSED,
            "this kind of text cannot be published",
            "write it in plain words");
      } else {
        words.text(unknown.written());
      }
      return null;
    }
  }
}
