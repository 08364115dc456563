package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.content.Document;
import plimsoll.output.OutFile;
import plimsoll.output.OutPath;
import plimsoll.problem.Problem;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.render.html.Utf8Writer;
import plimsoll.render.theme.Templates;
import plimsoll.render.theme.Theme;
import plimsoll.render.theme.ThemeAssets;
import plimsoll.render.theme.ThemeFolder;
import plimsoll.site.ActionLedger;
import plimsoll.site.Addresses;
import plimsoll.site.Entry;
import plimsoll.site.Overview;
import plimsoll.site.Page;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;
import plimsoll.work.Digester;

/** Pages to HTML: each case picks its template and hands it the finished record. */
public final class PageWriter implements Page.Visitor<Utf8Writer> {
  private final Site site;
  private final Addresses addresses;
  private final Theme theme;
  private final UiText words;
  private final Dates dates;
  private final Templates templates;
  private final Frames frames;
  private final Similar.Finder similar;
  private final Digester digester;

  /** The terms that lists show. */
  private final List<List<Term>> shown;

  private final ActionLedger.Summary ledger;

  public PageWriter(
      Site site,
      Theme theme,
      UiText words,
      Templates templates,
      ThemeAssets assets,
      Similar.Finder similar,
      Digester digester) {
    this.site = site;
    this.addresses = site.addresses();
    this.digester = digester;
    this.theme = theme;
    this.words = words;
    this.dates = new Dates(words);
    this.templates = templates;
    this.frames = new Frames(site, words, assets);
    this.similar = similar;
    this.shown = FacetView.shown(site);
    this.ledger = site.actions().summary();
  }

  /** The file of a page, written when it is asked for. */
  public OutFile file(Page page) {
    return new OutFile(
        OutPath.of(page.url().asFile()),
        out -> page.accept(this).writeTo(out),
        () -> madeFrom(page));
  }

  /**
   * All that a page about one thing is made from.
   *
   * @param alike the retrospectives that it names as similar
   * @param asked what the writing advice asks about it
   */
  private record Made(
      List<ThemeFolder> theme,
      Frames.Around around,
      Page page,
      List<Similar> alike,
      List<Problem> asked) {}

  /** All that a list is made from. */
  private record MadeList(
      List<ThemeFolder> theme, Frames.Around around, Page page, List<List<Term>> shown) {}

  /** All that a list of actions is made from. */
  private record MadeActions(
      List<ThemeFolder> theme, Frames.Around around, Page page, ActionLedger.Summary ledger) {}

  /** Pages that ask the whole site are few, and made each time. */
  private Optional<String> madeFrom(Page page) {
    if (page instanceof Page.Review review) {
      return madeFrom(page, alike(review), asked(review));
    }
    if (page instanceof Page.Listing) {
      return digester.of(new MadeList(theme.chain(), frames.around(), page, shown));
    }
    if (page instanceof Overview.Actions) {
      return digester.of(new MadeActions(theme.chain(), frames.around(), page, ledger));
    }
    return page instanceof Page.AsCustomer
            || page instanceof Page.Prose
            || page instanceof Page.Redirect
            || page instanceof Overview.Patterns
            || page instanceof Overview.Hopes
            || page instanceof Overview.Paths
        ? madeFrom(page, List.of(), List.of())
        : Optional.empty();
  }

  private Optional<String> madeFrom(Page page, List<Similar> alike, List<Problem> asked) {
    return digester.of(new Made(theme.chain(), frames.around(), page, alike, asked));
  }

  private List<Similar> alike(Page.Review page) {
    return similar.of(page.entry().document().slug());
  }

  private List<Problem> asked(Page.Review page) {
    return site.questions(page.entry().document().source());
  }

  @Override
  public Utf8Writer home(Page.Home page) {
    Links links = Links.on(addresses, page.url());
    Frame frame = frames.of(links, "home", "", "", List.of());
    return fill(frame, HomePage.of(page, site, links, words, dates));
  }

  @Override
  public Utf8Writer listing(Page.Listing page) {
    Links links = Links.on(addresses, page.url());
    ListingPage listing = ListingPage.of(page, shown, links, words, dates);
    List<Link> crumbs =
        page.selection().stream()
            .map(t -> Link.to(links.to(t.facet().url()), words.get("index-" + t.facet().slug())))
            .toList();
    String title =
        listing.kicker().isEmpty() ? listing.title() : listing.kicker() + ": " + listing.title();
    return fill(frames.of(links, "list", title, "", crumbs), listing);
  }

  @Override
  public Utf8Writer index(Page.Index page) {
    Links links = Links.on(addresses, page.url());
    IndexPage index = IndexPage.of(page, site, links, words);
    return fill(frames.of(links, "index", index.title(), "", List.of()), index);
  }

  @Override
  public Utf8Writer review(Page.Review page) {
    Links links = Links.on(addresses, page.url());
    Entry entry = page.entry();
    Frame frame =
        frames.of(links, "retrospective", entry.meta().title(), entry.summary(), crumbs(links));
    return fill(frame, ReviewPage.of(page, links, words, dates, alike(page), asked(page)));
  }

  @Override
  public Utf8Writer asCustomer(Page.AsCustomer page) {
    Links links = Links.asCustomer(addresses, page.url());
    Entry entry = page.entry();
    List<Link> crumbs = new ArrayList<>(crumbs(links));
    crumbs.add(Link.to(links.to(page.internal()), words.get("as-customer-back")));
    Frame frame = frames.of(links, "as-customer", entry.meta().title(), entry.summary(), crumbs);
    return fill(frame, ReviewPage.of(page, links, words, dates));
  }

  @Override
  public Utf8Writer prose(Page.Prose page) {
    Links links = Links.on(addresses, page.url());
    Document document = page.document();
    Frame frame =
        frames.of(
            links,
            document.type() == Document.Type.PATH ? "path" : "page",
            document.meta().title(),
            document.meta().summary(),
            crumbs(document, links));
    return fill(frame, ProsePage.of(document, links, words));
  }

  @Override
  public Utf8Writer actions(Overview.Actions page) {
    Links links = Links.on(addresses, page.url());
    ActionsPage actions = ActionsPage.of(page, ledger, links, words, dates);
    String name = ActionsPage.name(site.audience(), words);
    List<Link> crumbs =
        page.first().equals(Overview.Actions.ALL)
            ? List.of()
            : List.of(Link.to(links.to(Overview.Actions.ALL), name));
    return fill(frames.of(links, "actions", actions.title(), "", crumbs), actions);
  }

  @Override
  public Utf8Writer patterns(Overview.Patterns page) {
    Links links = Links.on(addresses, page.url());
    Frame frame = frames.of(links, "patterns", words.get("patterns"), "", List.of());
    return fill(frame, PatternsPage.of(page, links, words, dates));
  }

  @Override
  public Utf8Writer hopes(Overview.Hopes page) {
    Links links = Links.on(addresses, page.url());
    Frame frame = frames.of(links, "hopes", words.get("hopes"), "", List.of());
    return fill(frame, HopesPage.of(page, links, words, dates));
  }

  @Override
  public Utf8Writer notices(Overview.Notices page) {
    Links links = Links.on(addresses, page.url());
    Frame frame = frames.of(links, "notices", words.get("notices"), "", List.of());
    return fill(frame, NoticesPage.of(page, site, links, words));
  }

  @Override
  public Utf8Writer paths(Overview.Paths page) {
    Links links = Links.on(addresses, page.url());
    Frame frame = frames.of(links, "paths", words.get("paths"), "", List.of());
    return fill(frame, PathsPage.of(page, links, words, dates));
  }

  @Override
  public Utf8Writer search(Page.Search page) {
    Links links = Links.on(addresses, page.url());
    return fill(
        frames.of(links, "search", words.get("search"), "", List.of()),
        FacetView.of(shown, links, words, List.of()));
  }

  @Override
  public Utf8Writer notFound(Page.NotFound page) {
    Links links = Links.anywhere(addresses, page.url());
    return fill(frames.of(links, "404", words.get("not-found"), "", List.of()), "");
  }

  @Override
  public Utf8Writer redirect(Page.Redirect page) {
    Links links = Links.on(addresses, page.url());
    Frame frame = frames.of(links, "redirect", page.title(), "", List.of());
    return fill(frame, Link.to(links.to(page.target()), page.title()));
  }

  private List<Link> crumbs(Document document, Links links) {
    return document.type() == Document.Type.PATH
        ? List.of(Link.to(links.to(Overview.Paths.URL), words.get("paths")))
        : List.of();
  }

  private List<Link> crumbs(Links links) {
    SiteUrl list = SiteUrl.folder("retrospectives");
    return List.of(Link.to(links.to(list), words.get("nav-retrospectives")));
  }

  /** The template is called like the kind of page. */
  private Utf8Writer fill(Frame frame, Object page) {
    return templates.fill(
        frame.kind() + ".peb",
        Map.of("frame", frame, "page", page, "words", words.all(), "theme", theme.variables()));
  }
}
