package plimsoll.retrospective;

import java.util.List;
import java.util.Set;
import plimsoll.vocabulary.LabelKey;
import plimsoll.vocabulary.WordLists;

/** What the columns of tables are called. */
final class Captions {
  private static final WordLists LISTS = WordLists.of("timelines.tsv");
  private static final Set<String> TIME = LISTS.keys("time");
  private static final List<String> TIME_WITHIN = List.copyOf(LISTS.keys("time-within"));
  private static final Set<String> WHO = LISTS.keys("who");

  private static final Set<String> START = LISTS.keys("start");
  private static final Set<String> END = LISTS.keys("end");

  private Captions() {}

  /** Whether a column says when something began. */
  static boolean isStart(String caption) {
    return START.contains(LabelKey.withoutAside(caption));
  }

  /** Whether a column says when something ended. */
  static boolean isEnd(String caption) {
    return END.contains(LabelKey.withoutAside(caption));
  }

  /** Whether a column holds times: {@code Date and Time in CET}, {@code 時刻 (JST)}, {@code UTC}. */
  static boolean isTime(String caption) {
    String folded = LabelKey.of(caption);
    String bare = LabelKey.withoutAside(caption);
    List<String> words = List.of(bare.split(" "));
    return !bare.isEmpty()
        && (TIME.contains(bare)
            || words.size() <= 6 && words.stream().limit(3).anyMatch(TIME::contains)
            || TIME_WITHIN.stream().anyMatch(bare::contains) && bare.length() <= 12
            || ZoneReader.in(caption).isSaid() && folded.split(" ").length <= 2);
  }

  static boolean isWho(String caption) {
    return WHO.contains(LabelKey.withoutAside(caption));
  }
}
