package plimsoll.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.output.OutFile;
import plimsoll.site.Facet;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.work.Lazy;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

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
  private final Known known;
  private final Lazy<NumberedPages> pages;
  private final Lazy<Layout> layout;

  private SearchIndex(
      List<Findable> entries,
      List<List<String>> synonyms,
      int shard,
      int whole,
      int large,
      Known known) {
    this.known = known;
    Postings.WithGists read = Postings.of(entries, NumberedPages.areMany(entries), known.bags);
    this.entries = entries;
    this.alike = Alike.of(entries, read.postings());
    this.pages = new Lazy<>(() -> NumberedPages.of(entries, read, alike.neighbours(), large));
    this.layout = new Lazy<>(() -> Layout.of(pages.get(), synonyms, shard, whole));
  }

  /** What was read of each page, for whoever makes the index of a site again and again. */
  public static final class Known {
    private final Memory<Findables.From, Findable> findables;
    private final Bags bags;
    private final Memory<WholeWords.Own, WholeWords> words;

    private Known(
        Memory<Findables.From, Findable> findables,
        Bags bags,
        Memory<WholeWords.Own, WholeWords> words) {
      this.words = words;
      this.findables = findables;
      this.bags = bags;
    }

    /**
     * What memories know.
     *
     * @param view of which site
     */
    public static Known in(Memories memories, String view) {
      return new Known(
          memories.of(Step.small("findable " + view)),
          Bags.in(memories),
          memories.of(Step.passing()));
    }
  }

  /** The index of a site's retrospectives and other texts. */
  public static SearchIndex of(Site site) {
    return of(site, Known.in(Memories.NONE, ""));
  }

  /** The same; a page that is what it was the last time is not read again. */
  public static SearchIndex of(Site site, Known known) {
    synchronized (known) {
      return new SearchIndex(
          Findables.of(site, known.findables),
          site.settings().thesaurus(),
          Layout.SHARD,
          Layout.WHOLE,
          NumberedPages.LARGE,
          known);
    }
  }

  /**
   * An index of pages with words of the site's own that mean the same.
   *
   * @param synonyms groups of them
   */
  public static SearchIndex of(List<Findable> entries, List<List<String>> synonyms) {
    return new SearchIndex(
        List.copyOf(entries),
        synonyms,
        Layout.SHARD,
        Layout.WHOLE,
        NumberedPages.LARGE,
        Known.in(Memories.NONE, ""));
  }

  /**
   * An index of pages; of equally good results the earlier entry comes first, and where there are
   * so many that they share files, the earlier file.
   */
  public static SearchIndex of(List<Findable> entries) {
    return of(entries, List.of());
  }

  /** The same with pages that share files from so many on, for tests. */
  static SearchIndex sharing(List<Findable> entries, int large) {
    return new SearchIndex(
        List.copyOf(entries),
        List.of(),
        Layout.SHARD,
        Layout.WHOLE,
        large,
        Known.in(Memories.NONE, ""));
  }

  /** The same with shards of another size, for tests of many shards. */
  static SearchIndex of(List<Findable> entries, int shard) {
    return new SearchIndex(
        List.copyOf(entries),
        List.of(),
        shard,
        shard,
        NumberedPages.LARGE,
        Known.in(Memories.NONE, ""));
  }

  /** The pages that can be found. */
  public List<Findable> entries() {
    return entries;
  }

  /** The files that the page's script asks for, {@code search/m} and those that it names. */
  public Stream<OutFile> files() {
    return IndexFiles.of(pages.get(), layout.get(), FACETS);
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
    Query query = Query.of(asked, layout.get());
    Results results = answer(query, limit, facets);
    boolean helpless = results.total() == 0 && !query.phrases().isEmpty();
    return helpless ? answer(query.withoutPhrases(), limit, facets) : results;
  }

  private Results answer(Query query, int limit, Map<String, Set<String>> facets) {
    boolean chosen = facets.values().stream().anyMatch(values -> !values.isEmpty());
    return new Ranking(pages.get(), layout.get(), query).results(limit, chosen, allowed(facets));
  }

  /**
   * Who knows which retrospectives are alike, and why, and looks for them when asked: for whoever
   * asks about all of them, {@link #similar} is faster.
   *
   * @param language of the reasons, a BCP 47 tag
   */
  public Similar.Finder similarWhenAsked(String language) {
    Reasons reasons = Reasons.in(language);
    Templates templates = Templates.of(entries);
    known.words.keepOnly(entries.stream().map(Findable::url).toList());
    Map<String, WholeWords> read = new ConcurrentHashMap<>();
    Function<Findable, WholeWords> words =
        entry ->
            read.computeIfAbsent(
                entry.url(),
                url -> known.words.of(url, WholeWords.Own.of(entry, templates), WholeWords::of));
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
                          match.entry().slug(),
                          match.entry().title(),
                          reasons.of(page, match, words.apply(page), words.apply(match.entry()))))
              .filter(similar -> !similar.reasons().isEmpty()) // alike by chance
              .toList();
    };
  }

  /** The same for all, on the threads of the caller's pool. */
  public Similar.Finder similar(String language) {
    alike.neighbours();
    Similar.Finder finder = similarWhenAsked(language);
    Map<String, List<Similar>> all =
        entries.parallelStream()
            .map(Findable::slug)
            .distinct()
            .collect(Collectors.toMap(slug -> slug, finder::of));
    return slug -> all.getOrDefault(slug, List.of());
  }

  private IntPredicate allowed(Map<String, Set<String>> facets) {
    return page ->
        facets.entrySet().stream()
            .allMatch(
                f ->
                    f.getValue().isEmpty()
                        || pages.get().entries().get(page).labels(f.getKey()).stream()
                            .anyMatch(l -> f.getValue().contains(l.slug())));
  }
}
