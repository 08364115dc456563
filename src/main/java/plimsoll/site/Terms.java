package plimsoll.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.retrospective.Retrospective;

/** The terms of retrospectives, alone and counted. */
final class Terms {
  private static final Comparator<Term> ORDER =
      Comparator.comparingInt(Term::rank)
          .thenComparing(Comparator.comparingInt(Term::count).reversed())
          .thenComparing(Term::name)
          .thenComparing(Term::slug);

  private Terms() {}

  /** What one retrospective counts for, each with a count of 1. */
  static List<Term> of(Retrospective retrospective, Optional<Moment> date) {
    Meta meta = retrospective.document().meta();
    List<Term> terms = new ArrayList<>();
    String kind = meta.kind().slug();
    terms.add(new Term(Facet.KIND, kind, kind, "", meta.kind().ordinal(), 1));
    meta.services().forEach(s -> terms.add(new Term(Facet.SERVICE, s.slug(), s.name(), "", 0, 1)));
    Meta.Level level = meta.severity();
    if (!level.slug().isEmpty()) {
      terms.add(new Term(Facet.SEVERITY, level.slug(), level.name(), "", level.rank(), 1));
    }
    meta.factors()
        .forEach(f -> terms.add(new Term(Facet.FACTOR, f.slug(), f.name(), f.category(), 0, 1)));
    retrospective
        .suggested()
        .forEach(f -> terms.add(new Term(Facet.SUGGESTED, f.key(), f.name(), "", 0, 1)));
    meta.tags().forEach(t -> terms.add(new Term(Facet.TAG, t.slug(), t.name(), "", 0, 1)));
    date.map(d -> d.local().getYear())
        .ifPresent(y -> terms.add(new Term(Facet.YEAR, y.toString(), y.toString(), "", -y, 1)));
    return terms.stream().distinct().toList();
  }

  /** All terms of {@code entries} by facet, counted and in the order to print. */
  static Map<Facet, List<Term>> count(List<Entry> entries) {
    Map<Facet, Map<String, Term>> found = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      found.put(facet, new TreeMap<>());
    }
    for (Entry entry : entries) {
      for (Term term : entry.terms()) {
        found
            .computeIfAbsent(term.facet(), facet -> new TreeMap<>())
            .merge(term.slug(), term, Terms::sum);
      }
    }
    Map<Facet, List<Term>> counted = new EnumMap<>(Facet.class);
    found.forEach((facet, terms) -> counted.put(facet, sorted(terms.values())));
    return counted;
  }

  private static List<Term> sorted(Iterable<Term> terms) {
    List<Term> list = new ArrayList<>();
    terms.forEach(list::add);
    list.sort(ORDER);
    return List.copyOf(list);
  }

  private static Term sum(Term a, Term b) {
    return new Term(a.facet(), a.slug(), a.name(), a.group(), a.rank(), a.count() + b.count());
  }
}
