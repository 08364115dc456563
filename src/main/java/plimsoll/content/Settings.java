package plimsoll.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The site's settings as one audience may know them. Words that are not for this audience are not
 * here: a customer's settings have no owners, no edit link and only the terms that customer pages
 * use.
 *
 * @param title the site's title; never empty
 * @param baseUrl absolute, ending in {@code /}; empty if not set, and then there are no feeds or
 *     canonical links
 * @param language BCP 47 tag of the interface
 * @param footer plain text, may be empty
 * @param editLink internal only: a URL with {@code {path}}, may be empty
 * @param severities worst first
 * @param sections more heading words by role ({@code impact -> ["Blast radius"]})
 * @param thesaurus groups of words that mean the same, for the search
 * @param timezone IANA name of the zone of times that name none; empty if the site has not said
 * @param gapMinutes how long a silence in a timeline counts as a gap
 * @param shown what pages show of what was understood
 */
public record Settings(
    Audience audience,
    String title,
    String baseUrl,
    String language,
    String footer,
    String editLink,
    List<Meta.Service> services,
    List<Meta.Factor> factors,
    List<Meta.Level> severities,
    Map<String, List<String>> sections,
    List<List<String>> thesaurus,
    String timezone,
    int gapMinutes,
    Shown shown) {
  public Settings {
    Objects.requireNonNull(audience);
    Objects.requireNonNull(title);
    Objects.requireNonNull(baseUrl);
    Objects.requireNonNull(language);
    Objects.requireNonNull(footer);
    Objects.requireNonNull(editLink);
    services = List.copyOf(services);
    factors = List.copyOf(factors);
    severities = List.copyOf(severities);
    sections = Map.copyOf(sections);
    thesaurus = thesaurus.stream().map(List::copyOf).toList();
    Objects.requireNonNull(timezone);
    Objects.requireNonNull(shown);
  }

  /**
   * What the pages of a view show of what was understood.
   *
   * @param gaps whether a timeline says where it has no entries
   * @param dueDates whether actions say when they are due
   */
  public record Shown(boolean gaps, boolean dueDates) {
    public static final Shown EVERYTHING = new Shown(true, true);
  }

  /** The same for pages that show something else. */
  public Settings showing(Shown other) {
    return new Settings(
        audience,
        title,
        baseUrl,
        language,
        footer,
        editLink,
        services,
        factors,
        severities,
        sections,
        thesaurus,
        timezone,
        gapMinutes,
        other);
  }

  /** The site's place on its host, {@code /history/}; empty if the address is not set. */
  public String basePath() {
    return baseUrl.isEmpty()
        ? ""
        : baseUrl.substring(baseUrl.indexOf('/', baseUrl.indexOf("//") + 2));
  }
}
