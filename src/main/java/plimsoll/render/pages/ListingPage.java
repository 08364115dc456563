package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.render.drawing.YearStrip;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.Passage;
import plimsoll.render.html.UiText;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Page;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;

/**
 * A list of retrospectives, ready to print.
 *
 * @param kicker what sort of list it is, above the title; may be empty
 * @param count how many there are, in words
 * @param years the year drawn, if this is the list of one
 * @param groups by year; one without a heading, where a heading would say nothing
 * @param all where all retrospectives are listed
 * @param complete whether all are on this page, so that a script can filter them in place
 */
record ListingPage(
    String title,
    String kicker,
    String count,
    boolean complete,
    List<Part> about,
    List<Note> notes,
    List<Group> groups,
    String all,
    List<FacetView> facets,
    List<Link> pager,
    List<YearStrip> years) {
  /**
   * A list.
   *
   * @param shown the terms to choose from, as {@link FacetView#shown} tells them
   */
  static ListingPage of(
      Page.Listing page, List<List<Term>> shown, Links links, UiText words, Dates dates) {
    boolean all = page.selection().isEmpty();
    String title =
        all ? words.get("nav-retrospectives") : FacetView.name(page.selection().get(0), words);
    String kicker = all ? "" : words.get("facet-" + page.selection().get(0).facet().slug());
    List<Part> about = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Document document : page.about()) {
      Anchors anchors = Anchors.of(document.body());
      boolean marks =
          links.site().audience() == Audience.INTERNAL && !document.publishedSlug().isEmpty();
      Passage passage = Passage.of(links, words, anchors, marks);
      about.addAll(ProseOutline.of(document.body(), anchors, passage));
      notes.addAll(Note.of(document.footnotes(), passage));
    }
    return new ListingPage(
        title,
        kicker,
        words.count("count-retrospectives", page.total()),
        page.of() == 1,
        about,
        notes,
        groups(page, links, words, dates),
        links.to(SiteUrl.folder("retrospectives")),
        FacetView.of(shown, links, words, page.selection()),
        pager(page, links),
        page.selection().stream()
            .filter(t -> t.facet() == Facet.YEAR)
            .map(year -> YearStrip.of(year, page.drawn(), links, words))
            .toList());
  }

  /** The retrospectives of one year. */
  record Group(String heading, int level, List<Card> cards) {}

  private static List<Group> groups(Page.Listing page, Links links, UiText words, Dates dates) {
    Map<String, List<Card>> byYear = new LinkedHashMap<>();
    for (Entry entry : page.entries()) {
      String year = entry.date().map(at -> Integer.toString(at.local().getYear())).orElse("");
      byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(Card.of(entry, links, words, dates));
    }
    boolean headed = byYear.size() > 1;
    return byYear.entrySet().stream()
        .map(
            year -> {
              String name = year.getKey().isEmpty() ? words.get("undated") : year.getKey();
              return new Group(headed ? name : "", headed ? 3 : 2, year.getValue());
            })
        .toList();
  }

  private static List<Link> pager(Page.Listing page, Links links) {
    if (page.of() == 1) {
      return List.of();
    }
    return IntStream.rangeClosed(1, page.of())
        .mapToObj(
            n -> new Link(links.to(page.page(n)), Integer.toString(n), n == page.number(), ""))
        .toList();
  }
}
