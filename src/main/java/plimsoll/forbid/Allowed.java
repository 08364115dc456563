package plimsoll.forbid;

import java.util.ArrayList;
import java.util.List;
import plimsoll.config.AddressRange;
import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;

/**
 * What may pass although the denylist knows it: values that are named exactly, and ranges of
 * addresses. Nothing passes for being part of something that is not named.
 */
public final class Allowed {
  private static final String ADDRESS = "private-address";

  private static final String JOINING = "-_.@+";

  /** Between the word for a secret and the secret. */
  private static final String ASSIGNED = "(?s).*[:=\\s]['\"`]?";

  private final WordTrie values = new WordTrie();
  private final List<AddressRange> ranges = new ArrayList<>();

  private Allowed() {}

  /** Of values as {@code allow:} in {@code site.yaml} has them. */
  public static Allowed of(List<String> entries) {
    Allowed allowed = new Allowed();
    for (String entry : entries) {
      AddressRange.of(entry).ifPresent(allowed.ranges::add);
      allowed.values.add(entry, WordTrie.Edges.WHOLE);
    }
    return allowed;
  }

  /** Where the values are in a text. */
  Places in(Folded text) {
    List<int[]> places = new ArrayList<>(0);
    values.find(
        text,
        (value, from, to) -> {
          if (!goesOn(text, from - 1, -1) && !goesOn(text, to, 1)) {
            places.add(new int[] {from, to});
          }
        });
    return new Places(text, places);
  }

  /** Whether a value is part of a longer one: {@code x.status.example}, {@code x-10.0.0.1}. */
  private static boolean goesOn(Folded text, int place, int step) {
    int next = place + step;
    return next >= 0
        && next < text.length()
        && place >= 0
        && JOINING.indexOf(text.charAt(place)) >= 0
        && LookAlikes.isWord(text.charAt(next));
  }

  /** The places of a text that may pass. */
  final class Places {
    private final Folded text;
    private final List<int[]> places;

    private Places(Folded text, List<int[]> places) {
      this.text = text;
      this.places = places;
    }

    /** Whether what was found between two places may pass. */
    boolean hold(String rule, int start, int end) {
      return rule.equals(ADDRESS)
              && AddressRange.isAnyIn(ranges, text.subSequence(start, end).toString())
          || places.stream().anyMatch(place -> holds(place[0], place[1], start, end));
    }

    private boolean holds(int from, int to, int start, int end) {
      return to >= end && (from <= start || to == end && isValue(text, start, from));
    }
  }

  private static boolean isValue(Folded text, int start, int from) {
    return text.subSequence(start, from).toString().matches(ASSIGNED);
  }
}
