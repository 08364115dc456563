package plimsoll.vocabulary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a column of a table of actions holds, by its caption. */
public enum Caption {
  /** What is done, by a word that only tables of actions use. */
  ACTION,
  /** What is done, by a word that other tables use as well. */
  TEXT,
  KIND,
  OWNER,
  /** Perhaps the owner: other tables use the word as well. */
  WHO,
  /** Perhaps the owner, perhaps what the action is called. */
  NAME,
  TEAM,
  DUE,
  /** Perhaps when it is due. */
  WHEN,
  STATE,
  TICKET,
  /** Perhaps the ticket. */
  ISSUE,
  WHY,
  PRIORITY,
  /** When something happened: the table is a timeline. */
  TIME,
  NUMBER,
  OTHER;

  /** A caption that says more than this is a sentence. */
  private static final int MOST_WORDS = 4;

  private static final WordLists LISTS = WordLists.of("captions.tsv");
  private static final Map<String, Caption> BY_WORD = byWord();
  private static final Set<String> OF = WordLists.of("fields.tsv").keys("of");
  private static final Set<String> THINGS = LISTS.keys("thing");

  private static Map<String, Caption> byWord() {
    Map<String, Caption> byWord = new HashMap<>();
    for (Caption caption : values()) {
      LISTS
          .keys(caption.name().toLowerCase(Locale.ROOT))
          .forEach(word -> byWord.putIfAbsent(word, caption));
    }
    return byWord;
  }

  /** What a caption that is one of our words says; {@link #OTHER} if it is not. */
  public static Caption exactly(String caption) {
    return BY_WORD.getOrDefault(LabelKey.withoutAside(caption), OTHER);
  }

  /** The same of words that {@link LabelKey} has folded. */
  public static Caption ofKey(String key) {
    return BY_WORD.getOrDefault(key, OTHER);
  }

  /**
   * What a caption says that may have a few more words: {@code Action owner}, {@code Owner(s) /
   * DRI}, {@code Name (owner)}, {@code Responsable de l'action}. The owner of an action is an
   * owner; an owner's action is an action.
   */
  public static Caption of(String caption) {
    Caption exact = exactly(caption);
    Set<Caption> strong = EnumSet.of(OWNER, TICKET);
    if (strong.contains(exact) || exact == WHY || exact == PRIORITY) {
      return exact;
    }
    String key = LabelKey.of(caption);
    Caption whole = ofKey(key);
    if (whole != OTHER) {
      return whole;
    }
    List<String> words = List.of(key.split(" "));
    if (words.size() > MOST_WORDS) {
      return exact;
    }
    Caption last = ofKey(words.get(words.size() - 1));
    boolean possessive = words.stream().noneMatch(OF::contains);
    if (possessive && (last == ACTION || last == TEXT) && !LabelKey.hasAside(caption)) {
      return last;
    }
    boolean thing = words.size() > 1 && THINGS.contains(words.get(words.size() - 1));
    for (Caption kind : thing ? List.<Caption>of() : List.of(OWNER, TICKET, PRIORITY)) {
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= words.size(); to++) {
          if (ofKey(String.join(" ", words.subList(from, to))) == kind) {
            return kind;
          }
        }
      }
    }
    if (exact != OTHER) {
      return exact;
    }
    return words.stream().anyMatch(word -> ofKey(word) == ACTION) ? ACTION : OTHER;
  }
}
