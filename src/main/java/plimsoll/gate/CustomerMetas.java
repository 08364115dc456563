package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.source.CustomerMap;
import plimsoll.source.Header;

/**
 * Headers to the metadata that customers read.
 *
 * <p>Invariant: it is made from the {@code customer:} map, the kind and the stated language.
 */
final class CustomerMetas implements Metas {
  private final UnaryOperator<String> wording;
  private final SettingsProjection terms;

  /** Slugs of this view's retrospectives. */
  private final Set<String> slugs = new HashSet<>();

  private final Set<String> pages = new HashSet<>();
  private final Set<String> unpublished = new HashSet<>();

  /**
   * @param all the headers of all files
   * @param shown those of the documents that customers have a page of
   * @param wording what the glossary makes of a text
   */
  CustomerMetas(
      Config config,
      Collection<Header> all,
      Collection<Header> shown,
      UnaryOperator<String> wording) {
    this.wording = wording;
    this.terms = SettingsProjection.forCustomers(config, shown, wording);
    for (Header header : shown) {
      String slug = slug(header);
      pages.add(slug);
      if (header.type() == Document.Type.RETROSPECTIVE) {
        slugs.add(slug);
      }
    }
    all.stream()
        .filter(h -> h.audience() == Audience.CUSTOMER)
        .forEach(h -> unpublished.add(h.customer().slug().text()));
  }

  @Override
  public List<Object> known() {
    return List.of(terms.known(), slugs, pages, unpublished);
  }

  @Override
  public Settings settings() {
    return terms.settings();
  }

  @Override
  public String slug(Header header) {
    return header.customer().slug().text();
  }

  /**
   * Everything that a customer reads of a document's metadata, and where it was written, for the
   * denylist.
   */
  @Override
  public List<Phrase> customerWords(Header header) {
    CustomerMap map = header.customer();
    List<Phrase> words = new ArrayList<>();
    words.addAll(List.of(map.title(), map.summary(), map.status()));
    words.addAll(map.tags());
    map.updates().forEach(u -> words.add(u.text()));
    words.add(new Phrase(terms.level(map.severity().text()).name(), map.severity().span()));
    map.services()
        .forEach(
            p ->
                named(
                    p,
                    terms.services(List.of(p)).stream().map(Meta.Service::name).findFirst(),
                    words));
    map.factors()
        .forEach(
            p ->
                named(
                    p,
                    terms.factors(List.of(p)).stream().map(Meta.Factor::name).findFirst(),
                    words));
    words.add(new Phrase(header.language(), Span.of(header.path())));
    // What becomes part of an address stands there as it is written.
    return Stream.concat(
            words.stream().map(p -> new Phrase(wording.apply(p.text()), p.span())),
            Stream.of(List.of(map.slug()), map.aliases(), map.related()).flatMap(List::stream))
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private static void named(Phrase key, Optional<String> name, List<Phrase> words) {
    name.ifPresent(n -> words.add(new Phrase(n, key.span())));
  }

  @Override
  public Meta of(Header header, Problems problems) {
    CustomerMap map = header.customer();
    return new Meta(
        header.kind(),
        wording.apply(map.title().text()),
        wording.apply(map.summary().text()),
        wording.apply(map.status().text()),
        terms.level(map.severity().text()),
        map.times(),
        terms.services(map.services()),
        terms.factors(map.factors()),
        terms.tags(map.tags()),
        List.of(),
        header.language(),
        related(map, problems),
        List.of(),
        aliases(map),
        updates(map),
        List.of(),
        List.of());
  }

  private List<Meta.Update> updates(CustomerMap map) {
    return map.updates().stream()
        .map(u -> new Meta.Update(u.date(), wording.apply(u.text().text())))
        .toList();
  }

  private List<String> related(CustomerMap map, Problems problems) {
    List<String> related = new ArrayList<>();
    for (Phrase said : map.related()) {
      if (slugs.contains(said.text())) {
        related.add(said.text());
      } else if (unpublished.contains(said.text())) {
        problems.add(
            Problem.notice(
                Code.DEAD_LINK,
                said.span(),
                "this related page is not published, so it is left out for now",
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

  /** A redirect must not stand where a page is. */
  private List<String> aliases(CustomerMap map) {
    return map.aliases().stream()
        .map(Phrase::text)
        .filter(alias -> !pages.contains(alias))
        .distinct()
        .toList();
  }
}
