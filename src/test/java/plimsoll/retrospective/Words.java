package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.PlainText;
import plimsoll.vocabulary.WordLists;

/** Holds that reading a document loses none of its words. */
final class Words {
  /** What says which field of an action follows: the field itself is told. */
  private static final Set<String> LABELS = labels();

  private Words() {}

  private static Set<String> labels() {
    Set<String> labels = new HashSet<>();
    WordLists fields = WordLists.of("fields.tsv");
    fields.kinds().forEach(kind -> fields.written(kind).forEach(word -> add(word, labels)));
    WordLists states = WordLists.of("states.tsv");
    List.of("done", "dropped")
        .forEach(kind -> states.written(kind).forEach(word -> add(word, labels)));
    return labels;
  }

  static void assertNothingIsLost(Retrospective read) {
    assertEveryBlockIsInASection(read);
    assertWhatIsRetoldIsToldInFull(read);
  }

  private static void assertEveryBlockIsInASection(Retrospective read) {
    Set<Block> inSections = Collections.newSetFromMap(new IdentityHashMap<>());
    List<String> titles = new ArrayList<>();
    read.sections().forEach(section -> collect(section, inSections, titles));
    List<String> headings = new ArrayList<>();
    for (Block block : read.document().body()) {
      if (block instanceof Block.Heading heading) {
        headings.add(PlainText.of(heading.text()));
      } else {
        assertTrue(inSections.contains(block), "a block is in no section");
      }
    }
    assertTrue(titles.equals(headings), "headings are lost or out of order");
  }

  private static void collect(Section section, Set<Block> blocks, List<String> titles) {
    if (section.level() > 0) {
      titles.add(PlainText.of(section.title()));
    }
    blocks.addAll(section.blocks());
    section.subsections().forEach(below -> collect(below, blocks, titles));
  }

  private static void assertWhatIsRetoldIsToldInFull(Retrospective read) {
    Set<String> told = new HashSet<>();
    for (Timeline.Entry entry : read.timeline().entries()) {
      add(entry.written(), told);
      add(entry.lane(), told);
      add(BlockText.of(entry.content()), told);
    }
    for (Action action : read.actions()) {
      add(BlockText.of(action.text()), told);
      Stream.of(
              action.kind(),
              action.owner(),
              action.due(),
              action.why(),
              action.ticket(),
              action.state().name())
          .forEach(text -> add(text, told));
    }
    for (Block block : read.retold()) {
      for (String word : words(body(block))) {
        boolean all =
            told.contains(word)
                || isToldInTwo(word, told)
                || isFormOfAField(word, told)
                || LABELS.contains(word.toLowerCase(Locale.ROOT));
        assertTrue(all, "a word is lost: " + word);
      }
    }
  }

  /** A time that runs on into the text, as in Japanese, is told apart from it. */
  private static boolean isToldInTwo(String word, Set<String> told) {
    return IntStream.range(1, word.length())
        .anyMatch(i -> told.contains(word.substring(0, i)) && told.contains(word.substring(i)));
  }

  /** Captions and the numbers of rows are the table's, not the author's; so is the state's word. */
  private static String body(Block block) {
    if (!(block instanceof Block.Table table)) {
      return BlockText.of(List.of(block));
    }
    StringBuilder text = new StringBuilder();
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        String words = PlainText.of(cell.text()).strip();
        if (ActionStates.endOf(words).isPresent()) {
          words = words.substring(0, words.lastIndexOf(' '));
        }
        boolean state = ActionStates.ofCell(words).isPresent() || ActionStates.saysNothing(words);
        boolean number = words.matches("\\d{1,3}");
        text.append(state || number ? "" : words).append(' ');
      }
    }
    return text.toString();
  }

  /** A day that was written in words is told as ISO 8601. */
  private static boolean isFormOfAField(String word, Set<String> told) {
    return word.length() <= 12
        && told.stream().anyMatch(t -> t.matches("\\d{4}"))
        && isDateWord(word);
  }

  private static boolean isDateWord(String word) {
    return TimeReader.read(word + " 1 2024").day().isSaid()
        || word.matches("\\d{1,4}(st|nd|rd|th|er)?|de|del");
  }

  private static void add(String text, Set<String> into) {
    into.addAll(words(text));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
