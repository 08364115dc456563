package plimsoll.build;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plimsoll.advice.Advice;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.config.Fields;
import plimsoll.config.Value;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.proof.Proof;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Understanding;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/**
 * What each step made of each document, down to the retrospectives. A build that is done once keeps
 * nothing of it.
 *
 * @param changed the same steps for the sources with canaries, as the proof takes them
 * @param understood by who reads it
 */
record Known(
    Memory<Config, Config> config,
    Drafts.Known drafts,
    Projections.Known projections,
    Proof.Known proof,
    Changed changed,
    Map<Audience, Memory<Understanding.Read, Retrospective>> understood,
    Memory<Understanding.Read, Retrospective> unpublished,
    Memory<Settings, Rules> rules,
    Memory<Advised, List<Problem>> advice) {

  /** What says how to advise: the settings, and the site's own rules as they are written. */
  record Settings(Config config, Value.Mapping own) {}

  /** How to advise by some settings, and what is wrong with the rules. */
  record Rules(Settings settings, Advice advice, List<Problem> problems) {
    static Rules of(Settings settings) {
      Problems problems = new Problems();
      Fields own = ConfigLoader.advice(settings.own(), problems);
      return new Rules(settings, Advice.with(settings.config(), own, problems), problems.sorted());
    }
  }

  /** A file, and what says how to advise on it. Places of its blocks are known by identity. */
  record Advised(Retrospective review, Draft draft, Settings settings) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Advised that
          && review.document() == that.review.document()
          && review.equals(that.review)
          && draft.equals(that.draft)
          && settings == that.settings;
    }

    @Override
    public int hashCode() {
      return draft.hashCode();
    }
  }

  /** What is known of the sources with canaries. */
  record Changed(
      Memory<Config, Config> config, Drafts.Known drafts, Projections.Known projections) {}

  /** What memories know. */
  static Known in(Memories memories) {
    Projections.Known projections = Projections.Known.in(memories);
    return new Known(
        memories.of(Step.passing()),
        Drafts.Known.in(memories),
        projections,
        Proof.Known.in(memories),
        new Changed(
            memories.of(Step.passing()),
            Drafts.Known.in(memories.ofOtherTexts()),
            projections.ofOtherTexts(memories)),
        Map.of(
            Audience.CUSTOMER,
            memories.of(understanding("customer")),
            Audience.INTERNAL,
            memories.of(understanding("internal"))),
        memories.of(Step.passing()),
        memories.of(Step.passing()),
        memories.of(
            new Step<>(
                "advice", advised -> List.of(advised.review().document()), made -> List.of())));
  }

  private static Step<Understanding.Read, Retrospective> understanding(String name) {
    return new Step<>(
        name,
        read -> List.of(read.document()),
        made ->
            Stream.concat(Stream.of(made.document(), made), made.actions().stream())
                .map(part -> (Object) part)
                .toList());
  }

  /**
   * How to advise. Rules are read once: to compile their expressions takes longer than to read all
   * that has changed.
   *
   * @param own the site's own rules
   * @param problems gets what is wrong with them
   */
  Rules rules(Config config, Value.Mapping own, Problems problems) {
    Rules read = rules.of("", new Settings(config, own), Rules::of);
    problems.addAll(read.problems());
    return read;
  }

  Memory<Understanding.Read, Retrospective> understood(Audience audience) {
    return understood.getOrDefault(audience, Memory.none());
  }
}
