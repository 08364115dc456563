package plimsoll.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Page;
import plimsoll.site.Similar;
import plimsoll.site.Term;

/**
 * A retrospective, ready to print.
 *
 * @param rank of the severity, 0 the worst to 3; -1 if none is said
 * @param facts label and value, in order
 * @param message the parts that speak to the readers, first of all
 * @param parts all others in the document's order
 * @param factors by category
 * @param customerPage where "view as customer" leads, or empty
 * @param data what the page is about, for search engines; may be empty
 * @param withheld whether this is an internal page that customers have nothing of
 */
record ReviewPage(
    Card card,
    String lang,
    String dir,
    boolean authored,
    List<Fact> facts,
    List<Part> message,
    List<Part> parts,
    List<Heading> contents,
    List<Group> factors,
    List<Link> tags,
    List<Update> updates,
    List<Note> notes,
    List<Similarity> similar,
    List<Card> older,
    List<Card> newer,
    String edit,
    String customerPage,
    boolean withheld,
    Html data) {
  /** A fact of the page's head. */
  record Fact(String name, String label, List<When> when, List<Link> links, String text) {}

  /** Factors of one category; the category may be empty. */
  record Group(String name, List<Link> links) {}

  /** An entry of the history. */
  record Update(When date, String text) {}

  static ReviewPage of(
      Page.Review page, Links links, Words words, Dates dates, Similar.Finder finder) {
    Entry entry = page.entry();
    Document document = entry.document();
    Meta meta = document.meta();
    Settings settings = links.site().settings();
    boolean internal = settings.audience() == Audience.INTERNAL;
    boolean published = !document.publishedSlug().isEmpty();
    Anchors anchors = Anchors.of(document.body());
    Passage passage = Passage.of(links, words, anchors, internal && published);
    List<Part> all = Parts.of(entry.retrospective(), anchors, passage, dates);
    List<Part> message = all.stream().filter(p -> p.role().equals("message")).toList();
    List<Part> parts = all.stream().filter(p -> !p.role().equals("message")).toList();
    return new ReviewPage(
        Card.of(entry, links, words, dates),
        meta.language(),
        Frames.direction(meta.language()),
        !meta.summary().isEmpty(),
        Facts.of(entry, links, words, dates),
        message,
        parts,
        Heading.of(parts),
        factors(entry, links, words),
        links(entry, Facet.TAG, links),
        meta.updates().stream().map(u -> new Update(dates.day(u.date()), u.text())).toList(),
        Note.of(document.footnotes(), passage),
        finder.of(document.slug()).stream().flatMap(s -> similar(s, links).stream()).toList(),
        page.older().stream().map(e -> Card.of(e, links, words, dates)).toList(),
        page.newer().stream().map(e -> Card.of(e, links, words, dates)).toList(),
        settings.editLink().replace("{path}", document.source()),
        "",
        internal && !published,
        JsonLd.of(entry, links.site()));
  }

  static List<Link> links(Entry entry, Facet facet, Links links) {
    return entry.terms().stream()
        .filter(t -> t.facet() == facet)
        .map(t -> Link.to(links.to(t.url()), t.name()))
        .toList();
  }

  private static List<Group> factors(Entry entry, Links links, Words words) {
    Map<String, List<Link>> byCategory = new TreeMap<>();
    for (Term term : entry.terms()) {
      if (term.facet() == Facet.FACTOR) {
        byCategory
            .computeIfAbsent(term.group(), c -> new ArrayList<>())
            .add(Link.to(links.to(term.url()), term.name()));
      }
    }
    return byCategory.entrySet().stream()
        .map(e -> new Group(words.get("category-" + e.getKey(), e.getKey()), e.getValue()))
        .toList();
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
