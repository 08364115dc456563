package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.content.Document;
import plimsoll.content.Settings;
import plimsoll.render.exports.Feed;
import plimsoll.render.exports.MarkdownTwins;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.render.theme.ThemeAssets;
import plimsoll.site.Addresses;
import plimsoll.site.Facet;
import plimsoll.site.Overview;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;

/** Makes the frames of a site's pages. */
final class Frames {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  /** Pages that look across all retrospectives: the folder of each is also the word for it. */
  private static final List<String> ACROSS = List.of("patterns", "hopes", "paths");

  private static final String POLICY = "default-src 'self'";

  private final UiText words;
  private final ThemeAssets assets;
  private final Around around;
  private final Set<String> folders;

  /** What the templates keep of one site must not be found by another's, nor hold on to it. */
  private final Object key = new Object();

  Frames(Site site, UiText words, ThemeAssets assets) {
    this.words = words;
    this.assets = assets;
    this.around =
        new Around(
            site.addresses(),
            places(site, words),
            MarkdownTwins.documents(site).keySet(),
            site.terms(Facet.SERVICE));
    this.folders = folders(around.places());
  }

  /**
   * What all frames of a site are made from, beside the theme.
   *
   * @param places of the navigation
   * @param twins the pages that are there as Markdown too
   * @param services that have feeds
   */
  record Around(Addresses addresses, List<Place> places, Set<SiteUrl> twins, List<Term> services) {}

  Around around() {
    return around;
  }

  /** The frame of a page; {@code title} is empty on the home page. */
  Frame of(Links links, String kind, String title, String description, List<Link> crumbs) {
    Settings settings = around.addresses().settings();
    boolean anywhere = !links.base().isEmpty();
    String baseUrl = settings.baseUrl();
    List<Frame.NavGroup> groups = groups(links);
    return new Frame(
        words.locale().toLanguageTag(),
        direction(words.locale().toLanguageTag()),
        title.isEmpty() ? settings.title() : title + " · " + settings.title(),
        title.isEmpty() ? settings.title() : title,
        settings.title(),
        description,
        links.root(),
        links.to(SiteUrl.HOME),
        links.to(new Page.Search().url()),
        baseUrl.isEmpty() || anywhere ? "" : links.here().below(baseUrl),
        settings.audience().slug(),
        kind,
        groups.stream().flatMap(group -> group.links().stream()).toList(),
        groups,
        crumbs,
        addresses(assets.styles(kind), links),
        addresses(assets.preload(), links),
        POLICY,
        addresses(assets.scripts(kind), links),
        assets.has("icon.svg") ? links.to(assets.url("icon.svg")) : "",
        assets.has("card.png") && !baseUrl.isEmpty() ? assets.url("card.png").below(baseUrl) : "",
        settings.footer(),
        feeds(links),
        around.twins().contains(links.here()) ? links.to(MarkdownTwins.of(links.here())) : "",
        baseUrl.isEmpty() ? "" : links.to(SiteUrl.file("opensearch.xml")),
        new Frame.Place(key, anywhere ? "anywhere" : where(links.here().path())));
  }

  private List<String> addresses(List<String> files, Links links) {
    return files.stream().map(file -> links.to(assets.url(file))).toList();
  }

  /**
   * A page's depth, and the innermost folder that it shares with a place of the navigation: two
   * pages that agree in these are as far from all of them. A place itself is like no other page.
   */
  private String where(String path) {
    int end = path.lastIndexOf('/') + 1;
    while (!folders.contains(path.substring(0, end))) {
      end = path.lastIndexOf('/', end - 2) + 1;
    }
    long depth = path.chars().filter(c -> c == '/').count();
    boolean own = around.places().stream().anyMatch(place -> place.url().path().equals(path));
    return depth + " " + path.substring(0, end) + (own ? " itself" : "");
  }

  /** The folders on the way to what every page links to; the root is one. */
  private static Set<String> folders(List<Place> places) {
    Set<String> folders = new HashSet<>(Set.of(""));
    Stream.concat(places.stream().map(Place::url), Stream.of(new Page.Search().url()))
        .map(SiteUrl::path)
        .forEach(
            path -> {
              for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
                folders.add(path.substring(0, i + 1));
              }
            });
    return folders;
  }

  /** The feeds of the service that a page is about, then those of everything. */
  private List<Subscription> feeds(Links links) {
    List<Subscription> feeds = new ArrayList<>();
    String site = around.addresses().settings().title();
    for (Term service : around.services()) {
      if (service.url().equals(links.here())) {
        String title = site + ": " + service.name();
        add(feeds, links, Feed.atomOf(service), Feed.jsonOf(service), title, service.name());
      }
    }
    add(feeds, links, Feed.ATOM, Feed.JSON, site, "");
    return feeds;
  }

  private void add(
      List<Subscription> feeds, Links links, SiteUrl atom, SiteUrl json, String title, String of) {
    String prefix = of.isEmpty() ? "" : of + ": ";
    String atomName = prefix + words.get("feed-atom");
    String jsonName = prefix + words.get("feed-json");
    feeds.add(new Subscription(links.to(atom), atomName, "application/atom+xml", title));
    feeds.add(new Subscription(links.to(json), jsonName, "application/feed+json", title));
  }

  private List<Frame.NavGroup> groups(Links links) {
    return Stream.of(Group.values())
        .map(group -> new Frame.NavGroup(words.get("nav-" + group.slug()), nav(group, links)))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }

  private List<Link> nav(Group group, Links links) {
    return around.places().stream()
        .filter(place -> place.group() == group)
        .map(p -> new Link(links.to(p.url()), p.name(), links.here().equals(p.url()), ""))
        .toList();
  }

  /** What somebody goes to a place for. */
  enum Group {
    BROWSE,
    LEARN,
    ABOUT;

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A place in the navigation. */
  record Place(Group group, SiteUrl url, String name) {}

  /** Found once: a site has as many frames as pages. */
  private static List<Place> places(Site site, UiText words) {
    List<Place> places = new ArrayList<>();
    SiteUrl all = SiteUrl.folder("retrospectives");
    places.add(new Place(Group.BROWSE, all, words.get("nav-retrospectives")));
    boolean successes = site.terms(Facet.KIND).stream().anyMatch(t -> t.slug().equals("success"));
    if (successes) {
      SiteUrl url = Facet.KIND.url().child("success");
      places.add(new Place(Group.BROWSE, url, words.get("nav-successes")));
    }
    for (Facet facet : List.of(Facet.SERVICE, Facet.FACTOR)) {
      if (!site.terms(facet).isEmpty()) {
        String name = words.get("nav-" + facet.slug() + "s");
        places.add(new Place(Group.BROWSE, facet.url(), name));
      }
    }
    if (!site.actions().items().isEmpty()) {
      String name = ActionsPage.name(site.audience(), words);
      places.add(new Place(Group.LEARN, Overview.Actions.ALL, name));
    }
    for (String word : ACROSS) {
      SiteUrl url = SiteUrl.folder(word);
      if (site.addresses().has(url)) {
        places.add(new Place(Group.LEARN, url, words.get("nav-" + word, words.get(word))));
      }
    }
    for (Page page : site.pages()) {
      if (page instanceof Page.Prose prose && prose.document().type() == Document.Type.PAGE) {
        places.add(new Place(Group.ABOUT, prose.url(), prose.document().meta().title()));
      }
    }
    if (!site.notices().isEmpty()) {
      places.add(new Place(Group.ABOUT, Overview.Notices.URL, words.get("nav-notices")));
    }
    return places;
  }

  static String direction(String language) {
    return RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "ltr";
  }
}
