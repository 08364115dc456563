package plimsoll.imports;

import java.io.IOException;
import java.util.Objects;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

/** What an importer hands its items to, and asks what the user said. */
final class Importing {
  /** Takes an item; it may be written to disk at once. */
  interface Items {
    void add(Imported item) throws IOException;
  }

  private final Items items;
  private final Problems problems;
  private final LabelMap labels;

  Importing(Items items, Problems problems, LabelMap labels) {
    this.items = Objects.requireNonNull(items);
    this.problems = Objects.requireNonNull(problems);
    this.labels = Objects.requireNonNull(labels);
  }

  void add(Imported item) throws IOException {
    items.add(item);
  }

  LabelMap labels() {
    return labels;
  }

  /** Something that the export does not say in so many words. */
  void guessed(Place place, String message) {
    problems.add(place.notice(Code.IMPORT_GUESS, message, ""));
  }

  /** Something that has no place of its own, and is kept as a fact or as text. */
  void odd(Place place, String message) {
    problems.add(place.notice(Code.IMPORT_ODD, message, ""));
  }

  /** Something that is not in what is written. */
  void lost(Place place, String message, String hint) {
    problems.add(place.error(Code.IMPORT_LOST, message, hint));
  }

  void add(Problem problem) {
    problems.add(problem);
  }
}
