package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.source.Header;
import plimsoll.source.InternalHeader;

/** Headers to the metadata that the company reads. This class alone asks for what is internal. */
final class InternalMetas implements Metas {
  private final SettingsProjection terms;

  /** Slugs of retrospectives by what authors call them. */
  private final Map<String, String> slugs = new HashMap<>();

  private final Set<String> pages = new HashSet<>();

  InternalMetas(Config config, Collection<Header> shown) {
    terms = SettingsProjection.forCompany(config, shown.stream().map(InternalMetas::said).toList());
    for (Header header : shown) {
      pages.add(header.slug());
      if (header.type() == Document.Type.RETROSPECTIVE) {
        slugs.put(Slug.of(header.id()), header.slug());
      }
    }
  }

  private static InternalHeader said(Header header) {
    return header.said();
  }

  @Override
  public List<Object> known() {
    return List.of(terms.known(), slugs, pages);
  }

  @Override
  public Settings settings() {
    return terms.settings();
  }

  @Override
  public String slug(Header header) {
    return header.slug();
  }

  @Override
  public List<Phrase> customerWords(Header header) {
    return List.of();
  }

  @Override
  public Meta of(Header header, Problems problems) {
    InternalHeader said = said(header);
    return new Meta(
        said.kind(),
        said.title(),
        said.summary(),
        header.stage().slug(),
        terms.level(said.severity()),
        said.times(),
        terms.services(said.services()),
        terms.factors(said.factors()),
        terms.tags(said.tags()),
        said.authors().stream().map(Phrase::text).toList(),
        said.language(),
        related(header, said.related(), problems),
        related(header, said.unrelated(), problems),
        aliases(said.aliases(), problems),
        header.customer().updates().stream()
            .map(u -> new Meta.Update(u.date(), u.text().text()))
            .toList(),
        said.hopes().stream().map(Phrase::text).toList(),
        said.facts());
  }

  /** An alias becomes a redirect, so that it must not stand where a page is. */
  private List<String> aliases(List<Phrase> said, Problems problems) {
    List<String> aliases = new ArrayList<>();
    for (Phrase alias : said) {
      if (pages.contains(alias.text())) {
        problems.add(
            Problem.notice(
                Code.FM_SLUG,
                alias.span(),
                "this former name is the name of a page, and is left out",
                "delete it here, or rename the other page"));
      } else if (!aliases.contains(alias.text())) {
        aliases.add(alias.text());
      }
    }
    return aliases;
  }

  private List<String> related(Header header, List<Phrase> ids, Problems problems) {
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
