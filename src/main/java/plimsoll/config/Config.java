package plimsoll.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plimsoll.content.Settings;
import plimsoll.problem.Span;

/**
 * Everything the content folder says about itself. Absent words are empty.
 *
 * @param root the content folder
 * @param timezone IANA name for times that have no zone of their own; empty if not set
 * @param services by key, in the order of the file
 * @param severities worst first
 * @param factors by key, in the order of the file
 * @param internalHosts host names or {@code *.} patterns
 * @param people how people are called in text, {@code "@kowalski"}
 * @param allow values and ranges of addresses that the denylist lets pass
 * @param sections more heading words by role
 * @param shownToCustomers what customer pages show of timelines and actions
 * @param advice rule id, or {@code all}, to {@code on}, {@code off} or a severity
 */
public record Config(
    Path root,
    String language,
    String timezone,
    ViewConfig internal,
    ViewConfig customer,
    Map<String, Service> services,
    List<Severity> severities,
    Map<String, Factor> factors,
    List<String> internalHosts,
    List<String> people,
    List<String> allow,
    Map<String, List<String>> sections,
    int gapMinutes,
    Settings.Shown shownToCustomers,
    Map<String, String> advice,
    List<Term> glossary,
    List<Approval> approvals) {
  public Config {
    Objects.requireNonNull(root);
    Objects.requireNonNull(language);
    Objects.requireNonNull(timezone);
    Objects.requireNonNull(internal);
    Objects.requireNonNull(customer);
    Objects.requireNonNull(shownToCustomers);
    severities = List.copyOf(severities);
    internalHosts = List.copyOf(internalHosts);
    people = List.copyOf(people);
    allow = List.copyOf(allow);
    glossary = List.copyOf(glossary);
    approvals = List.copyOf(approvals);
  }

  /** The site's language; English if the settings do not say. */
  @Override
  public String language() {
    return language.isEmpty() ? "en" : language;
  }

  /** The severities of a site that names none. */
  static final List<Severity> SEVERITIES =
      List.of(
          new Severity("critical", "Critical"),
          new Severity("major", "Major"),
          new Severity("minor", "Minor"));

  /** Whether the settings say what severities there are. */
  public boolean saysSeverities() {
    return !severities.equals(SEVERITIES);
  }

  /** Whether the settings say the site's language. */
  public boolean saysLanguage() {
    return !language.isEmpty();
  }

  /** The zone for times that have none of their own. */
  public Optional<ZoneId> zone() {
    return timezone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(timezone));
  }

  /** The same content folder, whose customer pages need no approval. */
  public Config withoutApproval() {
    return new Config(
        root,
        language,
        timezone,
        internal,
        new ViewConfig(
            customer.title(),
            customer.baseUrl(),
            customer.editLink(),
            customer.footer(),
            customer.thesaurus(),
            false,
            customer.places()),
        services,
        severities,
        factors,
        internalHosts,
        people,
        allow,
        sections,
        gapMinutes,
        shownToCustomers,
        advice,
        glossary,
        approvals);
  }

  /**
   * One view's settings.
   *
   * @param editLink internal only, with {@code {path}}
   * @param thesaurus groups of words that mean the same, for this view's search
   * @param approvalRequired customer only
   * @param places where each setting that was written down is, by its name
   */
  public record ViewConfig(
      String title,
      String baseUrl,
      String editLink,
      String footer,
      List<List<String>> thesaurus,
      boolean approvalRequired,
      Map<String, Span> places) {
    public ViewConfig {
      thesaurus = thesaurus.stream().map(List::copyOf).toList();
      places = Map.copyOf(places);
    }

    /** Settings that nobody wrote down. */
    public ViewConfig(
        String title, String baseUrl, String editLink, String footer, boolean approvalRequired) {
      this(title, baseUrl, editLink, footer, List.of(), approvalRequired, Map.of());
    }
  }

  /** A service; without {@code customer} words it cannot be named to customers. */
  public record Service(String key, String name, String customer, String owner) {}

  /** A severity. */
  public record Severity(String key, String name) {}

  /** A contributing factor. */
  public record Factor(String key, String name, String category) {}

  /** A glossary entry; {@code forbidden} means that customers may never read the word. */
  public record Term(String internal, String customer, boolean forbidden) {}

  /** An approval: the digest of what customers would see, by whom and when (ISO 8601). */
  public record Approval(String id, String digest, String who, String when) {}
}
