package plimsoll.forbid;

import java.util.List;
import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;
import plimsoll.text.Trie;

/**
 * Finds many words in one walk over a folded text. A word is found whole: where it begins or ends
 * with a letter or digit, none may be beside it, except in scripts that run on without spaces.
 *
 * <p>The work at each place is bounded by the longest word, so it grows with the text alone.
 */
public final class WordTrie {
  private static final int LONGEST = 200;

  private final Trie<Word> words = new Trie<>();
  private int count;

  private record Word(int number, Edges edges) {}

  /** Receives what is found; places are those of the folded text. */
  public interface Match {
    void found(int word, int start, int end);
  }

  /** Where a word may be cut. */
  public enum Edges {
    /** It is found only as a whole word. */
    WHOLE,
    /** Letters may follow. */
    BEGINNING,
    /** It may be inside a word. */
    ANYWHERE
  }

  /**
   * Adds a word under the next number, counted from 0. It is folded first; one that folds to
   * nothing is never found, and of two that fold to the same the first counts.
   */
  public void add(String word, Edges edges) {
    String text = Folded.of(word).toString().strip();
    Word added = new Word(count++, edges);
    if (text.length() <= LONGEST) {
      words.add(text, added);
    }
  }

  /** Calls {@code match} for every word at every place, in the order of places. */
  public void find(Folded text, Match match) {
    for (int start = 0; start < text.length() && !words.isEmpty(); start++) {
      walk(text, start, false, match);
    }
  }

  /** Calls {@code match} for the longest word at each place, going on behind it. */
  void findLongest(Folded text, Match match) {
    for (int start = 0; start < text.length() && !words.isEmpty(); ) {
      start = Math.max(start + 1, walk(text, start, true, match));
    }
  }

  /** Returns the end of the longest word at {@code start}, else {@code start}. */
  private int walk(Folded text, int start, boolean longestOnly, Match match) {
    int found = -1;
    int end = start;
    int place = words.next(Trie.ROOT, text.charAt(start));
    for (int i = start + 1; place != Trie.NONE; i++) {
      List<Word> here = words.values(place);
      if (!here.isEmpty() && isAllowed(here.get(0).edges(), text, start, i)) {
        found = here.get(0).number();
        end = i;
        if (!longestOnly) {
          match.found(found, start, end);
        }
      }
      place = i < text.length() ? words.next(place, text.charAt(i)) : Trie.NONE;
    }
    if (longestOnly && found >= 0) {
      match.found(found, start, end);
    }
    return end;
  }

  private static boolean isAllowed(Edges edges, Folded text, int start, int end) {
    return switch (edges) {
      case WHOLE -> isEdge(text, start) && isEdge(text, end);
      case BEGINNING -> isEdge(text, start);
      case ANYWHERE -> true;
    };
  }

  /** Whether no word goes on across this place. */
  public static boolean isEdge(Folded text, int place) {
    return place <= 0
        || place >= text.length()
        || !LookAlikes.isWord(text.charAt(place - 1))
        || !LookAlikes.isWord(text.charAt(place));
  }
}
