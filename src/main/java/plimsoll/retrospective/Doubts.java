package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.content.Block;
import plimsoll.problem.Code;

/** What a timeline's times had to be guessed from, each guess remarked once where it was made. */
final class Doubts {
  private final Map<Code, List<Block>> remarked = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  List<Remark> remarks() {
    return remarks;
  }

  /** About the zone, once for a timeline: all entries share it. */
  void zone(Told told, String message) {
    if (!remarked.containsKey(Code.AMBIGUOUS_ZONE)) {
      remark(
          told,
          Code.AMBIGUOUS_ZONE,
          message,
          "write the offset, or UTC, with the times or above the timeline");
    }
  }

  /** Once for a code and a block, at the first entry: a table of forty rows is one place. */
  void remark(Told told, Code code, String message, String hint) {
    List<Block> places = remarked.computeIfAbsent(code, c -> new ArrayList<>());
    if (places.stream().noneMatch(block -> block == told.place())) {
      places.add(told.place());
      line(told, code, message, hint);
    }
  }

  /** About one entry alone, at its own line. */
  void line(Told told, Code code, String message, String hint) {
    Told.Line line = told.line();
    remarks.add(new Remark(line.block(), line.below(), code, message, hint));
  }
}
