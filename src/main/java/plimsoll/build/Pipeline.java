package plimsoll.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import plimsoll.cache.Cache;
import plimsoll.cache.Folder;
import plimsoll.cache.Tool;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.output.Output;
import plimsoll.problem.Problems;
import plimsoll.render.Renderer;
import plimsoll.render.theme.Theme;
import plimsoll.render.theme.ThemeException;
import plimsoll.site.Today;
import plimsoll.work.Memories;

/**
 * Source to sites, from top to bottom: files, drafts, the gate, and for each audience what its view
 * says, its site, its pages, the check of what was written, and the swap. The company's site comes
 * last: it shows what was wrong with the customers'.
 */
public final class Pipeline implements Builder {
  /** Beside the views, never below one. */
  private static final String CACHE = ".plimsoll-cache";

  private static final Set<String> VIEWS =
      Arrays.stream(Audience.values()).map(Audience::slug).collect(Collectors.toSet());

  @Override
  public Outcome build(Request request, Progress progress) throws IOException {
    return Jobs.run(request.jobs(), () -> run(request, progress));
  }

  private static Outcome run(Request request, Progress progress) throws IOException {
    Problems problems = new Problems();
    progress.at("reading");
    if (!request.writes()) {
      return read(request, problems, progress);
    }
    // A theme is opened while the sources are read: for a few documents each takes as long.
    ForkJoinTask<Renderer> opened = ForkJoinTask.adapt(() -> Renderer.open(theme(request))).fork();
    Config config = ConfigLoader.load(request.content(), problems);
    Renderer renderer = opened.join();
    // Each step lets go of what the one before it had in its hands: nothing else keeps the drafts.
    Optional<Cache> cache = cache(request);
    Memories memories = cache.isPresent() ? cache.get() : Memories.NONE;
    Known known = Known.in(memories);
    Gated gated = Gated.of(config, request, Optional.of(renderer), known, problems, progress);
    BothViews sides = gated.sides();
    List<Outcome.View> views = new ArrayList<>();
    try (Output output = Output.open(request.out(), VIEWS)) {
      cache.ifPresent(Cache::write);
      SiteBuild build =
          new SiteBuild(
              renderer,
              output,
              today(request),
              problems,
              gated.advice(),
              new LinkPlaces(request.content()),
              cache);
      for (Audience audience : List.of(Audience.CUSTOMER, Audience.INTERNAL)) {
        problems.addAll(gated.told(audience));
        if (request.views().contains(audience)) {
          progress.at("building the " + audience.slug() + " site");
          views.add(
              audience == Audience.CUSTOMER
                  ? build.of(sides.customers(), gated.prover(), progress)
                  : build.of(sides.company()));
          cache.ifPresent(Cache::write);
        }
      }
      cache.ifPresent(Cache::close);
    }
    boolean published = views.stream().allMatch(Outcome.View::published);
    return new Outcome(
        problems.sorted(),
        views,
        published ? gated.coverage() : Optional.empty(),
        request.advise() ? gated.advice() : List.of());
  }

  /** What the sources alone show. */
  private static Outcome read(Request request, Problems problems, Progress progress)
      throws IOException {
    Config config = ConfigLoader.load(request.content(), problems);
    Gated gated =
        Gated.of(config, request, Optional.empty(), Known.in(Memories.NONE), problems, progress);
    for (Audience audience : List.of(Audience.CUSTOMER, Audience.INTERNAL)) {
      problems.addAll(gated.told(audience));
      if (request.views().contains(audience)) {
        problems.addAll(gated.sides().remarks(audience));
      }
    }
    return new Outcome(problems.sorted(), List.of(), Optional.empty(), gated.advice());
  }

  /** What earlier builds made; whoever proves everything makes everything. */
  private static Optional<Cache> cache(Request request) {
    if (request.prove()) {
      return Optional.empty();
    }
    try {
      URL here = Pipeline.class.getProtectionDomain().getCodeSource().getLocation();
      Folder folder = Folder.of(request.out().resolve(CACHE));
      return Optional.of(Cache.in(folder, Tool.of(Path.of(here.toURI()))));
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return Optional.empty(); // nobody knows which tool this is
    }
  }

  static Today today(Request request) {
    return request.today().isEmpty() ? Today.UNSAID : Today.of(LocalDate.parse(request.today()));
  }

  static Theme theme(Request request) throws IOException {
    try {
      return Theme.open(request.theme(), request.content());
    } catch (ThemeException e) {
      if (e.isUnknown()) {
        throw new UsageException(e.getMessage());
      }
      throw new IOException(e.getMessage());
    }
  }
}
