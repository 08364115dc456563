package plimsoll.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plimsoll.output.OutFile;
import plimsoll.render.Renderer;
import plimsoll.render.exports.RetrospectivesJson;
import plimsoll.search.SearchIndex;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.work.Lazy;

/**
 * One view's site in memory. Each file is made when it is asked for, and has the bytes that a build
 * would write; but until the search index is made, which takes longer than all else, pages show
 * what was similar before.
 */
public final class LiveSite {
  private static final String SEARCH = "search/";

  private final Site site;
  private final Map<String, OutFile> files = new HashMap<>();
  private final Lazy<SearchIndex> index;
  private final Lazy<Map<String, OutFile>> search;
  private final Lazy<Similar.Finder> finder;

  /** Knows it of all, for the file that names all. */
  private final Lazy<Similar.Finder> ofAll;

  /** What was shown as similar before the index was made, by slug. */
  private final Map<String, List<Similar>> shown = new ConcurrentHashMap<>();

  private volatile Similar.@Nullable Finder before;

  private LiveSite(
      Site site, Renderer renderer, SearchIndex.Known known, Similar.@Nullable Finder before) {
    this.site = site;
    this.index = new Lazy<>(() -> SearchIndex.of(site, known));
    this.search = new Lazy<>(() -> byPath(index.get().files()));
    this.finder = new Lazy<>(() -> index.get().similarWhenAsked(site.settings().language()));
    this.ofAll = new Lazy<>(() -> index.get().similar(site.settings().language()));
    this.before = before;
    files.putAll(byPath(renderer.render(site, this::similar)));
  }

  /** The first one. */
  static LiveSite of(Site site, Renderer renderer, SearchIndex.Known known) {
    return new LiveSite(site, renderer, known, null);
  }

  /** The one after this. */
  LiveSite next(Site other, Renderer renderer, SearchIndex.Known known) {
    return new LiveSite(other, renderer, known, finder.isMade() ? finder.get() : before);
  }

  private static Map<String, OutFile> byPath(Stream<OutFile> files) {
    Map<String, OutFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path().path(), file));
    return byPath;
  }

  /** How many retrospectives it holds. */
  int retrospectives() {
    return site.entries().size();
  }

  /** Its place on its host, {@code /history/}; empty if it has not said. */
  public String basePath() {
    return site.settings().basePath();
  }

  /** The paths of all files; this makes the search index. */
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(search.get().keySet());
    return paths;
  }

  /**
   * The bytes of a file.
   *
   * @param path below the site's root, with {@code /}
   * @throws IOException if the theme cannot be filled
   */
  public Optional<byte[]> file(String path) throws IOException {
    OutFile file = files.get(path);
    if (file == null && path.startsWith(SEARCH)) {
      file = search.get().get(path);
    }
    if (file == null) {
      return Optional.empty();
    }
    if (path.equals(RetrospectivesJson.FILE.path())) {
      ofAll.get();
    } else if (path.endsWith(".json")) {
      finder.get(); // only pages are shown before everything is known
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.content().writeTo(out);
    return Optional.of(out.toByteArray());
  }

  /** Whether there is such a file. */
  public boolean has(String path) {
    return files.containsKey(path) || path.startsWith(SEARCH) && search.get().containsKey(path);
  }

  /**
   * Makes the search index, if nobody has.
   *
   * @return whether a page was shown that looks otherwise now
   */
  public boolean complete() {
    Similar.Finder now = finder.get();
    before = null;
    boolean changed =
        shown.entrySet().stream().anyMatch(e -> !now.of(e.getKey()).equals(e.getValue()));
    shown.clear();
    return changed;
  }

  private List<Similar> similar(String slug) {
    if (ofAll.isMade()) {
      return ofAll.get().of(slug);
    }
    Similar.Finder last = before;
    if (last == null || finder.isMade()) {
      return finder.get().of(slug);
    }
    List<Similar> similar =
        last.of(slug).stream().filter(other -> has(pageOf(other.slug()))).toList();
    shown.put(slug, similar);
    return similar;
  }

  private static String pageOf(String slug) {
    return "retrospectives/" + slug + "/index.html";
  }
}
