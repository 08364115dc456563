package plimsoll.site;

import java.util.Objects;

/**
 * One value of a facet, with its own page.
 *
 * @param name as printed; for {@link Facet#KIND} the kind's slug, which the interface words
 * @param group the category of a factor, else empty
 * @param rank orders the terms of one facet; equal ranks go by count and name
 * @param count how many retrospectives of this view have it
 */
public record Term(Facet facet, String slug, String name, String group, int rank, int count) {
  public Term {
    Objects.requireNonNull(facet);
    Objects.requireNonNull(slug);
    Objects.requireNonNull(name);
    Objects.requireNonNull(group);
  }

  /** The address of its page. */
  public SiteUrl url() {
    return facet.url().child(slug);
  }
}
