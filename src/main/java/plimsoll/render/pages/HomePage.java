package plimsoll.render.pages;

import java.util.List;
import java.util.Locale;
import plimsoll.render.drawing.YearStrip;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.site.Facet;
import plimsoll.site.Overview;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.StartHere;

/**
 * The front page, ready to print.
 *
 * @param lead the newest, at most one
 * @param latest those after it
 * @param start what somebody new may read first
 * @param paths the reading paths
 * @param years the newest year at a glance, if anything has a date
 */
record HomePage(
    String intro,
    List<Card> lead,
    List<Card> latest,
    List<Card> successes,
    List<Link> services,
    List<Link> factors,
    String all,
    List<Step> start,
    List<Link> paths,
    List<YearStrip> years) {
  private static final int TERMS = 12;

  /** Something to begin with, and why. */
  record Step(String reason, Card card) {}

  static HomePage of(Page.Home page, Site site, Links links, UiText words, Dates dates) {
    List<Card> cards = page.latest().stream().map(e -> Card.of(e, links, words, dates)).toList();
    return new HomePage(
        words.count("home-count", site.entries().size()),
        cards.stream().limit(1).toList(),
        cards.stream().skip(1).toList(),
        page.successes().stream().map(e -> Card.of(e, links, words, dates)).toList(),
        terms(site, Facet.SERVICE, links),
        terms(site, Facet.FACTOR, links),
        links.to(SiteUrl.folder("retrospectives")),
        page.start().suggestions().stream().map(s -> step(s, links, words, dates)).toList(),
        paths(site, links),
        YearStrip.of(site, site.terms(Facet.YEAR).stream().limit(1).toList(), links, words));
  }

  private static Step step(
      StartHere.Suggestion suggestion, Links links, UiText words, Dates dates) {
    String reason = suggestion.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Step(words.get("start-" + reason), Card.of(suggestion.entry(), links, words, dates));
  }

  private static List<Link> paths(Site site, Links links) {
    return site.pages().stream()
        .filter(Overview.Paths.class::isInstance)
        .flatMap(p -> ((Overview.Paths) p).paths().stream())
        .map(Overview.Paths.Path::document)
        .flatMap(
            d ->
                site
                    .addresses()
                    .urlOf(d.type(), d.slug())
                    .map(url -> Link.to(links.to(url), d.meta().title()))
                    .stream())
        .toList();
  }

  private static List<Link> terms(Site site, Facet facet, Links links) {
    return site.terms(facet).stream()
        .limit(TERMS)
        .map(t -> new Link(links.to(t.url()), t.name(), false, Integer.toString(t.count())))
        .toList();
  }
}
