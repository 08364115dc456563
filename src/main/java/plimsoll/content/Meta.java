package plimsoll.content;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about a document besides its text. Absent words are empty strings, absent lists are
 * empty.
 *
 * @param severity {@link Level#NONE} if not said
 * @param status what to print; internally {@code draft}, {@code review} or {@code final}
 * @param times the milestones that are known
 * @param language a BCP 47 tag
 * @param related slugs of retrospectives in this view, from the author
 * @param unrelated slugs of retrospectives in this view that are never shown as similar
 * @param aliases former slugs, for redirects
 * @param hopes ids of hopes of earlier reviews that this one tells about; internal only
 * @param facts keys that we do not know, as written; internal only
 */
public record Meta(
    Kind kind,
    String title,
    String summary,
    String status,
    Level severity,
    Map<Milestone, Moment> times,
    List<Service> services,
    List<Factor> factors,
    List<Tag> tags,
    List<String> authors,
    String language,
    List<String> related,
    List<String> unrelated,
    List<String> aliases,
    List<Update> updates,
    List<String> hopes,
    List<Fact> facts) {

  public Meta {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(title);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(status);
    Objects.requireNonNull(severity);
    times = times.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(times));
    services = List.copyOf(services);
    factors = List.copyOf(factors);
    tags = List.copyOf(tags);
    authors = List.copyOf(authors);
    Objects.requireNonNull(language);
    related = List.copyOf(related);
    unrelated = List.copyOf(unrelated);
    aliases = List.copyOf(aliases);
    updates = List.copyOf(updates);
    hopes = List.copyOf(hopes);
    facts = List.copyOf(facts);
  }

  /** The same, with other related pages. */
  public Meta withRelated(List<String> others) {
    return new Meta(
        kind, title, summary, status, severity, times, services, factors, tags, authors, language,
        others, unrelated, aliases, updates, hopes, facts);
  }

  /** When a milestone was reached, if the front matter says. */
  public Optional<Moment> at(Milestone milestone) {
    return Optional.ofNullable(times.get(milestone));
  }

  /** The three kinds of review; success and failure use the same mechanisms. */
  public enum Kind {
    INCIDENT("incident"),
    NEAR_MISS("near-miss"),
    SUCCESS("success");

    private final String slug;

    Kind(String slug) {
      this.slug = slug;
    }

    /** The word used in front matter and URLs. */
    public String slug() {
      return slug;
    }
  }

  /** The turning points that front matter can name; {@code UPDATED} is the page's own. */
  public enum Milestone {
    STARTED,
    DETECTED,
    MITIGATED,
    RESOLVED,
    UPDATED
  }

  /** A severity; {@code rank} 0 is the worst. */
  public record Level(String slug, String name, int rank) {
    /** No severity was said. */
    public static final Level NONE = new Level("", "", Integer.MAX_VALUE);
  }

  /** A service; {@code owner} only in an internal view. */
  public record Service(String slug, String name, String owner) {}

  /** A contributing factor; {@code category} is technical, process, people, organisation or "". */
  public record Factor(String slug, String name, String category) {}

  /** A tag. */
  public record Tag(String slug, String name) {}

  /** An entry of the page's history. */
  public record Update(Moment date, String text) {}

  /** An extra key of the front matter and its value, as written. */
  public record Fact(String name, String value) {}
}
