package plimsoll.render.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.content.Meta;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.render.html.When;
import plimsoll.search.Helped;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Milestones;

/** The facts at the head of a retrospective: those that are known, in a fixed order. */
final class Facts {
  private final UiText words;
  private final List<ReviewPage.Fact> facts = new ArrayList<>();

  private Facts(UiText words) {
    this.words = words;
  }

  static List<ReviewPage.Fact> of(
      Entry entry, boolean internal, Links links, UiText words, Dates dates) {
    Facts facts = new Facts(words);
    Meta meta = entry.meta();
    Milestones at = entry.milestones();
    facts.when("started", at.date().map(dates::full).stream().toList());
    facts.length("until-detected", at.untilDetected(), dates);
    facts.length("until-mitigated", at.untilMitigated(), dates);
    facts.length("until-resolved", at.untilResolved(), dates);
    if (at.untilResolved().isEmpty()) {
      facts.when("resolved", at.resolved().stream().map(dates::full).toList());
    }
    if (internal) {
      Helped helped = Helped.of(entry.retrospective());
      facts.text(helped.outcome() ? "ended" : "helped", helped.text());
    }
    facts.links("services", ReviewPage.links(entry, Facet.SERVICE, links));
    facts.text("status", words.get("status-" + meta.status(), meta.status()));
    facts.when("updated", meta.at(Meta.Milestone.UPDATED).map(dates::day).stream().toList());
    facts.text("authors", String.join(", ", meta.authors()));
    facts.text("id", links.site().settings().editLink().isEmpty() ? "" : entry.document().id());
    for (Meta.Fact fact : meta.facts()) {
      facts.facts.add(
          new ReviewPage.Fact("extra", fact.name(), List.of(), List.of(), fact.value()));
    }
    return facts.facts;
  }

  private void when(String name, List<When> when) {
    if (!when.isEmpty()) {
      facts.add(new ReviewPage.Fact(name, label(name), when, List.of(), ""));
    }
  }

  private void length(String name, Optional<Duration> length, Dates dates) {
    length.ifPresent(l -> text(name, dates.length(l)));
  }

  private void links(String name, List<Link> links) {
    if (!links.isEmpty()) {
      facts.add(new ReviewPage.Fact(name, label(name), List.of(), links, ""));
    }
  }

  private void text(String name, String text) {
    if (!text.isEmpty()) {
      facts.add(new ReviewPage.Fact(name, label(name), List.of(), List.of(), text));
    }
  }

  private String label(String name) {
    return words.get("fact-" + name);
  }
}
