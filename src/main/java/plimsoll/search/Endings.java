package plimsoll.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a query finds words of other languages than English by other endings. A page is indexed by
 * the stems that Lucene's analysis for its language gives, each with {@link #MARK} behind it. Who
 * asks need not stem: the endings that the stemmer takes away are few, and a table of them is
 * enough to find a stem that the index has.
 */
final class Endings {
  /** What is behind a stem, so that it is no word and sorts beside it. */
  static final String MARK = "~";

  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_STEM = 3;
  private static final Map<String, List<String>> ALL = read();

  private final List<Ending> endings;

  private record Ending(String end, String instead) {
    static Ending of(String said) {
      int cut = said.indexOf('>');
      return cut < 0
          ? new Ending(said, "")
          : new Ending(said.substring(0, cut), said.substring(cut + 1));
    }

    @Override
    public String toString() {
      return instead.isEmpty() ? end : end + ">" + instead;
    }
  }

  private Endings(List<Ending> endings) {
    this.endings = endings;
  }

  /** The endings of all these languages, the longest first. */
  static Endings of(Collection<String> languages) {
    Set<String> said = new TreeSet<>();
    languages.forEach(language -> said.addAll(ALL.getOrDefault(language(language), List.of())));
    List<Ending> endings = new ArrayList<>(said.stream().map(Ending::of).toList());
    endings.sort(Comparator.comparingInt(ending -> -ending.end().length()));
    return new Endings(endings);
  }

  /** Whether words of a language are stemmed besides. */
  static boolean areKnown(String language) {
    return ALL.containsKey(language(language));
  }

  /** The primary subtag; Norwegian has two for one. */
  static String language(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return language.equals("no") ? "nb" : language;
  }

  /** The stems that a word may have, the shortest first. */
  List<String> stems(String word) {
    if (endings.isEmpty() || !isWord(word)) {
      return List.of();
    }
    String plain = Variants.folded(word);
    List<String> stems = new ArrayList<>();
    for (Ending ending : endings) {
      int length = plain.length() - ending.end().length();
      if (length >= SHORTEST_STEM && plain.endsWith(ending.end())) {
        stems.add(plain.substring(0, length) + ending.instead() + MARK);
      }
    }
    stems.add(plain + MARK);
    return stems;
  }

  /** Whether a token is a word of letters, and long enough to have an ending. */
  static boolean isWord(String token) {
    return token.length() >= SHORTEST_WORD
        && token.chars().noneMatch(c -> c < 'a' || (c > 'z' && c < 0x80));
  }

  /** As the manifest lists them. */
  @Override
  public String toString() {
    return endings.stream().map(Ending::toString).collect(Collectors.joining(" "));
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> all = new TreeMap<>();
    Tables.rows("endings.tsv").forEach(row -> all.put(row.get(0), List.of(row.get(1).split(" "))));
    return all;
  }
}
