package plimsoll.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.proof.Coverage;
import plimsoll.render.Renderer;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;

/**
 * What the gate lets through of a content folder.
 *
 * @param telling how a problem of the content is told
 * @param coverage how much of the rest the proof exchanged, if it ran and nothing changed
 * @param prover for all rounds of the proof, if they are asked for
 * @param advice on the writing, if anybody reads it
 */
record Gated(
    BothViews sides,
    UnaryOperator<Problem> telling,
    Optional<Coverage> coverage,
    Optional<FullProof> prover,
    List<Problem> advice) {

  List<Problem> told(Audience audience) {
    return sides.problems(audience).stream().map(telling).toList();
  }

  /**
   * Reads the folder, projects it and proves that.
   *
   * @param renderer whose theme is asked too; none where no page is made
   * @param problems so far, to which those of reading and of the proof are added
   * @throws IOException if a file cannot be read
   */
  static Gated of(
      Config config,
      Request request,
      Optional<Renderer> renderer,
      Known known,
      Problems problems,
      Progress progress)
      throws IOException {
    List<Draft> drafts = Drafts.load(config, problems, known.drafts());
    Projections projections =
        request.writes()
            ? Projections.of(drafts, config, known.drafts().others(), known.projections())
            : Projections.around(drafts, config, request::looksAt);
    BothViews sides = BothViews.of(projections, known);
    boolean asked = request.advise() || request.views().contains(Audience.INTERNAL);
    List<Problem> advice =
        asked
            ? sides.advice(
                drafts, config, ConfigLoader.adviceAsWritten(request.content(), problems), problems)
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
    Proving proving =
        Proving.of(
            drafts.stream().filter(draft -> request.looksAt(draft.header().path())).toList(),
            config,
            known);
    // Whoever looks at some files publishes nothing: what the gate does is proven by a build.
    if (!request.writes() || all.sorted().stream().anyMatch(Proving::decides)) {
      return new Gated(sides, proving::told, Optional.empty(), Optional.empty(), advice);
    }
    progress.at("proving that customers get nothing internal");
    List<Problem> found = proving.interference(projections);
    problems.addAll(found);
    Optional<FullProof> prover =
        request.prove() && renderer.isPresent()
            ? Optional.of(proving.full(projections, renderer.get(), Pipeline.today(request)))
            : Optional.empty();
    return new Gated(
        sides,
        proving::told,
        found.isEmpty() ? Optional.of(proving.proof().coverage()) : Optional.empty(),
        prover,
        advice);
  }
}
