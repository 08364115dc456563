package plimsoll.slips;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plimsoll.marks.Faults;
import plimsoll.marks.MarkedBlock;
import plimsoll.problem.Code;

/**
 * Labels that are defined twice: the first counts, and who reads the page cannot see that. A label
 * that no text uses, as that of a comment, does no harm.
 */
final class Duplicates {
  private record Definition(String label, MarkedBlock.At at) {}

  private final List<Definition> definitions = new ArrayList<>();
  private final Set<String> inUse = new HashSet<>();

  /** Adds a definition; {@code used} if it is the one that a text of its label finds. */
  void add(String label, boolean used, MarkedBlock.At at) {
    definitions.add(new Definition(label, at));
    if (used) {
      inUse.add(label);
    }
  }

  void report(Faults faults) {
    Set<String> seen = new HashSet<>();
    for (Definition definition : definitions) {
      if (inUse.contains(definition.label()) && !seen.add(definition.label())) {
        faults.at(
            definition.at().place().start(),
            definition.at().place().end(),
            Code.REF_DUPLICATE,
            "a reference label is defined twice",
            "give the second one another name");
      }
    }
  }
}
