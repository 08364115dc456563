package plimsoll.build;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.output.Output;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.proof.Coverage;
import plimsoll.render.Renderer;
import plimsoll.render.theme.Theme;
import plimsoll.render.theme.ThemeException;
import plimsoll.site.Today;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;

/**
 * Source to sites, from top to bottom: files, drafts, the gate, and for each audience what its view
 * says, its site, its pages, the check of what was written, and the swap. The company's site comes
 * last: it shows what was wrong with the customers'.
 */
public final class Pipeline implements Builder {
  private static final Set<String> VIEWS =
      Arrays.stream(Audience.values()).map(Audience::slug).collect(Collectors.toSet());

  @Override
  public Outcome build(Request request, Progress progress) throws IOException {
    return Jobs.run(request.jobs(), () -> run(request, progress));
  }

  private static Outcome run(Request request, Progress progress) throws IOException {
    Problems problems = new Problems();
    progress.at("reading");
    if (!request.pages()) {
      return read(request, problems, progress);
    }
    // A theme is opened while the sources are read: for a few documents each takes as long.
    ForkJoinTask<Renderer> opened = ForkJoinTask.adapt(() -> Renderer.open(theme(request))).fork();
    Config config = ConfigLoader.load(request.content(), problems);
    Renderer renderer = opened.join();
    // Each step lets go of what the one before it had in its hands: nothing else keeps the drafts.
    Gated gated = gated(config, request, problems, Optional.of(renderer), progress);
    BothViews sides = gated.sides();
    List<Outcome.View> views = new ArrayList<>();
    try (Output output = Output.open(request.out(), VIEWS)) {
      SiteBuild build =
          new SiteBuild(
              renderer,
              output,
              today(request),
              problems,
              gated.advice(),
              new LinkPlaces(request.content()));
      for (Audience audience : List.of(Audience.CUSTOMER, Audience.INTERNAL)) {
        problems.addAll(gated.told(audience));
        if (request.views().contains(audience)) {
          progress.at("building the " + audience.slug() + " site");
          views.add(
              audience == Audience.CUSTOMER
                  ? build.of(sides.customers(), gated.prover(), progress)
                  : build.of(sides.company()));
        }
      }
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
    Gated gated = gated(config, request, problems, Optional.empty(), progress);
    for (Audience audience : List.of(Audience.CUSTOMER, Audience.INTERNAL)) {
      problems.addAll(gated.told(audience));
      if (request.views().contains(audience)) {
        problems.addAll(gated.sides().remarks(audience));
      }
    }
    return new Outcome(problems.sorted(), List.of(), Optional.empty(), gated.advice());
  }

  /**
   * What the gate lets through.
   *
   * @param telling how a problem of the content is told
   * @param coverage how much of the rest the proof exchanged, if it ran and nothing changed
   * @param prover for all rounds of the proof, if they are asked for
   * @param advice on the writing, if anybody reads it
   */
  private record Gated(
      BothViews sides,
      UnaryOperator<Problem> telling,
      Optional<Coverage> coverage,
      Optional<FullProof> prover,
      List<Problem> advice) {
    List<Problem> told(Audience audience) {
      return sides.problems(audience).stream().map(telling).toList();
    }
  }

  private static Gated gated(
      Config config,
      Request request,
      Problems problems,
      Optional<Renderer> renderer,
      Progress progress)
      throws IOException {
    List<Draft> drafts = Drafts.load(config, problems);
    Projections projections = Projections.of(drafts, config);
    BothViews sides = BothViews.of(projections);
    boolean asked = request.advise() || request.views().contains(Audience.INTERNAL);
    List<Problem> advice =
        asked
            ? sides.advice(
                drafts, config, ConfigLoader.advice(request.content(), problems), problems)
            : List.of();
    if (!request.views().contains(Audience.CUSTOMER)) {
      return new Gated(sides, UnaryOperator.identity(), Optional.empty(), Optional.empty(), advice);
    }
    if (renderer.isPresent()) {
      problems.addAll(ThemeCheck.forbidden(renderer.get().texts(), config));
    }
    Problems all = new Problems();
    all.addAll(problems.sorted());
    all.addAll(projections.of(Audience.CUSTOMER).problems());
    Proving proving = Proving.of(drafts, config);
    if (all.sorted().stream().anyMatch(Proving::decides)) {
      return new Gated(sides, proving::told, Optional.empty(), Optional.empty(), advice);
    }
    progress.at("proving that customers get nothing internal");
    List<Problem> found = proving.interference(projections);
    problems.addAll(found);
    Optional<FullProof> prover =
        request.prove() && renderer.isPresent()
            ? Optional.of(proving.full(projections, renderer.get(), today(request)))
            : Optional.empty();
    return new Gated(
        sides,
        proving::told,
        found.isEmpty() ? Optional.of(proving.proof().coverage()) : Optional.empty(),
        prover,
        advice);
  }

  private static Today today(Request request) {
    return request.today().isEmpty() ? Today.UNSAID : Today.of(LocalDate.parse(request.today()));
  }

  private static Theme theme(Request request) throws IOException {
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
