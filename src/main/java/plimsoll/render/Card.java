package plimsoll.render;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.content.Meta;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Term;

/**
 * A retrospective in a list.
 *
 * @param when one or none
 * @param status empty for a final one
 * @param data the values of each facet, by facet, for the filters
 * @param published whether customers have a page of it; always true for customers
 */
record Card(
    String href,
    String title,
    String lang,
    String dir,
    String kind,
    String kindName,
    String severity,
    String severityName,
    int rank,
    List<When> when,
    String length,
    String summary,
    String status,
    List<Link> services,
    List<Datum> data,
    boolean published) {
  /** The values of one facet, separated by spaces. */
  record Datum(String name, String values) {}

  static Card of(Entry entry, Links links, Words words, Dates dates) {
    Meta meta = entry.meta();
    boolean internal = links.site().audience() == plimsoll.content.Audience.INTERNAL;
    return new Card(
        links.to(entry.url()),
        meta.title(),
        meta.language(),
        Frames.direction(meta.language()),
        meta.kind().slug(),
        words.get("kind-" + meta.kind().slug()),
        meta.severity().slug(),
        meta.severity().name(),
        meta.severity().slug().isEmpty() ? -1 : Math.min(meta.severity().rank(), 3),
        entry.date().map(dates::shortDay).stream().toList(),
        entry.milestones().untilResolved().map(dates::length).orElse(""),
        entry.summary(),
        meta.status().equals("final") ? "" : words.get("status-" + meta.status(), meta.status()),
        entry.terms().stream().filter(t -> t.facet() == Facet.SERVICE).map(links::term).toList(),
        data(entry),
        !internal || !entry.document().publishedSlug().isEmpty());
  }

  private static List<Datum> data(Entry entry) {
    return List.of(Facet.values()).stream()
        .map(f -> new Datum(f.slug(), values(entry, f)))
        .filter(d -> !d.values().isEmpty())
        .toList();
  }

  private static String values(Entry entry, Facet facet) {
    return entry.terms().stream()
        .filter(t -> t.facet() == facet)
        .map(Term::slug)
        .collect(Collectors.joining(" "));
  }
}
