package plimsoll.build;

import java.util.Map;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.projection.Projections;
import plimsoll.proof.Proof;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Understanding;
import plimsoll.source.Drafts;
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
    Memory<Understanding.Read, Retrospective> unpublished) {

  /** What is known of the sources with canaries. */
  record Changed(
      Memory<Config, Config> config, Drafts.Known drafts, Projections.Known projections) {}

  static Known nothing() {
    return new Known(
        Memory.none(),
        Drafts.Known.nothing(),
        Projections.Known.nothing(),
        Proof.Known.nothing(),
        new Changed(Memory.none(), Drafts.Known.nothing(), Projections.Known.nothing()),
        Map.of(Audience.CUSTOMER, Memory.none(), Audience.INTERNAL, Memory.none()),
        Memory.none());
  }

  static Known empty() {
    Projections.Known projections = Projections.Known.empty();
    return new Known(
        Memory.empty(),
        Drafts.Known.empty(),
        projections,
        Proof.Known.empty(),
        new Changed(Memory.empty(), Drafts.Known.empty(), projections.ofOtherTexts()),
        Map.of(Audience.CUSTOMER, Memory.empty(), Audience.INTERNAL, Memory.empty()),
        Memory.empty());
  }

  Memory<Understanding.Read, Retrospective> understood(Audience audience) {
    return understood.getOrDefault(audience, Memory.none());
  }
}
