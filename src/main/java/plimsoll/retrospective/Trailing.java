package plimsoll.retrospective;

import java.util.List;
import plimsoll.content.Block;
import plimsoll.content.PlainText;

/** The day that an entry says at its end: {@code 02:30 All is well (22 October).} */
final class Trailing {
  private Trailing() {}

  static Day day(List<Block> content) {
    if (content.isEmpty() || !(content.get(0) instanceof Block.Paragraph paragraph)) {
      return Day.NONE;
    }
    String text = PlainText.of(paragraph.text()).strip();
    int end = text.length();
    while (end > 0 && ".。!".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int close = end - 1;
    if (close < 0 || ")）".indexOf(text.charAt(close)) < 0) {
      return Day.NONE;
    }
    int open = Math.max(text.lastIndexOf('(', close), text.lastIndexOf('（', close));
    if (open < 0 || close - open > 40) {
      return Day.NONE;
    }
    Cursor c = new Cursor(text.substring(open + 1, close).strip());
    Day day = DayReader.read(c);
    return c.done() && day.month() > 0 ? day : Day.NONE;
  }
}
