package plimsoll.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Values under the characters of words. A place is what some characters have led to; they and their
 * next characters are in one table, so that a step is one look.
 */
public final class Trie<V> {
  /** Where no character has led yet. */
  public static final int ROOT = 0;

  /** No word goes on like this. */
  public static final int NONE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int CHARACTER = 16;

  /** The place and the character of each step, plus one since 0 is free; and where it leads. */
  private long[] steps = new long[16];

  private int[] places = new int[steps.length];
  private final List<List<V>> values = new ArrayList<>(List.of(List.of()));

  /** Adds a value under a word, unless it is there. Nothing is added under no characters. */
  public void add(String word, V value) {
    int place = ROOT;
    for (int i = 0; i < word.length(); i++) {
      place = with(place, word.charAt(i));
    }
    if (place != ROOT && !values.get(place).contains(value)) {
      List<V> more = new ArrayList<>(values.get(place));
      more.add(value);
      values.set(place, more);
    }
  }

  private int with(int place, char c) {
    int known = next(place, c);
    if (known != NONE) {
      return known;
    }
    if (2 * values.size() >= steps.length) {
      grow();
    }
    int added = values.size();
    put(step(place, c), added);
    values.add(List.of());
    return added;
  }

  private void grow() {
    long[] steps = this.steps;
    int[] places = this.places;
    this.steps = new long[2 * steps.length];
    this.places = new int[2 * steps.length];
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] != 0) {
        put(steps[i], places[i]);
      }
    }
  }

  private void put(long step, int place) {
    int i = slot(step);
    steps[i] = step;
    places[i] = place;
  }

  private static long step(int place, char c) {
    return ((long) place << CHARACTER | c) + 1;
  }

  /** Where a step is in the table, or the free slot that is its own. */
  private int slot(long step) {
    int i = (int) (step * SPREAD >>> 32) & steps.length - 1;
    while (steps[i] != step && steps[i] != 0) {
      i = i + 1 & steps.length - 1;
    }
    return i;
  }

  /** The place behind one more character, or {@link #NONE} if no word has it. */
  public int next(int place, char c) {
    int i = slot(step(place, c));
    return steps[i] == 0 ? NONE : places[i];
  }

  /** The values of the word that ends at a place. */
  public List<V> values(int place) {
    return values.get(place);
  }

  /** Whether it has no word. */
  public boolean isEmpty() {
    return values.size() == 1;
  }
}
