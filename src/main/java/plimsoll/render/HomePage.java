package plimsoll.render;

import java.util.List;
import plimsoll.site.Facet;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;

/**
 * The front page, ready to print.
 *
 * @param lead the newest, at most one
 * @param latest those after it
 */
record HomePage(
    String intro,
    List<Card> lead,
    List<Card> latest,
    List<Card> successes,
    List<Link> services,
    List<Link> factors,
    String all) {
  private static final int TERMS = 12;

  static HomePage of(Page.Home page, Links links, Words words, Dates dates) {
    Site site = links.site();
    List<Card> cards = page.latest().stream().map(e -> Card.of(e, links, words, dates)).toList();
    return new HomePage(
        words.count("home-count", site.entries().size()),
        cards.stream().limit(1).toList(),
        cards.stream().skip(1).toList(),
        page.successes().stream().map(e -> Card.of(e, links, words, dates)).toList(),
        terms(site, Facet.SERVICE, links),
        terms(site, Facet.FACTOR, links),
        links.to(SiteUrl.folder("retrospectives")));
  }

  private static List<Link> terms(Site site, Facet facet, Links links) {
    return site.terms(facet).stream()
        .limit(TERMS)
        .map(t -> new Link(links.to(t.url()), t.name(), false, Integer.toString(t.count())))
        .toList();
  }
}
