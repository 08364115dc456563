package plimsoll.render.pages;

import java.util.List;
import plimsoll.render.drawing.YearStrip;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.site.Facet;
import plimsoll.site.Page;
import plimsoll.site.Site;

/**
 * All terms of a facet, ready to print.
 *
 * @param years drawn, if the facet is the year
 */
record IndexPage(String title, String facet, List<Link> terms, List<YearStrip> years) {
  static IndexPage of(Page.Index page, Site site, Links links, UiText words) {
    List<Link> terms =
        page.terms().stream()
            .map(
                t ->
                    new Link(
                        links.to(t.url()),
                        FacetView.name(t, words),
                        false,
                        words.count("count-retrospectives", t.count())))
            .toList();
    return new IndexPage(
        words.get("index-" + page.facet().slug()),
        page.facet().slug(),
        terms,
        page.facet() == Facet.YEAR ? YearStrip.all(site, links, words) : List.of());
  }
}
