package plimsoll.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.content.Meta;
import plimsoll.search.Helped;
import plimsoll.site.Entry;

/** Retrospectives as lines of an answer: what they are, and where it is written. */
record Sources(Library library) {
  /** Title and facts. */
  String named(Entry entry) {
    List<String> facts = new ArrayList<>();
    Meta meta = entry.meta();
    facts.add(meta.kind().slug());
    if (!meta.severity().name().isEmpty()) {
      facts.add(meta.severity().name());
    }
    entry.date().ifPresent(date -> facts.add(date.iso()));
    if (!meta.services().isEmpty()) {
      facts.add(meta.services().stream().map(Meta.Service::name).collect(Collectors.joining(", ")));
    }
    return oneLine(entry.meta().title()) + "\n   " + String.join(" · ", facts);
  }

  /** What helped then, if that is known. */
  static String helped(Entry entry) {
    Helped helped = Helped.of(entry.retrospective());
    if (helped.text().isEmpty()) {
      return "";
    }
    return "\n   "
        + (helped.outcome() ? "How it ended: " : "What helped: ")
        + oneLine(helped.text());
  }

  /**
   * Where it is written.
   *
   * @param anchor of a section; may be empty
   */
  String source(Entry entry, String anchor) {
    List<String> places = new ArrayList<>();
    places.add(Library.SCHEME + Library.id(entry));
    places.add(library.address(entry.url(), anchor));
    places.add(entry.document().source());
    places.removeIf(String::isEmpty);
    return "\n   Source: " + String.join(" · ", places);
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
