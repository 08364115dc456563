package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Audience;
import plimsoll.content.Block;

/**
 * An entry of a timeline before its day and zone are worked out.
 *
 * @param zone what is said about the zone of all times
 * @param place the block that stands for it when something about it is remarked
 */
record Told(
    WrittenTime time,
    String written,
    Zone zone,
    String lane,
    List<Block> content,
    Audience reach,
    Block place) {
  Told {
    content = List.copyOf(content);
  }

  /** The same with what follows it. */
  Told plus(List<Block> more) {
    List<Block> all = new ArrayList<>(content);
    all.addAll(more);
    return new Told(time, written, zone, lane, all, reach, place);
  }

  /** The same at another time. */
  Told with(WrittenTime other) {
    return new Told(other, written, zone, lane, content, reach, place);
  }

  /** The same below a line that says the day. */
  Told below(Day day, String words) {
    WrittenTime dated = time.isDated() || !day.isSaid() ? time : time.on(day);
    String both = (words + " " + written).strip();
    return new Told(dated, both, zone, lane, content, reach, place);
  }
}
