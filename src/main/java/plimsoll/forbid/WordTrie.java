package plimsoll.forbid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;

/**
 * Finds many words in one walk over a folded text. A word is found whole: where it begins or ends
 * with a letter or digit, none may stand beside it, except in scripts that run on without spaces.
 *
 * <p>The work at each place is bounded by the longest word, so it grows with the text alone.
 */
public final class WordTrie {
  private static final int LONGEST = 200;

  /** What is known of a character by itself: a word goes on at it, or one of ours begins there. */
  private static final byte WORD = 1;

  private static final byte FIRST = 2;
  private static final byte FIRST_INSIDE = 4;

  private long[] keys = new long[64];
  private int[] targets = new int[64];
  private int edges;
  private int nodes = 1;
  private int[] words = new int[16];
  private final byte[] ascii = new byte[0x80];
  private final long[] first = new long[1024];
  private final long[] firstInside = new long[1024];
  private final long[] pairs = new long[256];
  private final List<Edges> edgesOf = new ArrayList<>();

  public WordTrie() {
    Arrays.fill(words, -1);
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = LookAlikes.isWord(c) ? WORD : 0;
    }
  }

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
    /** It may stand inside a word. */
    ANYWHERE
  }

  /**
   * Adds a word under the next number, counted from 0. It is folded first; one that folds to
   * nothing is never found, and of two that fold to the same only the first is.
   */
  public void add(String word, Edges wordEdges) {
    String text = Folded.of(word).toString().strip();
    int number = edgesOf.size();
    edgesOf.add(wordEdges);
    if (text.isEmpty() || text.length() > LONGEST) {
      return;
    }
    begin(text, wordEdges == Edges.ANYWHERE);
    int node = 0;
    for (int i = 0; i < text.length(); i++) {
      node = grow(node, text.charAt(i));
    }
    if (words[node] < 0) {
      words[node] = number;
    }
  }

  private void begin(String text, boolean inside) {
    char c = text.charAt(0);
    set(first, c);
    if (inside) {
      set(firstInside, c);
    }
    if (c < 0x80) {
      ascii[c] |= inside ? FIRST | FIRST_INSIDE : FIRST;
    }
    // A word of one character may stand before any other.
    if (text.length() > 1) {
      set(pairs, pair(c, text.charAt(1)));
    } else {
      Arrays.fill(pairs, -1);
    }
  }

  /** Calls {@code match} for every word at every place, in the order of places. */
  public void find(Folded text, Match match) {
    if (edges > 0) {
      find(text, false, match);
    }
  }

  /** Calls {@code match} for the longest word at each place, going on behind it. */
  void findLongest(Folded text, Match match) {
    if (edges > 0) {
      find(text, true, match);
    }
  }

  /**
   * Looks at single characters, then at pairs: at most places no word begins, and this walk goes
   * over every text of a site.
   */
  private void find(Folded text, boolean longestOnly, Match match) {
    char[] chars = text.characters();
    byte[] kinds = ascii;
    int length = text.length();
    int before = 0;
    int start = 0;
    while (start < length) {
      char c = chars[start];
      int kind = c < 0x80 ? kinds[c] : wide(c);
      int wanted = (before & kind & WORD) == 0 ? FIRST : FIRST_INSIDE;
      before = kind;
      int end = start;
      if ((kind & wanted) != 0
          && get(pairs, pair(c, start + 1 < length ? chars[start + 1] : ' '))) {
        end = walk(chars, start, length, longestOnly, match);
      }
      if (longestOnly && end > start) {
        before = kind(chars[end - 1]);
        start = end;
      } else {
        start++;
      }
    }
  }

  private byte kind(char c) {
    return c < 0x80 ? ascii[c] : wide(c);
  }

  private byte wide(char c) {
    byte kind = LookAlikes.isWord(c) ? WORD : 0;
    return (byte) (kind | (get(first, c) ? FIRST : 0) | (get(firstInside, c) ? FIRST_INSIDE : 0));
  }

  private static void set(long[] bits, char c) {
    bits[c >> 6] |= 1L << c;
  }

  private static boolean get(long[] bits, char c) {
    return (bits[c >> 6] & 1L << c) != 0;
  }

  /** Different pairs may have one number, which costs a look and no more. */
  private static char pair(char c, char next) {
    return (char) (c * 131 + next & 0x3FFF);
  }

  /** Returns the end of the longest word at {@code start}, or {@code start} if there is none. */
  private int walk(char[] text, int start, int length, boolean longestOnly, Match match) {
    int node = 0;
    int word = -1;
    int end = start;
    for (int i = start; i < length; i++) {
      node = next(node, text[i]);
      if (node < 0) {
        break;
      }
      if (words[node] >= 0 && isAllowed(edgesOf.get(words[node]), text, start, i + 1, length)) {
        word = words[node];
        end = i + 1;
        if (!longestOnly) {
          match.found(word, start, end);
        }
      }
    }
    if (longestOnly && word >= 0) {
      match.found(word, start, end);
    }
    return end;
  }

  private static boolean isAllowed(Edges edges, char[] text, int start, int end, int length) {
    return switch (edges) {
      case WHOLE -> isEdge(text, start, length) && isEdge(text, end, length);
      case BEGINNING -> isEdge(text, start, length);
      case ANYWHERE -> true;
    };
  }

  /** Whether no word goes on across this place. */
  public static boolean isEdge(Folded text, int place) {
    return isEdge(text.characters(), place, text.length());
  }

  private static boolean isEdge(char[] text, int place, int length) {
    return place <= 0
        || place >= length
        || !LookAlikes.isWord(text[place - 1])
        || !LookAlikes.isWord(text[place]);
  }

  private int next(int node, char c) {
    long key = key(node, c);
    int slot = slot(key);
    return keys[slot] == key ? targets[slot] : -1;
  }

  private int grow(int node, char c) {
    int next = next(node, c);
    if (next >= 0) {
      return next;
    }
    if (edges * 2 >= keys.length) {
      rehash();
    }
    int slot = slot(key(node, c));
    keys[slot] = key(node, c);
    targets[slot] = nodes;
    edges++;
    if (nodes == words.length) {
      words = Arrays.copyOf(words, nodes * 2);
      Arrays.fill(words, nodes, words.length, -1);
    }
    return nodes++;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  /** Never 0, which marks an empty slot: no character of a folded text is NUL. */
  private static long key(int node, char c) {
    return ((long) node << 16) | c;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
