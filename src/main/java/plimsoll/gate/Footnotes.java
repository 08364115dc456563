package plimsoll.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.marks.MarkedBlock;
import plimsoll.marks.MarkedInline;
import plimsoll.problem.Code;

/** Footnotes, numbered by the calls that this audience reads. */
final class Footnotes {
  private final Reading reading;
  private final Map<Integer, MarkedBlock.Footnote> defined = new HashMap<>();

  /** The called ones by their numbers; it grows while their texts are copied. */
  private final List<MarkedBlock.Footnote> order = new ArrayList<>();

  private final Set<Integer> told = new HashSet<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();

  Footnotes(Reading reading) {
    this.reading = reading;
    reading.marked.footnotes().forEach(note -> defined.put(note.number(), note));
  }

  /** The number of a call's footnote; none if it is not for this audience. */
  OptionalInt call(MarkedInline.FootnoteCall call) {
    MarkedBlock.Footnote note = defined.get(call.number());
    if (note == null || !reading.isRead(note.at().reach())) {
      if (told.add(call.number())) {
        reading.fault(
            call.place(),
            Code.REF_CROSS,
            "the text of this footnote is outside the sections for customers",
            "move it into one of them, or write {.internal} right behind the call");
      }
      return OptionalInt.empty();
    }
    return OptionalInt.of(numbers.computeIfAbsent(note.number(), n -> numbered(note)));
  }

  private int numbered(MarkedBlock.Footnote note) {
    order.add(note);
    return order.size();
  }

  /** The texts of the called footnotes; one may call the next. */
  List<List<Block>> texts(BlockProjection blocks) {
    List<List<Block>> texts = new ArrayList<>();
    while (texts.size() < order.size()) {
      texts.add(blocks.all(order.get(texts.size()).blocks()));
    }
    return texts;
  }
}
