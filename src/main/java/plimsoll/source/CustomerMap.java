package plimsoll.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plimsoll.config.Phrase;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.problem.Span;

/**
 * The {@code customer:} map: the only metadata that customers may read. What is absent is empty; it
 * is never filled from elsewhere.
 *
 * @param span where the map is, else the file's beginning
 * @param severity a key of {@code site.yaml}, or empty
 * @param status what to print
 * @param services keys of services that have customer words
 * @param factors keys of {@code site.yaml}
 * @param related slugs of other customer pages
 */
public record CustomerMap(
    Span span,
    Phrase title,
    Phrase slug,
    Phrase summary,
    Phrase status,
    Phrase severity,
    Map<Meta.Milestone, Moment> times,
    List<Phrase> services,
    List<Phrase> factors,
    List<Phrase> tags,
    List<Phrase> aliases,
    List<Phrase> related,
    List<Update> updates,
    List<ClearedAsset> assets) {
  public CustomerMap {
    Objects.requireNonNull(span);
    Objects.requireNonNull(title);
    Objects.requireNonNull(slug);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(status);
    Objects.requireNonNull(severity);
    times = times.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(times));
    services = List.copyOf(services);
    factors = List.copyOf(factors);
    tags = List.copyOf(tags);
    aliases = List.copyOf(aliases);
    related = List.copyOf(related);
    updates = List.copyOf(updates);
    assets = List.copyOf(assets);
  }

  /** No map at all. */
  static CustomerMap none(Span span) {
    Phrase none = Phrase.none(span);
    return new CustomerMap(
        span, none, none, none, none, none, Map.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }

  /** An entry of the page's history. */
  public record Update(Moment date, Phrase text) {}

  /**
   * A file of a type that cannot be cleaned, let through as it is because a person looked at it.
   *
   * @param file as written: beside the document, else below the content folder
   * @param sha256 of its bytes, 64 lower-case hexadecimal digits
   */
  public record ClearedAsset(Phrase file, String sha256) {}
}
