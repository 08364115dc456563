package plimsoll.slips;

import java.util.HashSet;
import java.util.Set;
import plimsoll.marks.Faults;
import plimsoll.marks.MarkedBlock;
import plimsoll.problem.Code;

/** Of two equal labels the first counts, and who reads the page cannot see that. */
final class Duplicates {
  private final Set<String> labels = new HashSet<>();
  private final Faults faults;

  Duplicates(Faults faults) {
    this.faults = faults;
  }

  /** Looks at a label, in the order in which they stand. */
  void label(String label, MarkedBlock.At at) {
    if (!labels.add(label)) {
      faults.at(
          at.place().start(),
          at.place().end(),
          Code.REF_DUPLICATE,
          "a reference label is defined twice",
          "give the second one another name");
    }
  }
}
