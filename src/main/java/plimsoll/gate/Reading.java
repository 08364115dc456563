package plimsoll.gate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.marks.Marked;
import plimsoll.marks.Place;
import plimsoll.marks.Reach;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/** One draft being read for one audience: what its parts share, and what they leave behind. */
final class Reading {
  final Marked marked;
  final ViewContext context;
  final Footnotes footnotes;
  final List<GatedPage.File> files = new ArrayList<>();

  /** Words that are marked for customers although the denylist may know them. */
  final List<String> meant = new ArrayList<>();

  final List<GatedPage.HeadingLink> headingLinks = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final Map<Block, Place> places = new IdentityHashMap<>();
  private final Map<String, AssetResult> assets;

  Reading(Marked marked, Map<String, AssetResult> assets, ViewContext context) {
    this.marked = marked;
    this.assets = assets;
    this.context = context;
    this.footnotes = new Footnotes(this);
  }

  boolean forCustomers() {
    return context.audience() == Audience.CUSTOMER;
  }

  /** Who reads it. In an internal file that is the company, whatever the marks say. */
  Reach reach(Reach written) {
    return marked.marksCount() ? written : Reach.INTERNAL;
  }

  boolean isRead(Reach written) {
    return reach(written).isReadBy(context.audience());
  }

  /** Remembers where a block stands, for problems alone. */
  <B extends Block> B placed(B block, Place place) {
    places.put(block, place);
    return block;
  }

  /** Remembers that a link names a heading; whether there is one is known later. */
  void names(String path, String anchor, Place link) {
    if (!anchor.isEmpty()) {
      headingLinks.add(new GatedPage.HeadingLink(path, anchor, link.span()));
    }
  }

  /** A file as this audience gets it; what was not made ready for it is refused. */
  Optional<AssetResult.Ready> file(String written, Place place) {
    AssetResult result = assets.get(written);
    if (result instanceof AssetResult.Ready ready) {
      files.add(new GatedPage.File(ready, place.span()));
      if (!ready.whole()) {
        notice(
            place,
            Code.FIRST_FRAME,
            "only the first frame or page of this picture is published",
            "publish a picture of what matters in the others, if anything does");
      }
      return Optional.of(ready);
    }
    if (result instanceof AssetResult.Refused refused) {
      fault(place, refused.code(), refused.message(), refused.hint());
    } else {
      fault(place, Code.REFUSED, "this file cannot be published", "take the link away");
    }
    return Optional.empty();
  }

  /** Something wrong: an error if the file is to be published and customers would read it. */
  void fault(Place place, Code code, String message, String hint) {
    Severity severity = forCustomers() ? marked.header().markSeverity() : Severity.NOTICE;
    problems.add(new Problem(severity, code, place.span(), message, hint, ""));
  }

  /** Something guessed or left out, whatever the file is. */
  void notice(Place place, Code code, String message, String hint) {
    problems.add(Problem.notice(code, place.span(), message, hint));
  }
}
