package plimsoll.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.gate.View;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.render.Renderer;
import plimsoll.render.theme.Theme;
import plimsoll.search.SearchIndex;
import plimsoll.site.Entry;
import plimsoll.site.Site;
import plimsoll.work.Memories;
import plimsoll.work.Memory;

/**
 * The sites of a content folder in memory, as {@link Pipeline} would write them. What a step made
 * of a document is kept until something changes that the step reads; pages are made when they are
 * asked for.
 *
 * <p>Invariant: the customers' site is replaced only by one without errors, which the proof has
 * shown to hold nothing internal.
 */
public final class LiveSites {
  private final Request request;
  private final Known known = Known.in(Memories.EMPTY);
  private final Memory<FolderState, Renderer> renderers = Memory.empty();
  private final Map<Audience, Memory<Entry.At, Entry>> entries = new EnumMap<>(Audience.class);
  private final Map<Audience, SearchIndex.Known> searches = new EnumMap<>(Audience.class);
  private final Map<Audience, LiveSite> sites = new ConcurrentHashMap<>();
  private @Nullable Made last;

  /** What sites were made from and what was said of it: if it is equal nothing has changed. */
  private record Made(
      Renderer renderer, List<View> views, List<Problem> problems, List<Problem> advice) {}

  /**
   * What reading the folder again came to.
   *
   * @param outcome what a build would have come to
   * @param changed whether anything is otherwise than before
   */
  public record Update(Outcome outcome, boolean changed) {
    public Update {
      Objects.requireNonNull(outcome);
    }
  }

  public LiveSites(Request request) {
    this.request = request;
    for (Audience audience : Audience.values()) {
      entries.put(audience, Memory.empty());
      searches.put(audience, SearchIndex.Known.in(Memories.EMPTY, audience.slug()));
    }
  }

  /** A view's site as it is now; none if it was never in order. */
  public Optional<LiveSite> site(Audience audience) {
    return Optional.ofNullable(sites.get(audience));
  }

  /**
   * Makes what is left of the sites as they are now: their search, and what is similar.
   *
   * @return whether a page was shown that looks otherwise now
   */
  public boolean complete() {
    boolean changed = false;
    for (Audience audience : Audience.values()) {
      changed |= site(audience).filter(LiveSite::complete).isPresent();
    }
    return changed;
  }

  /**
   * Reads the folder again. From one thread at a time.
   *
   * @throws IOException if a file or folder cannot be read; then the sites stay as they are
   */
  public Update update() throws IOException {
    return Jobs.run(request.jobs(), this::read);
  }

  private Update read() throws IOException {
    Problems problems = new Problems();
    FolderState themes = FolderState.of(Theme.folders(request.theme(), request.content()));
    Config config =
        known.config().of("", ConfigLoader.load(request.content(), problems), same -> same);
    Renderer renderer = renderers.of("", themes, changed -> open());
    Gated gated = Gated.of(config, request, Optional.of(renderer), known, problems, Progress.NONE);
    List<Outcome.View> views = new ArrayList<>();
    Map<Audience, Site> next = new EnumMap<>(Audience.class);
    List<View> made = new ArrayList<>();
    for (Audience audience : List.of(Audience.CUSTOMER, Audience.INTERNAL)) {
      problems.addAll(gated.told(audience));
      if (request.views().contains(audience)) {
        BothViews sides = gated.sides();
        OneView side = audience == Audience.CUSTOMER ? sides.customers() : sides.company();
        problems.addAll(side.remarks());
        boolean inOrder = audience == Audience.INTERNAL || !problems.hasErrors();
        if (inOrder) {
          next.put(
              audience,
              SiteBuild.site(
                  side,
                  problems,
                  gated.advice(),
                  Pipeline.today(request),
                  Objects.requireNonNull(entries.get(audience))));
        }
        made.add(side.view());
        views.add(
            new Outcome.View(
                audience, side.understood().size(), 0, inOrder, side.view().settings().basePath()));
      }
    }
    List<Problem> found = problems.sorted();
    Made now = new Made(renderer, made, found, gated.advice());
    boolean changed = !now.equals(last);
    if (changed) {
      next.forEach((audience, site) -> show(audience, site, renderer));
      last = now;
    }
    boolean shown = next.keySet().containsAll(request.views());
    return new Update(
        new Outcome(found, views, shown ? gated.coverage() : Optional.empty(), List.of()), changed);
  }

  private void show(Audience audience, Site site, Renderer renderer) {
    SearchIndex.Known search = Objects.requireNonNull(searches.get(audience));
    LiveSite before = sites.get(audience);
    sites.put(
        audience,
        before == null ? LiveSite.of(site, renderer, search) : before.next(site, renderer, search));
  }

  private Renderer open() {
    try {
      return Renderer.open(Pipeline.theme(request));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
