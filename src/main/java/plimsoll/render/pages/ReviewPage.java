package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.problem.Problem;
import plimsoll.render.exports.JsonLd;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Html;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.Passage;
import plimsoll.render.html.UiText;
import plimsoll.render.html.When;
import plimsoll.site.Addresses;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Page;
import plimsoll.site.Similar;
import plimsoll.site.Term;

/**
 * A retrospective, ready to print.
 *
 * @param rank of the severity, 0 the worst to 3; -1 if none is said
 * @param message the parts that speak to the readers, first of all
 * @param parts all others in the document's order
 * @param factors by category
 * @param suggested by the text, internal only
 * @param questions of the writing advice, internal only
 * @param data what the page is about, for search engines; may be empty
 */
record ReviewPage(
    Card card,
    String lang,
    String dir,
    boolean authored,
    Facts facts,
    List<Part> message,
    List<Part> parts,
    List<Heading> contents,
    List<Group> factors,
    List<Suggested> suggested,
    List<Link> tags,
    List<Update> updates,
    List<Note> notes,
    List<Similarity> similar,
    Surroundings around,
    List<Question> questions,
    Html data) {
  /**
   * What leads away from the page.
   *
   * @param customerPage where "view as customer" leads, or empty
   * @param internalPage where that page leads back to, or empty
   * @param withheld whether customers have nothing of it, or not yet
   */
  record Surroundings(
      List<Card> older,
      List<Card> newer,
      String edit,
      String customerPage,
      String internalPage,
      boolean withheld) {}

  /** Factors of one category; the category may be empty. */
  record Group(String name, List<Link> links) {}

  /** A factor that the text says, and the sentence that says so. */
  record Suggested(Link link, String quote) {}

  /** An entry of the history. */
  record Update(When date, String text) {}

  static ReviewPage of(
      Page.Review page,
      Links links,
      UiText words,
      Dates dates,
      List<Similar> alike,
      List<Problem> asked) {
    Document document = page.entry().document();
    Addresses site = links.site();
    boolean internal = site.audience() == Audience.INTERNAL;
    String published = document.publishedSlug();
    String customerPage = internal ? site.asCustomer(page.url()).map(links::to).orElse("") : "";
    return of(
        page.entry(),
        internal && !(published.isEmpty() && customerPage.isEmpty()),
        links,
        words,
        dates,
        alike.stream().flatMap(s -> similar(s, links).stream()).toList(),
        Question.of(asked, words),
        JsonLd.of(page.entry(), site.settings()),
        new Surroundings(
            page.older().stream().map(e -> Card.of(e, links, words, dates)).toList(),
            page.newer().stream().map(e -> Card.of(e, links, words, dates)).toList(),
            site.settings().editLink().replace("{path}", document.source()),
            customerPage,
            "",
            internal && published.isEmpty()));
  }

  /** What customers see, on its page of the internal site. */
  static ReviewPage of(Page.AsCustomer page, Links links, UiText words, Dates dates) {
    return of(
        page.entry(),
        false,
        links,
        words,
        dates,
        List.of(),
        List.of(),
        Html.EMPTY,
        new Surroundings(List.of(), List.of(), "", "", links.to(page.internal()), page.pending()));
  }

  private static ReviewPage of(
      Entry entry,
      boolean marksReach,
      Links links,
      UiText words,
      Dates dates,
      List<Similarity> similar,
      List<Question> questions,
      Html data,
      Surroundings around) {
    Document document = entry.document();
    Meta meta = document.meta();
    Anchors anchors = Anchors.of(document.body());
    Passage passage = Passage.of(links, words, anchors, marksReach);
    List<Part> all = Parts.of(entry.retrospective(), anchors, passage, dates);
    List<Part> message = all.stream().filter(p -> p.role().equals("message")).toList();
    List<Part> parts = all.stream().filter(p -> !p.role().equals("message")).toList();
    return new ReviewPage(
        Card.of(entry, links, words, dates),
        meta.language(),
        Frames.direction(meta.language()),
        !meta.summary().isEmpty(),
        Facts.of(
            entry,
            around.internalPage().isEmpty() && links.site().audience() == Audience.INTERNAL,
            links,
            words,
            dates),
        message,
        parts,
        Heading.of(parts),
        factors(entry, links, words),
        suggested(entry, links),
        links(entry, Facet.TAG, links),
        meta.updates().stream().map(u -> new Update(dates.day(u.date()), u.text())).toList(),
        Note.of(document.footnotes(), passage),
        similar,
        around,
        questions,
        data);
  }

  static List<Link> links(Entry entry, Facet facet, Links links) {
    List<Link> of = new ArrayList<>();
    for (Term term : entry.terms()) {
      if (term.facet() == facet) {
        of.add(links.term(term));
      }
    }
    return of;
  }

  private static List<Group> factors(Entry entry, Links links, UiText words) {
    Map<String, List<Link>> byCategory = new TreeMap<>();
    for (Term term : entry.terms()) {
      if (term.facet() == Facet.FACTOR) {
        byCategory.computeIfAbsent(term.group(), c -> new ArrayList<>()).add(links.term(term));
      }
    }
    return byCategory.entrySet().stream()
        .map(e -> new Group(words.get("category-" + e.getKey(), e.getKey()), e.getValue()))
        .toList();
  }

  private static List<Suggested> suggested(Entry entry, Links links) {
    List<Suggested> suggested = new ArrayList<>();
    for (Term term : entry.terms()) {
      entry.retrospective().suggested().stream()
          .filter(f -> term.facet() == Facet.SUGGESTED && f.key().equals(term.slug()))
          .forEach(f -> suggested.add(new Suggested(links.term(term), f.quote())));
    }
    return suggested;
  }

  private static List<Similarity> similar(Similar similar, Links links) {
    return links
        .site()
        .urlOf(Document.Type.RETROSPECTIVE, similar.slug())
        .map(url -> new Similarity(links.to(url), similar.title(), similar.reasons()))
        .stream()
        .toList();
  }
}
