package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import plimsoll.source.InternalHeader;
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

  /** What the terms of a view are called, as its readers read them: their addresses follow. */
  private record Names(List<String> services, List<String> factors, List<String> tags) {}

  private SettingsProjection(
      Config config, Audience audience, UnaryOperator<String> wording, Names names) {
    this.config = config;
    this.audience = audience;
    this.wording = wording;
    this.serviceSlugs = new TermSlugs(names.services());
    this.factorSlugs = new TermSlugs(names.factors());
    this.tagSlugs = new TermSlugs(names.tags());
  }

  /**
   * @param shown the headers of all documents that customers have a page of
   * @param wording what the glossary makes of a text
   */
  static SettingsProjection forCustomers(
      Config config, Collection<Header> shown, UnaryOperator<String> wording) {
    Names names = new Names(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Header header : shown) {
      header.customer().services().stream()
          .map(p -> config.services().get(p.text()))
          .filter(Objects::nonNull)
          .forEach(service -> names.services().add(wording.apply(service.customer())));
      header.customer().factors().stream()
          .map(p -> config.factors().get(p.text()))
          .filter(Objects::nonNull)
          .forEach(factor -> names.factors().add(wording.apply(factor.name())));
      header.customer().tags().forEach(tag -> names.tags().add(wording.apply(tag.text())));
    }
    SettingsProjection projection =
        new SettingsProjection(config, Audience.CUSTOMER, wording, names);
    projection.customerTerms(shown);
    return projection;
  }

  /** All terms, and the words of all documents that are none of them. */
  static SettingsProjection forCompany(Config config, Collection<InternalHeader> shown) {
    Names names =
        new Names(
            new ArrayList<>(config.services().keySet()),
            new ArrayList<>(config.factors().keySet()),
            new ArrayList<>());
    for (InternalHeader said : shown) {
      said.services().forEach(word -> names.services().add(word.text()));
      said.factors().forEach(word -> names.factors().add(word.text()));
      said.tags().forEach(word -> names.tags().add(word.text()));
    }
    SettingsProjection projection =
        new SettingsProjection(config, Audience.INTERNAL, UnaryOperator.identity(), names);
    projection.internalTerms(shown);
    return projection;
  }

  /** The terms, in order, and their addresses. */
  List<Object> known() {
    return List.of(
        List.copyOf(services.entrySet()),
        List.copyOf(factors.entrySet()),
        List.copyOf(levels.entrySet()),
        serviceSlugs.known(),
        factorSlugs.known(),
        tagSlugs.known());
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
        thesaurus(),
        config.timezone(),
        config.gapMinutes(),
        customer ? config.shownToCustomers() : Settings.Shown.EVERYTHING);
  }

  /** The company's search knows the words of both views, the customers' only their own. */
  private List<List<String>> thesaurus() {
    List<List<String>> groups = new ArrayList<>();
    if (audience == Audience.INTERNAL) {
      groups.addAll(config.internal().thesaurus());
    }
    config.customer().thesaurus().stream()
        .map(group -> group.stream().map(wording).filter(word -> !word.isEmpty()).toList())
        .forEach(groups::add);
    return groups;
  }

  /** A severity; {@link Meta.Level#NONE} if there is none that this audience may know. */
  Meta.Level level(String key) {
    return levels.getOrDefault(key, Meta.Level.NONE);
  }

  /** The services of this view that some keys name; others are nothing to its readers. */
  List<Meta.Service> services(List<Phrase> keys) {
    return named(services, keys, Meta.Service::slug);
  }

  /** The factors of this view that some keys name. */
  List<Meta.Factor> factors(List<Phrase> keys) {
    return named(factors, keys, Meta.Factor::slug);
  }

  private static <T> List<T> named(
      Map<String, T> terms, List<Phrase> keys, Function<T, String> slug) {
    return distinct(
        keys.stream().map(key -> terms.get(key.text())).filter(Objects::nonNull).toList(), slug);
  }

  /** Tags as this audience reads them. */
  List<Meta.Tag> tags(List<Phrase> words) {
    return distinct(
        words.stream()
            .map(word -> wording.apply(word.text()))
            .filter(name -> !name.isEmpty())
            .map(name -> new Meta.Tag(tagSlugs.of(name), name))
            .toList(),
        Meta.Tag::slug);
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

  private void internalTerms(Collection<InternalHeader> shown) {
    for (Config.Service s : config.services().values()) {
      services.put(s.key(), new Meta.Service(serviceSlugs.of(s.key()), s.name(), s.owner()));
    }
    for (Config.Factor f : config.factors().values()) {
      factors.put(f.key(), new Meta.Factor(factorSlugs.of(f.key()), f.name(), f.category()));
    }
    config.severities().forEach(s -> level(s, slug(s.key()), s.name()));
    for (InternalHeader said : shown) {
      SeverityWords.of(said.severity())
          .map(w -> new Meta.Level(slug(SeverityWords.folded(w.written())), w.written(), w.level()))
          .ifPresent(level -> levels.putIfAbsent(said.severity(), level));
    }
    TreeSet<String> otherServices = new TreeSet<>();
    TreeSet<String> otherFactors = new TreeSet<>();
    for (InternalHeader said : shown) {
      said.services().stream().map(Phrase::text).forEach(otherServices::add);
      said.factors().stream().map(Phrase::text).forEach(otherFactors::add);
    }
    otherServices.forEach(
        w -> services.putIfAbsent(w, new Meta.Service(serviceSlugs.of(w), w, "")));
    otherFactors.forEach(w -> factors.putIfAbsent(w, new Meta.Factor(factorSlugs.of(w), w, "")));
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
    return List.copyOf(bySlug.values());
  }
}
