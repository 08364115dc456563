package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Audience;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.content.Slug;
import plimsoll.source.Header;
import plimsoll.vocabulary.SeverityWords;

/**
 * The terms of {@code site.yaml} as one audience may know them.
 *
 * <p>Invariant: for customers, everything here comes from the customer words of {@code site.yaml}
 * and from terms that the {@code customer:} maps of the shown files use. Addresses are made from
 * those words too, never from the company's keys. Their order is by name, and ranks count used
 * severities only, so that a term nobody uses leaves no trace.
 */
final class SettingsProjection {
  private final Config config;
  private final Audience audience;
  private final UnaryOperator<String> wording;
  private final Map<String, Meta.Service> services = new LinkedHashMap<>();
  private final Map<String, Meta.Factor> factors = new LinkedHashMap<>();
  private final Map<String, Meta.Level> levels = new LinkedHashMap<>();

  private final TermSlugs serviceSlugs;
  private final TermSlugs factorSlugs;
  private final TermSlugs tagSlugs;

  private SettingsProjection(
      Config config, Audience audience, Collection<Header> shown, UnaryOperator<String> wording) {
    this.config = config;
    this.audience = audience;
    this.wording = wording;
    boolean customer = audience == Audience.CUSTOMER;
    this.serviceSlugs =
        slugs(
            shown,
            customer
                ? h -> words(h.customer().services(), this::customerName)
                : h -> words(h.said().services(), w -> w),
            customer ? List.of() : config.services().keySet());
    this.factorSlugs =
        slugs(
            shown,
            customer
                ? h -> words(h.customer().factors(), this::factorName)
                : h -> words(h.said().factors(), w -> w),
            customer ? List.of() : config.factors().keySet());
    this.tagSlugs =
        slugs(
            shown,
            h -> words(customer ? h.customer().tags() : h.said().tags(), wording),
            List.of());
  }

  private static TermSlugs slugs(
      Collection<Header> shown, Function<Header, List<String>> names, Collection<String> more) {
    List<String> all = new ArrayList<>(more);
    shown.forEach(header -> all.addAll(names.apply(header)));
    return new TermSlugs(all);
  }

  private static List<String> words(List<Phrase> phrases, UnaryOperator<String> wording) {
    return phrases.stream().map(p -> wording.apply(p.text())).toList();
  }

  private String customerName(String key) {
    Config.Service service = config.services().get(key);
    return service == null ? "" : wording.apply(service.customer());
  }

  private String factorName(String key) {
    Config.Factor factor = config.factors().get(key);
    return factor == null ? "" : wording.apply(factor.name());
  }

  /**
   * @param shown the headers of all documents that this audience has a page of
   * @param wording what the glossary makes of a text for this audience
   */
  static SettingsProjection of(
      Config config, Audience audience, Collection<Header> shown, UnaryOperator<String> wording) {
    SettingsProjection projection = new SettingsProjection(config, audience, shown, wording);
    if (audience == Audience.CUSTOMER) {
      projection.customerTerms(shown);
    } else {
      projection.internalTerms(shown);
    }
    return projection;
  }

  /** The settings of this audience's view. */
  Settings settings() {
    boolean customer = audience == Audience.CUSTOMER;
    Config.ViewConfig view = customer ? config.customer() : config.internal();
    return new Settings(
        audience,
        wording.apply(view.title()),
        view.baseUrl(),
        config.language(),
        wording.apply(view.footer()),
        customer ? "" : view.editLink(),
        distinct(services.values(), Meta.Service::slug),
        distinct(factors.values(), Meta.Factor::slug),
        List.copyOf(levels.values()),
        config.sections(),
        config.timezone(),
        config.gapMinutes());
  }

  /** What this audience calls a service; nothing if it may not know it. */
  Optional<Meta.Service> service(String key) {
    return Optional.ofNullable(services.get(key));
  }

  /** What this audience calls a factor; nothing if it may not know it. */
  Optional<Meta.Factor> factor(String key) {
    return Optional.ofNullable(factors.get(key));
  }

  /** A tag by the words that its authors use. */
  Meta.Tag tag(String name) {
    return new Meta.Tag(tagSlugs.of(name), name);
  }

  /** A severity; {@link Meta.Level#NONE} if there is none that this audience may know. */
  Meta.Level level(String key) {
    return levels.getOrDefault(key, Meta.Level.NONE);
  }

  private void customerTerms(Collection<Header> shown) {
    Map<String, Meta.Service> named = new HashMap<>();
    Map<String, Meta.Factor> factored = new HashMap<>();
    TreeSet<String> severe = new TreeSet<>();
    for (Header header : shown) {
      header.customer().services().forEach(p -> customerService(p.text(), named));
      header.customer().factors().forEach(p -> customerFactor(p.text(), factored));
      severe.add(header.customer().severity().text());
    }
    sorted(named, Comparator.comparing(Meta.Service::name).thenComparing(Meta.Service::slug))
        .forEach(services::put);
    sorted(factored, Comparator.comparing(Meta.Factor::name).thenComparing(Meta.Factor::slug))
        .forEach(factors::put);
    for (Config.Severity severity : config.severities()) {
      if (severe.contains(severity.key())) {
        String words = wording.apply(severity.name());
        level(severity, slug(words), words);
      }
    }
  }

  private void customerService(String key, Map<String, Meta.Service> named) {
    Config.Service service = config.services().get(key);
    if (service != null && !service.customer().isEmpty()) {
      String words = wording.apply(service.customer());
      named.put(key, new Meta.Service(serviceSlugs.of(words), words, ""));
    }
  }

  private void customerFactor(String key, Map<String, Meta.Factor> factored) {
    Config.Factor factor = config.factors().get(key);
    if (factor != null) {
      String words = wording.apply(factor.name());
      factored.put(key, new Meta.Factor(factorSlugs.of(words), words, factor.category()));
    }
  }

  private void internalTerms(Collection<Header> shown) {
    for (Config.Service s : config.services().values()) {
      services.put(s.key(), new Meta.Service(serviceSlugs.of(s.key()), s.name(), s.owner()));
    }
    for (Config.Factor f : config.factors().values()) {
      factors.put(f.key(), new Meta.Factor(factorSlugs.of(f.key()), f.name(), f.category()));
    }
    config.severities().forEach(s -> level(s, slug(s.key()), s.name()));
    for (Header header : shown) {
      SeverityWords.of(header.said().severity())
          .ifPresent(s -> levels.putIfAbsent(header.said().severity(), level(s)));
    }
    TreeSet<String> otherServices = new TreeSet<>();
    TreeSet<String> otherFactors = new TreeSet<>();
    for (Header header : shown) {
      header.said().services().stream().map(Phrase::text).forEach(otherServices::add);
      header.said().factors().stream().map(Phrase::text).forEach(otherFactors::add);
    }
    otherServices.forEach(
        w -> services.putIfAbsent(w, new Meta.Service(serviceSlugs.of(w), w, "")));
    otherFactors.forEach(w -> factors.putIfAbsent(w, new Meta.Factor(factorSlugs.of(w), w, "")));
  }

  private static Meta.Level level(SeverityWords.Said said) {
    return new Meta.Level(slug(SeverityWords.folded(said.written())), said.written(), said.level());
  }

  private void level(Config.Severity severity, String slug, String name) {
    levels.put(severity.key(), new Meta.Level(slug, name, levels.size()));
  }

  /** A name for URLs; a word without letters still gets one. */
  static String slug(String words) {
    String slug = Slug.of(words);
    return slug.isEmpty() ? String.format(Locale.ROOT, "term-%x", words.hashCode()) : slug;
  }

  private static <T> Map<String, T> sorted(Map<String, T> terms, Comparator<T> order) {
    Map<String, T> sorted = new LinkedHashMap<>();
    terms.entrySet().stream()
        .sorted(
            Map.Entry.<String, T>comparingByValue(order).thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static <T> List<T> distinct(Collection<T> terms, Function<T, String> slug) {
    Map<String, T> bySlug = new LinkedHashMap<>();
    terms.forEach(term -> bySlug.putIfAbsent(slug.apply(term), term));
    return new ArrayList<>(bySlug.values());
  }
}
