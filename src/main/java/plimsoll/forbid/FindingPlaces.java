package plimsoll.forbid;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.problem.Span;
import plimsoll.source.SourceText;
import plimsoll.text.Folded;

/**
 * Finds the place in the source of a block of what was found in its text for customers.
 *
 * <p>The text is not the source: marks and the glossary lie between. So the place is exact only if
 * the source holds no more of the same kind than the text, since some of it might be internal;
 * else, and for what is left over, it is where the block begins.
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
  Function<Denylist.Hit, Span> of(List<Denylist.Hit> hits, Allowed meant) {
    String markdown = source.markdown().substring(start, end);
    Map<String, List<Denylist.Hit>> written =
        denylist.known(Folded.readings(markdown), meant).stream()
            .collect(Collectors.groupingBy(FindingPlaces::kind));
    Map<String, Long> read =
        hits.stream().collect(Collectors.groupingBy(FindingPlaces::kind, Collectors.counting()));
    Map<String, Iterator<Denylist.Hit>> next =
        written.entrySet().stream()
            .filter(e -> e.getValue().size() <= read.getOrDefault(e.getKey(), 0L))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().iterator()));
    return hit -> {
      Iterator<Denylist.Hit> places = next.get(kind(hit));
      return places != null && places.hasNext() ? span(places.next()) : beginning();
    };
  }

  private static String kind(Denylist.Hit hit) {
    return hit.rule() + " " + hit.allowed();
  }

  private Span span(Denylist.Hit hit) {
    int from = start + hit.start();
    return source.span(from, from + Math.max(1, hit.length()));
  }
}
