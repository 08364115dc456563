package plimsoll.gate;

import java.util.List;
import java.util.Optional;
import plimsoll.content.Inline;
import plimsoll.content.Inline.Target;
import plimsoll.content.PlainText;
import plimsoll.marks.MarkedInline;
import plimsoll.marks.Place;
import plimsoll.problem.Code;

/** Pictures: those that somebody marked for customers, as they were cleaned. */
final class PictureProjection {
  private final Reading reading;
  private final InlineProjection inlines;
  private final LinkProjection links;
  private final Addresses addresses;

  PictureProjection(
      Reading reading, InlineProjection inlines, LinkProjection links, Addresses addresses) {
    this.reading = reading;
    this.inlines = inlines;
    this.links = links;
    this.addresses = addresses;
  }

  void image(MarkedInline.Image image, Phrasing words) {
    Place place = image.place();
    List<Inline> inner = inlines.inside(image.alt());
    if (addresses.isWithheld(image.address(), place)) {
      words.addAll(inner);
      return;
    }
    if (reading.forCustomers() && !image.forCustomers()) {
      if (!image.reported()) {
        reading.fault(
            place,
            Code.RISKY_UNMARKED,
            "an image in customer text is not marked",
            "write {.customer} or {.internal} right after it");
      }
      return;
    }
    String alt = reading.context.wording(PlainText.of(inner));
    String url = image.address().url();
    if (LinkTarget.of(url) instanceof LinkTarget.InContent inside) {
      Optional<AssetResult.Ready> file = reading.file(inside.written(), place);
      if (file.isPresent()) {
        AssetResult.Ready ready = file.get();
        String title = addresses.title(image.address());
        words.add(
            new Inline.Image(alt, ready.asset().name(), title, ready.width(), ready.height()));
        return;
      }
    } else if (reading.forCustomers()) {
      reading.fault(
          place,
          Code.PATH,
          "a picture must be a file of the content folder",
          "save the picture beside the document");
    } else {
      reading.notice(
          place, Code.MISSING_ASSET, "this picture is not in the content folder", "save it there");
    }
    if (!reading.forCustomers()) {
      remotePicture(url, alt, words);
    }
  }

  /** No page loads anything from elsewhere; the company gets the words and the address. */
  private void remotePicture(String url, String alt, Phrasing words) {
    if (LinkTarget.of(url) instanceof LinkTarget.Web web) {
      String shown = alt.isBlank() ? web.url() : alt;
      words.add(
          new Inline.Link(List.of(new Inline.Text(shown)), new Target.External(web.url()), ""));
    } else {
      words.text(alt);
      links.spellOut(url, alt, words);
    }
  }
}
