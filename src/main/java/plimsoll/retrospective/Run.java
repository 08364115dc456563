package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Block;

/** The entries found so far, and what may still turn out to belong to them. */
final class Run {
  private final List<Told> told = new ArrayList<>();
  private final List<Block> retold = new ArrayList<>();
  private final List<Block> pending = new ArrayList<>();
  private Day day = Day.NONE;
  private String dayWords = "";
  private final List<Block> daySource = new ArrayList<>();
  private boolean open;

  /** Adds an entry; what stood between it and the one before it belongs to that one. */
  void entry(Told entry) {
    if (open && !pending.isEmpty()) {
      continueWith(pending);
      retold.addAll(pending);
    }
    pending.clear();
    told.add(day.isSaid() || !dayWords.isEmpty() ? entry.below(day, dayWords) : entry);
    retold.addAll(daySource);
    forgetDay();
    open = true;
  }

  /** More of the last entry. */
  void continueWith(List<Block> blocks) {
    int last = told.size() - 1;
    told.set(last, told.get(last).plus(blocks));
  }

  /** These blocks are told by entries in full. */
  void retell(List<? extends Block> blocks) {
    retold.addAll(blocks);
  }

  /** Something that belongs to the last entry if another one follows. */
  void aside(Block block) {
    pending.add(block);
  }

  /** A line or heading that says the day of what follows it. */
  void day(Day said, String words, List<? extends Block> source) {
    day = said;
    dayWords = words;
    daySource.clear();
    daySource.addAll(source);
  }

  void forgetDay() {
    day = Day.NONE;
    dayWords = "";
    daySource.clear();
  }

  /** Another section begins: what is open stays where it stands. */
  void close() {
    pending.clear();
    open = false;
  }

  boolean isOpen() {
    return open;
  }

  int size() {
    return told.size();
  }

  List<Told> told() {
    return told;
  }

  List<Block> retold() {
    return retold;
  }
}
