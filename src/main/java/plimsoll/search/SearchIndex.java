package plimsoll.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import plimsoll.output.OutFile;
import plimsoll.site.Facet;
import plimsoll.site.Similar;
import plimsoll.site.Site;

/**
 * The search of one view: what the browser reads, and the same answers here.
 *
 * <p>Everything in it comes from the entries, and so from the view's own documents: words, counts,
 * corrections, file names.
 */
public final class SearchIndex {
  private static final List<String> FACETS = Stream.of(Facet.values()).map(Facet::slug).toList();

  private final List<Findable> entries;
  private final Alike alike;
  private final NumberedPages pages;
  private final Layout layout;

  private SearchIndex(List<Findable> entries, List<List<String>> synonyms, int shard, int whole) {
    Postings.WithGists read = Postings.of(entries, NumberedPages.areMany(entries));
    this.entries = entries;
    this.alike = Alike.of(entries, read.postings());
    this.pages = NumberedPages.of(entries, read, alike.neighbours());
    this.layout = Layout.of(pages, synonyms, shard, whole);
  }

  /** The index of a site's retrospectives and other texts. */
  public static SearchIndex of(Site site) {
    return of(Findables.of(site), site.settings().thesaurus());
  }

  /**
   * An index of pages with words of the site's own that mean the same.
   *
   * @param synonyms groups of them
   */
  public static SearchIndex of(List<Findable> entries, List<List<String>> synonyms) {
    return new SearchIndex(List.copyOf(entries), synonyms, Layout.SHARD, Layout.WHOLE);
  }

  /**
   * An index of pages; of equally good results the earlier entry comes first, and where there are
   * so many that they share files, the earlier file.
   */
  public static SearchIndex of(List<Findable> entries) {
    return of(entries, List.of());
  }

  /** The same with shards of another size, for tests of many shards. */
  static SearchIndex of(List<Findable> entries, int shard) {
    return new SearchIndex(List.copyOf(entries), List.of(), shard, shard);
  }

  /** The pages that can be found. */
  public List<Findable> entries() {
    return entries;
  }

  /** The files that the page's script asks for, {@code search/m} and those that it names. */
  public Stream<OutFile> files() {
    return IndexFiles.of(pages, layout, FACETS);
  }

  /**
   * Finds pages, in the same order as the site's own search.
   *
   * @param asked words, a phrase in quotes (its words, if no page has it), or a pasted log; if
   *     nothing is asked, the pages that have the facets' values
   * @param limit how many hits at most
   * @param facets the values to choose from by facet: any of them within a facet, all facets
   */
  public Results query(String asked, int limit, Map<String, Set<String>> facets) {
    Objects.requireNonNull(asked);
    Query query = Query.of(asked, layout);
    Results results = answer(query, limit, facets);
    boolean helpless = results.total() == 0 && !query.phrases().isEmpty();
    return helpless ? answer(query.withoutPhrases(), limit, facets) : results;
  }

  private Results answer(Query query, int limit, Map<String, Set<String>> facets) {
    boolean chosen = facets.values().stream().anyMatch(values -> !values.isEmpty());
    return new Ranking(pages, layout, query).results(limit, chosen, allowed(facets));
  }

  /**
   * Who knows which retrospectives are alike, and why.
   *
   * @param language of the reasons, a BCP 47 tag
   */
  public Similar.Finder similar(String language) {
    Reasons reasons = Reasons.in(language);
    Map<String, Findable> bySlug = new HashMap<>();
    entries.forEach(entry -> bySlug.putIfAbsent(entry.slug(), entry));
    return slug -> {
      Findable page = bySlug.get(slug);
      return page == null
          ? List.of()
          : alike.of(slug).stream()
              .map(
                  match ->
                      new Similar(
                          match.entry().slug(), match.entry().title(), reasons.of(page, match)))
              .filter(similar -> !similar.reasons().isEmpty()) // alike by chance
              .toList();
    };
  }

  private IntPredicate allowed(Map<String, Set<String>> facets) {
    return page ->
        facets.entrySet().stream()
            .allMatch(
                f ->
                    f.getValue().isEmpty()
                        || pages.entries().get(page).labels(f.getKey()).stream()
                            .anyMatch(l -> f.getValue().contains(l.slug())));
  }
}
