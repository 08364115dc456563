package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Audience;
import plimsoll.content.Meta;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.render.html.When;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Term;

/**
 * A retrospective in a list. What is said of it is made when a template prints it: a link to the
 * next page needs a title and no more, and a long list prints each thing once.
 */
final class Card {
  private final Entry entry;
  private final Links links;
  private final UiText words;
  private final Dates dates;
  private final Meta meta;

  private Card(Entry entry, Links links, UiText words, Dates dates) {
    this.entry = entry;
    this.links = links;
    this.words = words;
    this.dates = dates;
    this.meta = entry.meta();
  }

  /** The values of one facet, separated by spaces. */
  record Datum(String name, String values) {}

  static Card of(Entry entry, Links links, UiText words, Dates dates) {
    return new Card(entry, links, words, dates);
  }

  /** Where its page is. */
  public String href() {
    return links.to(entry.url());
  }

  /** What it is called. */
  public String title() {
    return meta.title();
  }

  /** The language of its words. */
  public String lang() {
    return meta.language();
  }

  /** The direction of its words. */
  public String dir() {
    return Frames.direction(meta.language());
  }

  /** Incident, near-miss or success, for styles. */
  public String kind() {
    return meta.kind().slug();
  }

  /** The same in words. */
  public String kindName() {
    return words.get("kind-" + meta.kind().slug());
  }

  /** How bad it was, for styles; empty if nobody says. */
  public String severity() {
    return meta.severity().slug();
  }

  /** The same in words. */
  public String severityName() {
    return FacetView.severity(meta.severity().slug(), meta.severity().name(), words);
  }

  /** The severity's rank, 0 the worst to 3; -1 if none is said. */
  public int rank() {
    return meta.severity().slug().isEmpty() ? -1 : Math.min(meta.severity().rank(), 3);
  }

  /** The day; one or none. */
  public List<When> when() {
    return entry.date().map(dates::shortDay).map(List::of).orElse(List.of());
  }

  /** How long it took, and what was measured; may be empty. */
  public String length() {
    return length(entry, words, dates);
  }

  /**
   * A near miss was over before it began to hurt: the time until somebody fixed it is no length.
   */
  static String length(Entry entry, UiText words, Dates dates) {
    Meta.Kind kind = entry.meta().kind();
    return entry
        .milestones()
        .untilResolved()
        .filter(length -> kind != Meta.Kind.NEAR_MISS)
        .map(length -> words.fill("length-" + kind.slug(), dates.length(length)))
        .orElse("");
  }

  /** One or two sentences; may be empty. */
  public String summary() {
    return entry.summary();
  }

  /** Empty for a final one. */
  public String status() {
    String status = meta.status();
    return status.equals("final") ? "" : words.get("status-" + status, status);
  }

  /** The services that it is about. */
  public List<Link> services() {
    return ReviewPage.links(entry, Facet.SERVICE, links);
  }

  /** Whether customers have a page of it; always true for customers. */
  public boolean published() {
    return links.site().audience() == Audience.CUSTOMER
        || !entry.document().publishedSlug().isEmpty();
  }

  /** The values of each facet that has some, by facet, for the filters. */
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      StringBuilder values = new StringBuilder();
      for (Term term : entry.terms()) {
        if (term.facet() == facet) {
          values.append(values.length() == 0 ? "" : " ").append(term.slug());
        }
      }
      if (values.length() > 0) {
        data.add(new Datum(facet.slug(), values.toString()));
      }
    }
    return data;
  }
}
