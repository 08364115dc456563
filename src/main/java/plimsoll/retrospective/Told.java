package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Audience;
import plimsoll.content.Block;

/**
 * An entry of a timeline before its day and zone are worked out.
 *
 * @param zone what is said about the zone of all times
 * @param place the block that it is part of: what is guessed for many of its entries is remarked
 *     once
 * @param line the block that says it, and how many lines below the first of that
 */
record Told(
    WrittenTime time,
    String written,
    Zone zone,
    String lane,
    List<Block> content,
    Audience reach,
    Block place,
    Line line) {
  Told {
    content = List.copyOf(content);
  }

  /** Where in a document an entry is written. */
  record Line(Block block, int below) {}

  /** The same with what follows it. */
  Told plus(List<Block> more) {
    List<Block> all = new ArrayList<>(content);
    all.addAll(more);
    return new Told(time, written, zone, lane, all, reach, place, line);
  }

  /** The same at another time. */
  Told with(WrittenTime other) {
    return new Told(other, written, zone, lane, content, reach, place, line);
  }

  /** The same below a line that says the day. */
  Told below(Day day, String words) {
    WrittenTime dated = time.isDated() || !day.isSaid() ? time : time.on(day);
    String both = (words + " " + written).strip();
    return new Told(dated, both, zone, lane, content, reach, place, line);
  }
}
