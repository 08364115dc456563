package plimsoll.gate;

import java.util.List;
import java.util.Optional;
import plimsoll.content.Inline;
import plimsoll.content.Inline.Target;
import plimsoll.content.PlainText;
import plimsoll.content.Slug;
import plimsoll.marks.MarkedInline;
import plimsoll.marks.Place;
import plimsoll.problem.Code;
import plimsoll.source.Header;

/**
 * Links. This is the one place that knows both who may read a target and where the link was
 * written.
 */
final class LinkProjection {
  /** How links to pages by name are written by {@code source.Dialect}. */
  private static final String WIKI = "wiki:";

  private static final String USE_AS =
      "write [the words](address){.internal as=\"…\"}, or take the link away";

  private final Reading reading;
  private final InlineProjection inlines;
  private final Addresses addresses;

  LinkProjection(Reading reading, InlineProjection inlines, Addresses addresses) {
    this.reading = reading;
    this.inlines = inlines;
    this.addresses = addresses;
  }

  void link(MarkedInline.Link link, Phrasing words) {
    List<Inline> inner = inlines.inside(link.children());
    if (addresses.isWithheld(link.address(), link.place())) {
      words.addAll(inner);
      return;
    }
    String url = link.address().url();
    if (url.startsWith(WIKI) && !reading.marked.marksCount()) {
      wiki(url.substring(WIKI.length()), inner, link.place(), words);
      return;
    }
    Optional<Target> target = target(url, link.forCustomers(), link.reported(), link.place());
    if (inner.isEmpty() && reading.forCustomers()) {
      words.replaced("");
    } else if (target.isPresent()) {
      words.add(new Inline.Link(inner, target.get(), addresses.title(link.address())));
    } else {
      words.addAll(inner);
      spellOut(url, PlainText.of(inner), words);
    }
  }

  /** A page by its name in whatever folder; who or what has no page is only named. */
  private void wiki(String name, List<Inline> inner, Place place, Phrasing words) {
    int hash = name.indexOf('#');
    String page = hash < 0 ? name : name.substring(0, hash);
    String heading = hash < 0 ? "" : name.substring(name.lastIndexOf('#') + 1);
    Header here = reading.marked.header();
    Optional<LinkablePages.Target> file =
        page.isEmpty()
            ? Optional.of(new LinkablePages.Target(here.path(), here.type()))
            : reading.context.pages().named(here.path(), page);
    Optional<String> slug =
        file.map(LinkablePages.Target::path).flatMap(reading.context.pages()::slug);
    if (file.isEmpty() || slug.isEmpty()) {
      words.addAll(inner);
      return;
    }
    String anchor = heading.isEmpty() ? "" : section(file.get().path(), heading, place).orElse("");
    words.add(new Inline.Link(inner, page(file.get(), slug.get(), anchor), ""));
  }

  private Target page(LinkablePages.Target file, String slug, String anchor) {
    boolean self = file.path().equals(reading.marked.header().path());
    return self && !anchor.isEmpty()
        ? new Target.Anchor(anchor)
        : new Target.Page(file.type(), slug, anchor);
  }

  /** {@code /retrospectives/x.md}: from the content folder, or from that of the site. */
  private Optional<Target> rooted(String url, Place place) {
    if (reading.marked.marksCount() || !url.startsWith("/")) {
      return Optional.empty();
    }
    for (String path : List.of(url.substring(1), url.replaceFirst("^/[^/]*/", ""))) {
      if (LinkTarget.of(path) instanceof LinkTarget.InContent inside
          && reading
              .context
              .pages()
              .find(reading.marked.header().path(), inside.path())
              .isPresent()) {
        return inContent(inside, false, place);
      }
    }
    return Optional.empty();
  }

  /** The company may see where a link led that leads nowhere; customers get an error instead. */
  void spellOut(String url, String shown, Phrasing words) {
    if (!reading.forCustomers() && !url.isEmpty() && !url.equals(shown)) {
      words.text(" (");
      words.add(new Inline.Code(url));
      words.text(")");
    }
  }

  void bare(MarkedInline.BareLink link, Phrasing words) {
    Optional<Target> target = target(link.url(), false, link.reported(), link.place());
    if (target.isPresent()) {
      List<Inline> text = List.of(new Inline.Text(reading.context.wording(link.text())));
      words.add(new Inline.Link(text, target.get(), ""));
    } else if (reading.forCustomers()) {
      words.replaced(""); // it has been reported, and is not reported again as text
    } else {
      words.text(link.text());
    }
  }

  private Optional<Target> target(String url, boolean marked, boolean reported, Place place) {
    if (reading.forCustomers() && reported) {
      return Optional.empty();
    }
    LinkTarget target = LinkTarget.of(url);
    if (target instanceof LinkTarget.Web web) {
      return web(web.url(), marked, place);
    }
    if (target instanceof LinkTarget.Section section) {
      return section(reading.marked.header().path(), section.fragment(), place)
          .map(Target.Anchor::new);
    }
    if (target instanceof LinkTarget.InContent inside) {
      return inContent(inside, marked, place);
    }
    Optional<Target> rooted =
        target instanceof LinkTarget.Outside ? rooted(url, place) : Optional.empty();
    if (rooted.isPresent()) {
      return rooted;
    }
    if (reading.forCustomers() && reading.context.hosts().isInternal(url)) {
      internalHost(place);
    } else {
      unreachable(place, target instanceof LinkTarget.Outside ? Code.PATH : Code.REFUSED);
    }
    return Optional.empty();
  }

  /** The anchor of a heading, unless it is known by now that there is none. */
  private Optional<String> section(String path, String fragment, Place place) {
    String anchor = reading.context.badAnchors().ours(path, Slug.of(fragment));
    if (anchor.isEmpty() || reading.context.badAnchors().contains(path, anchor)) {
      return Optional.empty();
    }
    reading.names(path, anchor, place);
    return Optional.of(anchor);
  }

  private Optional<Target> web(String url, boolean marked, Place place) {
    if (reading.forCustomers() && !marked && reading.context.hosts().isInternal(url)) {
      internalHost(place);
      return Optional.empty();
    }
    return Optional.of(new Target.External(url));
  }

  private void internalHost(Place place) {
    reading.fault(place, Code.LINK_INTERNAL, "a link leads to an internal host", USE_AS);
  }

  private Optional<Target> inContent(LinkTarget.InContent inside, boolean marked, Place place) {
    String from = reading.marked.header().path();
    Optional<LinkablePages.Target> page = reading.context.pages().find(from, inside.path());
    if (page.isEmpty()) {
      return attachment(inside, marked, place);
    }
    Optional<String> slug = reading.context.pages().slug(page.get().path());
    if (slug.isEmpty()) {
      reading.fault(
          place, Code.LINK_INTERNAL, "a link leads to a page that customers do not have", USE_AS);
      return Optional.empty();
    }
    String anchor = section(page.get().path(), inside.fragment(), place).orElse("");
    return Optional.of(page(page.get(), slug.get(), anchor));
  }

  private Optional<Target> attachment(LinkTarget.InContent inside, boolean marked, Place place) {
    if (inside.isPage()) {
      if (reading.forCustomers()) {
        reading.fault(
            place, Code.LINK_INTERNAL, "a link leads to a page that is not there", USE_AS);
      } else {
        unreachable(place, Code.DEAD_LINK);
      }
      return Optional.empty();
    }
    if (reading.forCustomers() && !marked) {
      reading.fault(
          place,
          Code.RISKY_UNMARKED,
          "an attachment in customer text is not marked",
          "write {.customer} or {.internal as=\"…\"} right after the link");
      return Optional.empty();
    }
    return reading
        .file(inside.written(), place)
        .map(ready -> new Target.File(ready.asset().name()));
  }

  private void unreachable(Place place, Code code) {
    String hint = "write an address on the web or a path inside the content folder";
    if (reading.forCustomers()) {
      reading.fault(place, code, "this address cannot be published", hint);
    } else {
      reading.notice(place, Code.DEAD_LINK, "this link has no target", hint);
    }
  }
}
