package plimsoll.forbid;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.problem.Span;
import plimsoll.source.SourceText;

/**
 * Where in the source of a block stands what was found in the text that customers would read of it.
 *
 * <p>The text is not the source: marks and the glossary lie between. So the place is told exactly
 * only if the source holds as much of the same kind as the text; else it is where the block begins.
 */
public final class FindingPlaces {
  private final SourceText source;
  private final Denylist denylist;
  private final int start;
  private final int end;

  /**
   * @param start where the block begins in the Markdown
   * @param end where it ends
   */
  public FindingPlaces(SourceText source, Denylist denylist, int start, int end) {
    this.source = source;
    this.denylist = denylist;
    this.start = Math.min(start, source.markdown().length());
    this.end = Math.min(Math.max(end, this.start), source.markdown().length());
  }

  /** Where the block begins. */
  Span beginning() {
    return source.span(start, end);
  }

  /** The place of each of the hits in a block's texts, in the order in which they are asked for. */
  Function<String, Span> of(List<Denylist.Hit> hits) {
    Map<String, List<Denylist.Hit>> written =
        hits.isEmpty()
            ? Map.of()
            : apart(denylist.scan(source.markdown().substring(start, end))).stream()
                .collect(Collectors.groupingBy(Denylist.Hit::rule));
    Map<String, Long> read =
        hits.stream().collect(Collectors.groupingBy(Denylist.Hit::rule, Collectors.counting()));
    Map<String, Iterator<Denylist.Hit>> next =
        written.entrySet().stream()
            .filter(e -> e.getValue().size() == read.getOrDefault(e.getKey(), 0L))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().iterator()));
    return rule -> next.containsKey(rule) ? span(next.get(rule).next()) : beginning();
  }

  /** Without those that are another reading of one that begins at the same place. */
  static List<Denylist.Hit> apart(List<Denylist.Hit> hits) {
    List<Denylist.Hit> apart = new ArrayList<>();
    for (Denylist.Hit hit : hits) {
      if (apart.stream().noneMatch(h -> h.start() == hit.start() && h.rule().equals(hit.rule()))) {
        apart.add(hit);
      }
    }
    return apart;
  }

  private Span span(Denylist.Hit hit) {
    int from = start + hit.start();
    return source.span(from, from + Math.max(1, hit.length()));
  }
}
