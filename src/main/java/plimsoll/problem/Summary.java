package plimsoll.problem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Problems as a person wants to see them: of one kind in one file the first twenty (of advice the
 * first three), and how many more there are; of guesses that are hardly ever wrong the first, where
 * many files have them. Programs get them all.
 */
public final class Summary {
  private static final int SHOWN = 20;
  private static final int SHOWN_OF_ADVICE = 3;

  private Summary() {}

  /** What problems have in common that are summed up. */
  private record Kind(String file, Severity severity, String id) {
    static Kind of(Problem problem) {
      return new Kind(problem.span().file(), problem.severity(), problem.id());
    }
  }

  /** The problems in their order; those that are too many of a kind are one at the end of these. */
  public static List<Problem> of(List<Problem> problems) {
    Map<Kind, Integer> seen = new HashMap<>();
    problems.forEach(problem -> seen.merge(Kind.of(problem), 1, Integer::sum));
    Map<Kind, Integer> shown = new HashMap<>();
    Map<Code, Long> sure = counted(problems);
    Set<Code> counted = EnumSet.noneOf(Code.class);
    List<Problem> summed = new ArrayList<>();
    for (Problem problem : problems) {
      if (problem.isSure() && sure.containsKey(problem.code())) {
        if (counted.add(problem.code())) {
          summed.add(problem);
          summed.add(others(problem, sure.get(problem.code()) - 1));
        }
        continue;
      }
      int number = shown.merge(Kind.of(problem), 1, Integer::sum);
      int most = problem.rule().isEmpty() ? SHOWN : SHOWN_OF_ADVICE;
      int more = seen.getOrDefault(Kind.of(problem), 0) - most;
      if (number <= most || more == 1) {
        summed.add(problem);
      } else if (number == most + 1) {
        summed.add(rest(problem, more));
      }
    }
    return summed;
  }

  /** How many guesses of each code are hardly ever wrong, where they are too many to be listed. */
  static SortedMap<Code, Long> counted(List<Problem> problems) {
    SortedMap<Code, Long> sure =
        problems.stream()
            .filter(Problem::isSure)
            .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()));
    sure.values().removeIf(many -> many <= SHOWN);
    return sure;
  }

  private static Problem others(Problem first, long more) {
    String message = String.format(Locale.ROOT, "and %,d more files have this notice", more);
    return new Problem(first.severity(), first.code(), first.span(), message, "", "");
  }

  private static Problem rest(Problem first, int more) {
    String message =
        String.format(Locale.ROOT, "and %d more, from line %d", more, first.span().line());
    return new Problem(first.severity(), first.code(), first.span(), message, "", "", first.rule());
  }
}
