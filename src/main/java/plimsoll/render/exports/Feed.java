package plimsoll.render.exports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Html;
import plimsoll.render.html.Links;
import plimsoll.render.html.Passage;
import plimsoll.render.html.UiText;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;

/**
 * What one feed tells: the newest retrospectives, in full; those without a date come last.
 *
 * @param home the page that the feed is about
 */
public record Feed(
    Site site,
    UiText words,
    String title,
    SiteUrl home,
    SiteUrl atom,
    SiteUrl json,
    List<Item> items) {
  /** The feed of everything. */
  public static final SiteUrl ATOM = SiteUrl.file("feed.xml");

  /** The same as JSON. */
  public static final SiteUrl JSON = SiteUrl.file("feed.json");

  private static final int EVERYTHING = 50;
  private static final int ONE_SERVICE = 25;
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** Every feed is there before its first entry, so that nobody subscribes twice. */
  private static final String NEVER = "1970-01-01T00:00:00Z";

  /**
   * A retrospective in a feed.
   *
   * @param published empty if the page has no date
   * @param updated the newest of its dates; a subscriber reads it again when this changes
   */
  record Item(Entry entry, Optional<Moment> published, Optional<Moment> updated) {
    static Item of(Entry entry) {
      return new Item(entry, entry.date(), updated(entry));
    }

    static Optional<Moment> updated(Entry entry) {
      Stream<Moment> said = entry.meta().at(Meta.Milestone.UPDATED).stream();
      Stream<Moment> updates = entry.meta().updates().stream().map(Meta.Update::date);
      Stream<Moment> ended = entry.milestones().resolved().stream();
      return Stream.of(said, updates, ended, entry.date().stream())
          .flatMap(moments -> moments)
          .max(Comparator.comparing(Moment::sortKey));
    }
  }

  static Feed everything(Site site, UiText words) {
    List<Item> items = site.entries().stream().map(Item::of).limit(EVERYTHING).toList();
    return new Feed(site, words, site.settings().title(), SiteUrl.HOME, ATOM, JSON, items);
  }

  /** The feed of a service. */
  static Feed of(Site site, Term service, UiText words) {
    List<Item> items =
        site.entries().stream()
            .filter(e -> e.terms().stream().anyMatch(t -> isService(t, service)))
            .map(Item::of)
            .limit(ONE_SERVICE)
            .toList();
    return new Feed(
        site,
        words,
        site.settings().title() + ": " + service.name(),
        service.url(),
        atomOf(service),
        jsonOf(service),
        items);
  }

  private static boolean isService(Term term, Term service) {
    return term.facet() == Facet.SERVICE && term.slug().equals(service.slug());
  }

  public static SiteUrl atomOf(Term service) {
    return SiteUrl.file(service.url().path() + "feed.xml");
  }

  public static SiteUrl jsonOf(Term service) {
    return SiteUrl.file(service.url().path() + "feed.json");
  }

  /** The newest change in it. */
  String updated() {
    return items.stream()
        .flatMap(item -> item.updated().stream())
        .max(Comparator.comparing(Moment::sortKey))
        .map(Feed::rfc3339)
        .orElse(NEVER);
  }

  /** Whole where the site knows where it is, else from the feed's own folder. */
  String address(SiteUrl url) {
    String base = site.settings().baseUrl();
    return base.isEmpty() ? url.from(atom) : url.below(base);
  }

  /** Whether its addresses are whole. */
  boolean addressed() {
    return !site.settings().baseUrl().isEmpty();
  }

  /** What tells an entry from all others: its address, or a name made from what it has instead. */
  String id(SiteUrl url) {
    String name = site.settings().title() + "\n" + url.path();
    return addressed()
        ? address(url)
        : "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The whole text of a retrospective, with addresses that lead there from the feed. */
  Html content(Entry entry) {
    Links links =
        addressed()
            ? Links.absolute(site.addresses(), entry.url())
            : Links.on(site.addresses(), atom).telling(entry.url());
    Passage passage = Passage.quoted(links, words);
    StringBuilder out = new StringBuilder();
    if (!entry.meta().summary().isEmpty()) {
      out.append("<p><em>").append(Html.escape(entry.meta().summary())).append("</em></p>\n");
    }
    out.append(Blocks.of(entry.document().body(), passage, 2));
    int number = 1;
    for (List<plimsoll.content.Block> note : entry.document().footnotes()) {
      out.append("<div><sup>").append(number++).append("</sup> ");
      out.append(Blocks.of(note, passage, 3)).append("</div>\n");
    }
    for (Meta.Update update : entry.meta().updates()) {
      out.append("<p>").append(update.date().local().toLocalDate()).append(": ");
      out.append(Html.escape(update.text())).append("</p>\n");
    }
    return Html.markup(out);
  }

  /**
   * A time of unknown zone is taken for UTC: feeds must name one, and one without seconds, as zones
   * had before 1900.
   */
  static String rfc3339(Moment moment) {
    LocalDateTime local = moment.local();
    ZoneOffset offset = moment.offset().orElse(ZoneOffset.UTC);
    if (offset.getTotalSeconds() % 60 != 0) {
      return RFC_3339.format(local.minusSeconds(offset.getTotalSeconds())) + "Z";
    }
    return RFC_3339.format(local) + offset.getId();
  }

  /** The same of a date that may be missing; Atom has to have one. */
  static String rfc3339(Optional<Moment> moment) {
    return moment.map(Feed::rfc3339).orElse(NEVER);
  }
}
