package plimsoll.mcp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.content.Moment;
import plimsoll.search.Passage;
import plimsoll.search.Results;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Similar;
import plimsoll.site.Term;

/** The answers of the tools that find retrospectives. */
final class Tools {
  private static final int USUAL = 8;

  /** So many hits are looked at where some of them may not be meant. */
  private static final int MOST_LOOKED_AT = 200;

  private final Library library;
  private final Sources sources;

  Tools(Library library) {
    this.library = library;
    this.sources = new Sources(library);
  }

  /** The answer of the tool of a name. */
  String answer(String name, Arguments arguments) {
    return switch (name) {
      case "search_retrospectives" -> search(arguments);
      case "get_retrospective" -> Reading.of(library, arguments);
      case "similar_retrospectives" -> similar(arguments);
      case "list_actions" -> new Ledgers(library).actions(arguments);
      case "list_hopes" -> new Ledgers(library).hopes(arguments);
      default -> throw new IllegalArgumentException("no such tool");
    };
  }

  private String search(Arguments arguments) {
    String query = arguments.text("query");
    Map<String, Set<String>> facets = new LinkedHashMap<>();
    for (Facet facet : List.of(Facet.KIND, Facet.SERVICE, Facet.SEVERITY)) {
      arguments
          .word(facet.slug())
          .ifPresent(
              value ->
                  facets.put(
                      facet.slug(),
                      Set.of(facet == Facet.KIND ? value : library.term(facet, value))));
    }
    Optional<LocalDate> since = arguments.word("since").map(Tools::day);
    since.ifPresent(day -> facets.put(Facet.YEAR.slug(), yearsFrom(day)));
    int limit = arguments.number("limit", USUAL);
    if (query.isEmpty()) {
      return newest(facets, since, limit);
    }
    Results results = library.index().query(query, MOST_LOOKED_AT, facets);
    List<Entry> found =
        results.hits().stream()
            .flatMap(hit -> library.at(hit.entry().url()).stream())
            .filter(entry -> since.map(day -> isSince(entry, day)).orElse(true))
            .toList();
    return written(found, limit, query) + notes(results, found);
  }

  private String newest(Map<String, Set<String>> facets, Optional<LocalDate> since, int limit) {
    List<Entry> found =
        library.site().entries().stream()
            .filter(entry -> facets.entrySet().stream().allMatch(f -> has(entry, f)))
            .filter(entry -> since.map(day -> isSince(entry, day)).orElse(true))
            .toList();
    return written(found, limit, "");
  }

  private static boolean has(Entry entry, Map.Entry<String, Set<String>> facet) {
    return entry.terms().stream()
        .anyMatch(
            term ->
                term.facet().slug().equals(facet.getKey())
                    && facet.getValue().contains(term.slug()));
  }

  private static LocalDate day(String written) {
    String day = written.strip();
    String rest = day.length() == 4 ? "-01-01" : day.length() == 7 ? "-01" : "";
    try {
      return LocalDate.parse(day + rest);
    } catch (DateTimeException e) {
      throw new Refusal("The argument \"since\" takes a day (2026-03-02), a month or a year.");
    }
  }

  private Set<String> yearsFrom(LocalDate day) {
    Set<String> years =
        library.site().terms(Facet.YEAR).stream()
            .map(Term::slug)
            .filter(year -> year.compareTo(Integer.toString(day.getYear())) >= 0)
            .collect(Collectors.toSet());
    return years.isEmpty() ? Set.of("none") : years;
  }

  private static boolean isSince(Entry entry, LocalDate day) {
    return entry
        .date()
        .map(Moment::local)
        .filter(at -> !at.toLocalDate().isBefore(day))
        .isPresent();
  }

  private String written(List<Entry> found, int limit, String query) {
    List<Entry> shown = found.stream().limit(limit).toList();
    StringBuilder out = new StringBuilder(count(shown.size(), found.size()));
    int rank = 0;
    for (Entry entry : shown) {
      Optional<Passage> passage =
          query.isEmpty() ? Optional.empty() : Passage.of(entry.retrospective(), query);
      out.append("\n\n").append(++rank).append(". ").append(sources.named(entry));
      out.append(Sources.helped(entry));
      passage.ifPresent(
          p ->
              out.append("\n   ")
                  .append(p.section().isEmpty() ? "Passage" : "Section “" + p.section() + "”")
                  .append(p.text().isEmpty() ? "" : ": " + Sources.oneLine(p.text())));
      if (passage.isEmpty() && !entry.summary().isEmpty()) {
        out.append("\n   ").append(Sources.oneLine(entry.summary()));
      }
      out.append(sources.source(entry, passage.map(Passage::anchor).orElse("")));
    }
    return out.toString();
  }

  private static String count(int shown, int all) {
    if (all == 0) {
      return "No retrospectives found.";
    }
    String of = shown < all ? shown + " of " + all : Integer.toString(all);
    return of + (all == 1 ? " retrospective, best first:" : " retrospectives, best first:");
  }

  /** What was made of the question, where that is not as it was asked. */
  private static String notes(Results results, List<Entry> found) {
    List<String> notes = new ArrayList<>();
    if (results.weak() && !found.isEmpty()) {
      notes.add("Weak matches only: no retrospective has most of these words.");
    }
    results
        .corrected()
        .forEach(
            (typed, taken) ->
                notes.add("No match for “" + typed + "”; searched for “" + taken + "”."));
    return notes.isEmpty() ? "" : "\n\n" + String.join("\n", notes);
  }

  private String similar(Arguments arguments) {
    Optional<String> id = arguments.word("id");
    Optional<String> text = arguments.word("text");
    if (id.isPresent() == text.isPresent()) {
      throw new Refusal("Give either \"id\" or \"text\".");
    }
    int limit = arguments.number("limit", USUAL);
    if (text.isPresent()) {
      return matches(text.get(), limit);
    }
    Entry entry = library.find(id.get());
    List<Similar> found =
        library.index().similar(library.site().settings().language()).of(Library.id(entry));
    List<Similar> shown = found.stream().limit(limit).toList();
    StringBuilder out = new StringBuilder();
    out.append(shown.isEmpty() ? "No similar retrospectives." : count(shown.size(), found.size()));
    int rank = 0;
    for (Similar similar : shown) {
      Entry other = library.find(similar.slug());
      out.append("\n\n").append(++rank).append(". ").append(sources.named(other));
      out.append("\n   Why: ").append(Sources.oneLine(String.join("; ", similar.reasons())));
      out.append(Sources.helped(other)).append(sources.source(other, ""));
    }
    return out.toString();
  }

  /** Those that a text is most like. */
  String matches(String text, int limit) {
    Results results = library.index().query(text, MOST_LOOKED_AT, Map.of());
    List<Entry> found =
        results.hits().stream().flatMap(hit -> library.at(hit.entry().url()).stream()).toList();
    return written(found, limit, text) + notes(results, found);
  }
}
