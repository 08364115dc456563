package plimsoll.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which of many regular expressions may be found in a text, in one walk over it: those whose
 * literals are there. To look for all of them would be to read the text once for each.
 */
public final class Prefilter {
  /** A set of which a literal was found, and whether a word must end there. */
  private record Found(int set, boolean atEnd) {}

  private static final class Literals {
    private static final int ROWS = 64;

    private final Trie<Found> trie = new Trie<>();

    /** The first two characters of literals, by the last bits of each: most places have others. */
    private final long[] openings = new long[ROWS];

    void add(String literal, Found found) {
      trie.add(literal, found);
      openings[literal.charAt(0) % ROWS] |= literal.length() == 1 ? -1L : 1L << literal.charAt(1);
    }

    boolean mayBegin(char first, char second) {
      return (openings[first % ROWS] >>> second & 1) != 0;
    }

    void walk(String text, char[] folded, int start, BitSet found) {
      int place = trie.next(Trie.ROOT, folded[start]);
      for (int i = start + 1; place != Trie.NONE; i++) {
        for (Found one : trie.values(place)) {
          if (!one.atEnd() || !isInside(text, i)) {
            found.set(one.set());
          }
        }
        place = i < folded.length ? trie.next(place, folded[i]) : Trie.NONE;
      }
    }
  }

  /** Literals that are looked for where a word begins; and everywhere. */
  private final Literals beginnings = new Literals();

  private final Literals anywhere = new Literals();
  private final Map<Set<String>, Integer> sets = new HashMap<>();

  /** The sets of each expression. */
  private final List<BitSet> required = new ArrayList<>();

  /** The expressions that are looked at when the first of their sets is found; and always. */
  private final List<BitSet> bySet = new ArrayList<>();

  private final BitSet always = new BitSet();

  /** Of expressions, each by itself. */
  public static Prefilter of(Stream<String> expressions) {
    return ofAll(expressions.map(List::of));
  }

  /** Of expressions that have several parts, all of which must be found. */
  public static Prefilter ofAll(Stream<List<String>> expressions) {
    Prefilter filter = new Prefilter();
    expressions.forEach(filter::add);
    return filter;
  }

  private void add(List<String> parts) {
    int expression = required.size();
    BitSet all = new BitSet();
    for (String part : parts) {
      RequiredLiterals.of(part).forEach(literals -> all.set(number(literals)));
    }
    required.add(all);
    (all.isEmpty() ? always : bySet.get(all.nextSetBit(0))).set(expression);
  }

  private int number(Set<String> literals) {
    Integer known = sets.get(literals);
    if (known != null) {
      return known;
    }
    int set = bySet.size();
    sets.put(literals, set);
    bySet.add(new BitSet());
    for (String literal : literals) {
      boolean begins = literal.charAt(0) == RequiredLiterals.BOUNDARY;
      boolean ends = literal.charAt(literal.length() - 1) == RequiredLiterals.BOUNDARY;
      String plain = literal.substring(begins ? 1 : 0, literal.length() - (ends ? 1 : 0));
      (begins ? beginnings : anywhere).add(plain, new Found(set, ends));
    }
    return set;
  }

  /** The expressions that may be found in a text, by their position. No other one can. */
  public BitSet in(CharSequence text) {
    BitSet found = new BitSet(bySet.size());
    String written = text.toString();
    char[] folded = written.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = RequiredLiterals.fold(folded[i]);
    }
    for (int i = 0; i < folded.length; i++) {
      char second = i + 1 < folded.length ? folded[i + 1] : 0;
      if (anywhere.mayBegin(folded[i], second)) {
        anywhere.walk(written, folded, i, found);
      }
      if (beginnings.mayBegin(folded[i], second) && !isInside(written, i)) {
        beginnings.walk(written, folded, i, found);
      }
    }
    BitSet possible = (BitSet) always.clone();
    for (int set = found.nextSetBit(0); set >= 0; set = found.nextSetBit(set + 1)) {
      BitSet some = bySet.get(set);
      for (int one = some.nextSetBit(0); one >= 0; one = some.nextSetBit(one + 1)) {
        if (hasAll(found, required.get(one))) {
          possible.set(one);
        }
      }
    }
    return possible;
  }

  /** Whether a place has letters on both sides, so that no word begins or ends there. */
  private static boolean isInside(String text, int place) {
    return place > 0
        && place < text.length()
        && RequiredLiterals.isLetter(text.charAt(place - 1))
        && RequiredLiterals.isLetter(text.charAt(place));
  }

  private static boolean hasAll(BitSet found, BitSet required) {
    for (int set = required.nextSetBit(0); set >= 0; set = required.nextSetBit(set + 1)) {
      if (!found.get(set)) {
        return false;
      }
    }
    return true;
  }
}
