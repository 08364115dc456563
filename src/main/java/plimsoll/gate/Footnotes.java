package plimsoll.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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

  private final Map<Integer, Integer> numbers = new HashMap<>();

  Footnotes(Reading reading) {
    this.reading = reading;
    reading.marked.footnotes().forEach(note -> defined.put(note.number(), note));
  }

  /** The number of a call's footnote; none if it is not for this audience. */
  OptionalInt call(MarkedInline.FootnoteCall call) {
    MarkedBlock.Footnote note = defined.get(call.number());
    if (note == null || !reading.isRead(note.at().reach())) {
      reading.fault(
          call.place(),
          Code.REF_CROSS,
          "this footnote stands in internal text",
          "move its text into a section for customers, or mark the call {.internal}");
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
