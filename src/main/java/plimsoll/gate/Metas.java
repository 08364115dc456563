package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.source.CustomerMap;
import plimsoll.source.Header;
import plimsoll.source.InternalHeader;

/**
 * Headers to the metadata of one view.
 *
 * <p>Invariant: a customer's {@link Meta} is made from the {@code customer:} map, the kind and the
 * stated language. This class never reads {@link Header#said()} for customers.
 */
final class Metas {
  private final Audience audience;
  private final UnaryOperator<String> wording;
  private final SettingsProjection terms;

  /** Slugs of this view's retrospectives by what authors call them. */
  private final Map<String, String> slugs = new HashMap<>();

  private final Set<String> pages = new HashSet<>();
  private final Set<String> unpublished = new HashSet<>();

  private Metas(Audience audience, SettingsProjection terms, UnaryOperator<String> wording) {
    this.audience = audience;
    this.terms = terms;
    this.wording = wording;
  }

  /**
   * @param all the headers of all files
   * @param shown those of the documents that this audience has a page of
   * @param wording what the glossary makes of a text for this audience
   */
  static Metas of(
      Config config,
      Audience audience,
      Collection<Header> all,
      Collection<Header> shown,
      UnaryOperator<String> wording) {
    SettingsProjection terms = SettingsProjection.of(config, audience, shown, wording);
    Metas metas = new Metas(audience, terms, wording);
    for (Header header : shown) {
      String slug = metas.slug(header);
      metas.pages.add(slug);
      if (header.type() == Document.Type.RETROSPECTIVE) {
        metas.slugs.put(audience == Audience.CUSTOMER ? slug : Slug.of(header.id()), slug);
      }
    }
    all.stream()
        .filter(h -> h.audience() == Audience.CUSTOMER)
        .forEach(h -> metas.unpublished.add(h.customer().slug().text()));
    return metas;
  }

  /** The view's settings. */
  Settings settings() {
    return terms.settings();
  }

  /** A document's name in the URLs of this view. */
  String slug(Header header) {
    return audience == Audience.CUSTOMER ? header.customer().slug().text() : header.slug();
  }

  /** A document's metadata as this audience may know it. */
  Meta of(Header header, Problems problems) {
    return audience == Audience.CUSTOMER ? customer(header, problems) : internal(header, problems);
  }

  /**
   * Everything that a customer reads of a document's metadata, and where it was written, for the
   * denylist.
   */
  List<Phrase> customerWords(Header header) {
    CustomerMap map = header.customer();
    List<Phrase> words = new ArrayList<>();
    words.addAll(List.of(map.title(), map.summary(), map.status()));
    words.addAll(map.tags());
    map.updates().forEach(u -> words.add(u.text()));
    words.add(new Phrase(terms.level(map.severity().text()).name(), map.severity().span()));
    map.services().forEach(p -> named(p, terms.service(p.text()).map(Meta.Service::name), words));
    map.factors().forEach(p -> named(p, terms.factor(p.text()).map(Meta.Factor::name), words));
    words.add(new Phrase(header.language(), Span.of(header.path())));
    // What becomes part of an address stands there as it is written.
    return Stream.concat(
            words.stream().map(p -> new Phrase(wording.apply(p.text()), p.span())),
            Stream.of(List.of(map.slug()), map.aliases(), map.related()).flatMap(List::stream))
        .filter(p -> !p.isEmpty())
        .toList();
  }

  /** What customers read of the site's own settings. */
  List<Phrase> customerSettingsWords() {
    Settings settings = settings();
    Span span = Span.of("site.yaml");
    return List.of(
        new Phrase(settings.title(), span),
        new Phrase(settings.footer(), span),
        new Phrase(settings.baseUrl(), span));
  }

  private static void named(Phrase key, Optional<String> name, List<Phrase> words) {
    name.ifPresent(n -> words.add(new Phrase(n, key.span())));
  }

  private Meta customer(Header header, Problems problems) {
    CustomerMap map = header.customer();
    return new Meta(
        header.kind(),
        wording.apply(map.title().text()),
        wording.apply(map.summary().text()),
        wording.apply(map.status().text()),
        terms.level(map.severity().text()),
        map.times(),
        services(map.services()),
        factors(map.factors()),
        tags(map.tags()),
        List.of(),
        header.language(),
        customerRelated(header, problems),
        List.of(),
        aliases(header, map.aliases(), problems),
        updates(map),
        List.of(),
        List.of());
  }

  private Meta internal(Header header, Problems problems) {
    InternalHeader said = header.said();
    return new Meta(
        said.kind(),
        said.title(),
        said.summary(),
        header.stage().slug(),
        terms.level(said.severity()),
        said.times(),
        services(said.services()),
        factors(said.factors()),
        tags(said.tags()),
        said.authors().stream().map(Phrase::text).toList(),
        said.language(),
        internalRelated(header, said.related(), problems),
        internalRelated(header, said.unrelated(), problems),
        aliases(header, said.aliases(), problems),
        updates(header.customer()),
        said.hopes().stream().map(Phrase::text).toList(),
        said.facts());
  }

  private List<Meta.Service> services(List<Phrase> keys) {
    Map<String, Meta.Service> bySlug = new LinkedHashMap<>();
    keys.stream()
        .map(p -> terms.service(p.text()))
        .flatMap(Optional::stream)
        .forEach(s -> bySlug.putIfAbsent(s.slug(), s));
    return List.copyOf(bySlug.values());
  }

  private List<Meta.Factor> factors(List<Phrase> keys) {
    Map<String, Meta.Factor> bySlug = new LinkedHashMap<>();
    keys.stream()
        .map(p -> terms.factor(p.text()))
        .flatMap(Optional::stream)
        .forEach(f -> bySlug.putIfAbsent(f.slug(), f));
    return List.copyOf(bySlug.values());
  }

  private List<Meta.Tag> tags(List<Phrase> words) {
    Map<String, Meta.Tag> bySlug = new LinkedHashMap<>();
    for (Phrase word : words) {
      String name = wording.apply(word.text());
      if (!name.isEmpty()) {
        Meta.Tag tag = terms.tag(name);
        bySlug.putIfAbsent(tag.slug(), tag);
      }
    }
    return List.copyOf(bySlug.values());
  }

  private List<Meta.Update> updates(CustomerMap map) {
    return map.updates().stream()
        .map(u -> new Meta.Update(u.date(), wording.apply(u.text().text())))
        .toList();
  }

  /** An alias becomes a redirect, so that it must not stand where a page is. */
  private List<String> aliases(Header header, List<Phrase> said, Problems problems) {
    List<String> aliases = new ArrayList<>();
    for (Phrase alias : said) {
      if (pages.contains(alias.text())) {
        if (audience == Audience.INTERNAL) {
          problems.add(
              Problem.notice(
                  Code.FM_SLUG,
                  alias.span(),
                  "this former name is the name of a page, and is left out",
                  "delete it here, or rename the other page"));
        }
      } else if (!aliases.contains(alias.text())) {
        aliases.add(alias.text());
      }
    }
    return aliases;
  }

  private List<String> customerRelated(Header header, Problems problems) {
    List<String> related = new ArrayList<>();
    for (Phrase said : header.customer().related()) {
      String slug = slugs.get(said.text());
      if (slug != null) {
        related.add(slug);
      } else if (unpublished.contains(said.text())) {
        problems.add(
            Problem.notice(
                Code.DEAD_LINK,
                said.span(),
                "this related page is not published, and is left out for now",
                ""));
      } else {
        problems.add(
            Problem.error(
                Code.FM_VALUE,
                said.span(),
                "no customer page has this slug",
                "write the slug of a published retrospective"));
      }
    }
    return related.stream().distinct().toList();
  }

  private List<String> internalRelated(Header header, List<Phrase> ids, Problems problems) {
    List<String> related = new ArrayList<>();
    for (Phrase said : ids) {
      Optional<String> slug = Optional.ofNullable(slugs.get(Slug.of(said.text())));
      slug.filter(s -> !Objects.equals(s, header.slug())).ifPresent(related::add);
      if (slug.isEmpty()) {
        problems.add(
            Problem.notice(
                Code.DEAD_LINK, said.span(), "no retrospective has this id", "write an id"));
      }
    }
    return related.stream().distinct().toList();
  }
}
