package plimsoll.problem;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Problems in the order in which a person works through them: errors first, file by file; then
 * notices, then advice, each kind together and file by file in it, with the way out once; guesses
 * that are hardly ever wrong only counted where they are many.
 *
 * @param listed what is listed
 * @param counted what is only counted, as one sentence; empty if nothing is
 */
public record Grouped(List<Problem> listed, String counted) {
  /** Stable, so that problems of one kind stay in the order of files and lines. */
  private static final Comparator<Problem> BY_KIND =
      Comparator.comparing(Problem::severity)
          .thenComparing(
              (one, other) ->
                  one.severity() == Severity.ERROR
                      ? 0
                      : Comparator.comparing(Problem::code)
                          .thenComparing(Problem::id)
                          .compare(one, other));

  private static final Span NOWHERE = Span.of("");

  public Grouped {
    listed = List.copyOf(listed);
  }

  /** Groups problems, which are in the order of files and lines. */
  public static Grouped of(List<Problem> problems) {
    SortedMap<Code, Long> counted = Summary.counted(problems);
    List<Problem> others =
        problems.stream().filter(p -> !p.isSure() || !counted.containsKey(p.code())).toList();
    Set<Problem> said = new HashSet<>();
    List<Problem> listed =
        Summary.of(others).stream()
            .sorted(BY_KIND)
            .map(
                p ->
                    p.severity() == Severity.ERROR || said.add(p.at(NOWHERE)) ? p : p.withoutHint())
            .toList();
    return new Grouped(listed, sentence(counted));
  }

  private static String sentence(SortedMap<Code, Long> counted) {
    return counted.isEmpty()
        ? ""
        : counted.entrySet().stream()
            .map(code -> code.getValue() + " " + code.getKey().id())
            .collect(
                Collectors.joining(
                    ", ", "hardly ever wrong, so not listed: ", " (--format json lists them)"));
  }
}
