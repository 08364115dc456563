package plimsoll.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects problems from any number of threads; what is read back is sorted and without repeats.
 */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds one problem. */
  public synchronized void add(Problem problem) {
    found.add(problem);
  }

  /** Adds many. */
  public synchronized void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /**
   * All problems by file, line, column, severity, code and message: the same for any thread order.
   */
  public synchronized List<Problem> sorted() {
    return found.stream().sorted().distinct().toList();
  }

  /** Whether anything withholds the customer view. */
  public synchronized boolean hasErrors() {
    return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}
