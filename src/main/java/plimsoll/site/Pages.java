package plimsoll.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Slug;

/** Which pages a site has. */
final class Pages {
  private static final int ON_ONE_PAGE = 200;
  private static final int ON_HOME = 7;

  private Pages() {}

  static List<Page> of(Site site, List<Entry> all, List<Document> documents) {
    List<Page> pages = new ArrayList<>();
    pages.add(home(site, documents));
    pages.addAll(listing(SiteUrl.folder("retrospectives"), List.of(), List.of(), site.entries()));
    pages.addAll(reviews(all));
    pages.addAll(terms(site, documents));
    documents.stream()
        .filter(d -> d.type() == Document.Type.PAGE || d.type() == Document.Type.PATH)
        .forEach(d -> pages.add(new Page.Prose(urlOf(d), d)));
    pages.addAll(Ledgers.of(site, documents));
    pages.add(new Page.Search());
    pages.add(new Page.NotFound());
    pages.addAll(redirects(documents, pages));
    return List.copyOf(pages);
  }

  static SiteUrl urlOf(Document document) {
    return switch (document.type()) {
      case RETROSPECTIVE -> SiteUrl.folder("retrospectives", document.slug());
      case PAGE -> SiteUrl.folder("pages", document.slug());
      case SERVICE -> Facet.SERVICE.url().child(document.slug());
      case PATH -> SiteUrl.folder("paths", document.slug());
    };
  }

  private static Page home(Site site, List<Document> documents) {
    List<Entry> entries = site.entries();
    List<Entry> latest = new ArrayList<>(entries.stream().limit(ON_HOME).toList());
    latest.stream()
        .filter(Pages::isFinished)
        .findFirst()
        .ifPresent(
            lead -> {
              latest.remove(lead);
              latest.add(0, lead);
            });
    List<Entry> successes =
        entries.stream()
            .skip(latest.size())
            .filter(e -> e.meta().kind() == Meta.Kind.SUCCESS)
            .limit(3)
            .toList();
    boolean internal = site.audience() == Audience.INTERNAL;
    List<Entry> rest = entries.stream().filter(e -> e != latest.get(0)).toList();
    return new Page.Home(
        latest, successes, internal ? rest : List.of(), internal ? documents : List.of());
  }

  /** A front page does not open with a draft. */
  private static boolean isFinished(Entry entry) {
    return !Set.of("draft", "review").contains(entry.meta().status());
  }

  /** The pages of one list; a list without entries has one page too. */
  private static List<Page> listing(
      SiteUrl first, List<Term> selection, List<Document> about, List<Entry> entries) {
    int of = Math.max(1, (entries.size() + ON_ONE_PAGE - 1) / ON_ONE_PAGE);
    List<Entry> drawn =
        selection.stream().anyMatch(term -> term.facet() == Facet.YEAR) ? entries : List.of();
    List<Page> pages = new ArrayList<>();
    for (int n = 1; n <= of; n++) {
      int from = (n - 1) * ON_ONE_PAGE;
      List<Entry> part = entries.subList(from, Math.min(entries.size(), from + ON_ONE_PAGE));
      pages.add(new Page.Listing(first, selection, about, part, drawn, entries.size(), n, of));
    }
    return pages;
  }

  private static List<Page> reviews(List<Entry> all) {
    List<Page> pages = new ArrayList<>();
    List<Entry> listed = all.stream().filter(e -> !e.retrospective().emptyTemplate()).toList();
    for (int i = 0; i < listed.size(); i++) {
      List<Entry> newer = i == 0 ? List.of() : List.of(listed.get(i - 1));
      List<Entry> older = i + 1 == listed.size() ? List.of() : List.of(listed.get(i + 1));
      pages.add(new Page.Review(listed.get(i), older, newer));
    }
    all.stream()
        .filter(e -> e.retrospective().emptyTemplate())
        .forEach(e -> pages.add(new Page.Review(e, List.of(), List.of())));
    return pages;
  }

  private static List<Page> terms(Site site, List<Document> documents) {
    Map<SiteUrl, List<Entry>> having = new HashMap<>();
    for (Entry entry : site.entries()) {
      for (Term term : entry.terms()) {
        having.computeIfAbsent(term.url(), url -> new ArrayList<>()).add(entry);
      }
    }
    Map<SiteUrl, Document> about = new HashMap<>();
    documents.stream()
        .filter(d -> d.type() == Document.Type.SERVICE)
        .forEach(d -> about.put(urlOf(d), d));
    List<Page> pages = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Term> terms = withDescribed(facet, site.terms(facet), about);
      if (!terms.isEmpty()) {
        pages.add(new Page.Index(facet, terms));
      }
      for (Term term : terms) {
        List<Document> text =
            about.containsKey(term.url()) ? List.of(about.get(term.url())) : List.of();
        pages.addAll(
            listing(term.url(), List.of(term), text, having.getOrDefault(term.url(), List.of())));
      }
    }
    return pages;
  }

  /** A service that somebody wrote a page about has that page, even if nothing happened to it. */
  private static List<Term> withDescribed(
      Facet facet, List<Term> counted, Map<SiteUrl, Document> about) {
    if (facet != Facet.SERVICE) {
      return counted;
    }
    Set<String> known = new HashSet<>();
    counted.forEach(term -> known.add(term.slug()));
    List<Term> terms = new ArrayList<>(counted);
    about.values().stream()
        .filter(d -> !known.contains(d.slug()))
        .sorted(java.util.Comparator.comparing(Document::slug))
        .forEach(d -> terms.add(new Term(facet, d.slug(), d.meta().title(), "", 0, 0)));
    return terms;
  }

  /** Former addresses, unless a page has one now. */
  private static List<Page> redirects(List<Document> documents, List<Page> pages) {
    Set<SiteUrl> taken = new HashSet<>();
    pages.forEach(page -> taken.add(page.url()));
    List<Page> redirects = new ArrayList<>();
    for (Document document : documents) {
      SiteUrl target = urlOf(document);
      for (String alias : document.meta().aliases()) {
        SiteUrl url = SiteUrl.folder(folderOf(target), Slug.of(alias));
        if (!Slug.of(alias).isEmpty() && taken.add(url)) {
          redirects.add(new Page.Redirect(url, target, document.meta().title()));
        }
      }
    }
    return redirects;
  }

  private static String folderOf(SiteUrl url) {
    return url.path().substring(0, url.path().indexOf('/'));
  }
}
