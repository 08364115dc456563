package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Block;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Html;
import plimsoll.render.html.Passage;

/**
 * A footnote.
 *
 * @param back the ids of its calls
 */
record Note(int number, Html text, List<String> back) {
  /** The footnotes of a document whose text has been written with {@code passage}. */
  static List<Note> of(List<List<Block>> footnotes, Passage passage) {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < footnotes.size(); i++) {
      int number = i + 1;
      List<String> back = new ArrayList<>();
      for (int call = 1; call <= passage.calls(number); call++) {
        back.add(call == 1 ? "fnref-" + number : "fnref-" + number + "-" + call);
      }
      notes.add(new Note(number, Blocks.of(footnotes.get(i), passage, 3), back));
    }
    return notes;
  }
}
