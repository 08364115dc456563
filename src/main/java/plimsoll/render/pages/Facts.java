package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/**
 * The facts of a retrospective, those that are known.
 *
 * @param line under the title: when, how long, which services
 * @param head how it went on, in the order of the times, and what helped
 * @param end what the page is called and who wrote it
 */
record Facts(List<Fact> line, List<Fact> head, List<Fact> end) {
  /** One fact; {@code label} is empty where the value says what it is. */
  record Fact(String name, String label, List<When> when, List<Link> links, String text) {}

  static Facts of(Entry entry, boolean internal, Links links, UiText words, Dates dates) {
    Meta meta = entry.meta();
    Milestones at = entry.milestones();
    String length = Card.length(entry, words, dates);
    Gathered line = new Gathered(words, false);
    line.when("started", at.date().map(dates::full).stream().toList());
    line.text("length", length);
    line.links("services", ReviewPage.links(entry, Facet.SERVICE, links));
    Gathered head = new Gathered(words, true);
    Stream.of(
            Map.entry("until-detected", at.untilDetected()),
            Map.entry("until-mitigated", at.untilMitigated()))
        .filter(fact -> fact.getValue().isPresent())
        .sorted(Comparator.comparing(fact -> fact.getValue().orElseThrow()))
        .forEach(fact -> head.text(fact.getKey(), dates.length(fact.getValue().orElseThrow())));
    if (length.isEmpty()) {
      head.when("resolved", at.resolved().stream().map(dates::full).toList());
    }
    if (internal) {
      Helped helped = Helped.of(entry.retrospective());
      head.text(helped.outcome() ? "ended" : "helped", helped.text());
    }
    Gathered end = new Gathered(words, true);
    end.text("status", words.get("status-" + meta.status(), meta.status()));
    end.when("updated", meta.at(Meta.Milestone.UPDATED).map(dates::day).stream().toList());
    end.text("authors", String.join(", ", meta.authors()));
    end.text("id", links.site().settings().editLink().isEmpty() ? "" : entry.document().id());
    for (Meta.Fact fact : meta.facts()) {
      end.facts.add(new Fact("extra", fact.name(), List.of(), List.of(), fact.value()));
    }
    return new Facts(line.facts, head.facts, end.facts);
  }

  /** Facts as they are found. */
  private static final class Gathered {
    private final UiText words;
    private final boolean labelled;
    private final List<Fact> facts = new ArrayList<>();

    Gathered(UiText words, boolean labelled) {
      this.words = words;
      this.labelled = labelled;
    }

    void when(String name, List<When> when) {
      if (!when.isEmpty()) {
        facts.add(new Fact(name, label(name), when, List.of(), ""));
      }
    }

    void links(String name, List<Link> links) {
      if (!links.isEmpty()) {
        facts.add(new Fact(name, label(name), List.of(), links, ""));
      }
    }

    void text(String name, String text) {
      if (!text.isEmpty()) {
        facts.add(new Fact(name, label(name), List.of(), List.of(), text));
      }
    }

    private String label(String name) {
      return labelled ? words.get("fact-" + name) : "";
    }
  }
}
