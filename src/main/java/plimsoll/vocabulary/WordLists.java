package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.text.Resource;

/** Word lists of this package: a kind, a tab and a word on each line; {@code #} is a comment. */
public final class WordLists {
  private final Map<String, List<String>> byKind;

  private WordLists(Map<String, List<String>> byKind) {
    this.byKind = byKind;
  }

  /**
   * Reads a file that lies beside this class.
   *
   * @throws IllegalArgumentException if a line is not a kind and a word
   */
  public static WordLists of(String file) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (String line : Resource.lines(WordLists.class, file)) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException(file + ": no tab in: " + line);
      }
      byKind
          .computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>())
          .add(line.substring(tab + 1));
    }
    return new WordLists(byKind);
  }

  /** The kinds, in the order of the file. */
  public Set<String> kinds() {
    return byKind.keySet();
  }

  /** The words of a kind as they are written, in the order of the file; none if there is none. */
  public List<String> written(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** The words of a kind as {@link LabelKey#words} folds them. */
  public Set<String> keys(String kind) {
    return written(kind).stream().map(LabelKey::words).collect(Collectors.toUnmodifiableSet());
  }
}
