package plimsoll.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Settings;
import plimsoll.site.Facet;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;

/** Makes the frames of a site's pages. */
final class Frames {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");
  private static final String POLICY = "default-src 'self'";

  private final Site site;
  private final Words words;
  private final ThemeAssets assets;

  Frames(Site site, Words words, ThemeAssets assets) {
    this.site = site;
    this.words = words;
    this.assets = assets;
  }

  /** The frame of a page; {@code title} is empty on the home page. */
  Frame of(Links links, String kind, String title, String description, List<Link> crumbs) {
    Settings settings = site.settings();
    boolean anywhere = !links.base().isEmpty();
    boolean selfContained = kind.equals("404");
    String baseUrl = settings.baseUrl();
    return new Frame(
        settings.language(),
        direction(settings.language()),
        title.isEmpty() ? settings.title() : title + " · " + settings.title(),
        settings.title(),
        description,
        links.root(),
        links.to(SiteUrl.HOME),
        links.to(new Page.Search().url()),
        baseUrl.isEmpty() || anywhere ? "" : links.here().below(baseUrl),
        site.audience().slug(),
        kind,
        nav(links),
        crumbs,
        selfContained ? "" : links.to(assets.url("style.css")),
        selfContained ? Html.markup(assets.style()) : Html.EMPTY,
        selfContained ? POLICY + "; style-src " + hash(assets.style()) : POLICY,
        selfContained
            ? List.of()
            : assets.scripts().stream().map(s -> links.to(assets.url(s))).toList(),
        selfContained || !assets.has("icon.svg") ? "" : links.to(assets.url("icon.svg")),
        settings.footer(),
        List.of());
  }

  private List<Link> nav(Links links) {
    List<Link> nav = new ArrayList<>();
    add(nav, links, SiteUrl.folder("retrospectives"), words.get("nav-retrospectives"));
    boolean successes = site.terms(Facet.KIND).stream().anyMatch(t -> t.slug().equals("success"));
    if (successes) {
      add(nav, links, Facet.KIND.url().child("success"), words.get("nav-successes"));
    }
    if (!site.terms(Facet.SERVICE).isEmpty()) {
      add(nav, links, Facet.SERVICE.url(), words.get("nav-services"));
    }
    if (!site.terms(Facet.FACTOR).isEmpty()) {
      add(nav, links, Facet.FACTOR.url(), words.get("nav-factors"));
    }
    for (Page page : site.pages()) {
      if (page instanceof Page.Prose prose && prose.document().type() == Document.Type.PAGE) {
        add(nav, links, prose.url(), prose.document().meta().title());
      }
    }
    return nav;
  }

  private static void add(List<Link> nav, Links links, SiteUrl url, String text) {
    nav.add(new Link(links.to(url), text, links.here().equals(url), ""));
  }

  static String direction(String language) {
    return RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "ltr";
  }

  private static String hash(String style) {
    byte[] digest = ThemeAssets.sha256().digest(style.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  boolean internal() {
    return site.audience() == Audience.INTERNAL;
  }
}
