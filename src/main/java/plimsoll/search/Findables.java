package plimsoll.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.site.Entry;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;
import plimsoll.work.InParallel;
import plimsoll.work.Memory;

/** The pages of a site that can be found: its retrospectives, newest first, then other texts. */
final class Findables {
  private static final Pattern NUMBER = Pattern.compile("[a-z]{1,10}-?\\d{1,4}(-\\d{1,6})?(?=-|$)");

  private Findables() {}

  /** What is made into a page to be found: an entry, or another text. */
  sealed interface From {
    SiteUrl url();
  }

  private record Retrospective(Entry entry) implements From {
    @Override
    public SiteUrl url() {
      return entry.url();
    }
  }

  private record Prose(Page.Prose page) implements From {
    @Override
    public SiteUrl url() {
      return page.url();
    }
  }

  static List<Findable> of(Site site, Memory<From, Findable> known) {
    List<From> all = new ArrayList<>();
    site.entries().forEach(entry -> all.add(new Retrospective(entry)));
    for (Page page : site.pages()) {
      if (page instanceof Page.Prose prose) {
        all.add(new Prose(prose));
      }
    }
    List<Findable> found =
        InParallel.map(all, from -> known.of(from.url().path(), from, Findables::findable));
    known.keepOnly(all.stream().map(from -> from.url().path()).toList());
    return List.copyOf(found);
  }

  private static Findable findable(From from) {
    return from instanceof Retrospective retrospective
        ? retrospective(retrospective.entry())
        : text(from.url(), ((Prose) from).page().document());
  }

  private static Findable retrospective(Entry entry) {
    Document document = entry.document();
    Meta meta = entry.meta();
    Map<String, List<Findable.Label>> facets = new LinkedHashMap<>();
    for (Term term : entry.terms()) {
      facets
          .computeIfAbsent(term.facet().slug(), f -> new ArrayList<>())
          .add(new Findable.Label(term.slug(), term.name()));
    }
    return new Findable(
        document.slug(),
        address(entry.url()),
        meta.title(),
        meta.language(),
        facets,
        texts(document, names(document)),
        Helped.of(entry.retrospective()),
        meta.related(),
        meta.unrelated());
  }

  private static Findable text(SiteUrl url, Document document) {
    return new Findable(
        url.path(),
        address(url),
        document.meta().title(),
        document.meta().language(),
        Map.of(),
        texts(document, ""),
        "",
        List.of(),
        List.of());
  }

  private static List<String> texts(Document document, String names) {
    List<String> texts = new ArrayList<>();
    texts.add(document.meta().summary());
    texts.addAll(PageText.of(document));
    texts.add(names);
    texts.removeIf(String::isBlank);
    return texts;
  }

  /**
   * Services, factors, tags and the number of a report ({@code pm-2026-047}) are found, even where
   * the text never says them.
   */
  private static String names(Document document) {
    Meta meta = document.meta();
    Matcher number = NUMBER.matcher(document.slug());
    return String.join(
        " · ",
        Stream.of(
                Stream.of(number.lookingAt() ? number.group() : "").filter(n -> !n.isEmpty()),
                meta.services().stream().map(Meta.Service::name),
                meta.factors().stream().map(Meta.Factor::name),
                meta.tags().stream().map(Meta.Tag::name))
            .flatMap(s -> s)
            .toList());
  }

  /** Percent-encoded, relative to the root. */
  private static String address(SiteUrl url) {
    return url.below("");
  }
}
