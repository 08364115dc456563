package plimsoll.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.problem.Suggestion;
import plimsoll.search.SearchIndex;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;

/** One view as an assistant may ask it. */
public final class Library {
  /** How addresses of retrospectives begin in this protocol. */
  static final String SCHEME = "retrospective://";

  private final Site site;
  private final SearchIndex index;
  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Entry> byAddress = new HashMap<>();

  private Library(Site site) {
    this.site = site;
    this.index = SearchIndex.of(site);
    for (Entry entry : site.entries()) {
      Document document = entry.document();
      byAddress.put(entry.url().below(""), entry);
      byName.put(document.slug(), entry);
    }
    // A slug goes before what else a retrospective is called.
    for (Entry entry : site.entries()) {
      Document document = entry.document();
      byName.putIfAbsent(document.id(), entry);
      byName.putIfAbsent(document.source(), entry);
      document.meta().aliases().forEach(alias -> byName.putIfAbsent(alias, entry));
    }
    byName.remove("");
  }

  /** The library of a view. */
  public static Library of(Site site) {
    return new Library(site);
  }

  Site site() {
    return site;
  }

  SearchIndex index() {
    return index;
  }

  boolean isForCustomers() {
    return site.audience() == Audience.CUSTOMER;
  }

  /** The retrospective on a page, by the page's address below the site's root. */
  Optional<Entry> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /**
   * A retrospective by its ID, slug, address in this protocol, or path.
   *
   * @throws Refusal if there is none, with the nearest name that there is
   */
  Entry find(String name) {
    String id = name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name.strip();
    return Optional.ofNullable(byName.get(id))
        .or(() -> Optional.ofNullable(byName.get(id.toLowerCase(Locale.ROOT))))
        .orElseThrow(
            () ->
                new Refusal(
                    "No retrospective has this ID. "
                        + Suggestion.nearest(id, byName.keySet())
                            .map(byName::get)
                            .map(near -> "Did you mean \"" + id(near) + "\"?")
                            .orElse("Find it with search_retrospectives.")));
  }

  /** What a retrospective is called in answers. */
  static String id(Entry entry) {
    return entry.document().slug();
  }

  /**
   * The slug of a value of a facet by its slug or name.
   *
   * @throws Refusal if no retrospective of this view has it, with those that there are
   */
  String term(Facet facet, String value) {
    String folded = value.strip().toLowerCase(Locale.ROOT);
    List<Term> terms = site.terms(facet);
    return terms.stream()
        .filter(
            term ->
                term.slug().toLowerCase(Locale.ROOT).equals(folded)
                    || term.name().toLowerCase(Locale.ROOT).equals(folded))
        .map(Term::slug)
        .findFirst()
        .orElseThrow(
            () -> new Refusal("No retrospective has this " + facet.slug() + ". " + known(terms)));
  }

  private static String known(List<Term> terms) {
    Map<String, String> names = new TreeMap<>();
    terms.forEach(term -> names.put(term.slug(), term.name()));
    return names.isEmpty()
        ? "None is known."
        : "Known are: " + String.join(", ", names.keySet()) + ".";
  }

  /** The whole address of a section of a page; empty if the site has no address. */
  String address(SiteUrl url, String anchor) {
    String base = site.settings().baseUrl();
    return base.isEmpty() ? "" : url.below(base) + (anchor.isEmpty() ? "" : "#" + anchor);
  }

  /** Where an asset is, by its name. */
  String asset(String name) {
    return site.settings().baseUrl() + "assets/" + name;
  }

  /** Where another page of this view is: a retrospective can be asked for, others are addresses. */
  String page(Inline.Target.Page target) {
    if (target.type() == Document.Type.RETROSPECTIVE) {
      return SCHEME + target.slug();
    }
    return site.addresses()
        .urlOf(target.type(), target.slug())
        .map(url -> url.below(site.settings().baseUrl()))
        .orElse("");
  }
}
