package plimsoll.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of months in the languages that dates are read in ({@code months.tsv}). */
public final class Months {
  private static final Map<String, Integer> BY_NAME = byName();

  private Months() {}

  private static Map<String, Integer> byName() {
    WordLists lists = WordLists.of("months.tsv");
    Map<String, Integer> byName = new HashMap<>();
    for (String number : lists.kinds()) {
      lists.written(number).forEach(name -> byName.putIfAbsent(name, Integer.parseInt(number)));
    }
    return Map.copyOf(byName);
  }

  /** The month that a word names, 1 to 12; 0 if it names none. */
  public static int of(String word) {
    return BY_NAME.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** All names, in small letters and without full stops. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }
}
