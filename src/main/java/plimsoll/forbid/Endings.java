package plimsoll.forbid;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plimsoll.text.Folded;
import plimsoll.text.Resource;

/** What may follow a name in one word, in English and one more language: {@code endings.tsv}. */
final class Endings {
  private static final String ANY = "*";

  private final Map<String, Set<String>> byCut = new LinkedHashMap<>();

  private Endings() {}

  /** Of the names of things; people have no verbs. */
  static Endings ofThings(String language) {
    return of(language, true);
  }

  static Endings ofPeople(String language) {
    return of(language, false);
  }

  private static Endings of(String language, boolean things) {
    Endings endings = new Endings();
    String base = language.toLowerCase(Locale.ROOT).split("[-_]")[0];
    for (String[] row : Resource.rows(Endings.class, "endings.tsv")) {
      if (List.of(ANY, "en", base).contains(row[0]) && (things || row.length < 4)) {
        Set<String> known = endings.byCut.computeIfAbsent(fold(row[1]), c -> new HashSet<>());
        Arrays.stream(row[2].split(" ")).map(Endings::fold).forEach(known::add);
      }
    }
    endings.byCut.computeIfAbsent(ANY, c -> new HashSet<>()).add("");
    return endings;
  }

  private static String fold(String text) {
    return Folded.of(text).toString();
  }

  /** Endings of the whole name; nothing is one of them. */
  Set<String> whole() {
    return byCut.getOrDefault(ANY, Set.of());
  }

  /** For each end of the name that makes room for another: how long it is, and the others. */
  Map<Integer, Set<String>> instead(String name) {
    Map<Integer, Set<String>> instead = new LinkedHashMap<>();
    byCut.forEach(
        (cut, endings) -> {
          if (!cut.equals(ANY) && name.endsWith(cut)) {
            instead.computeIfAbsent(cut.length(), c -> new HashSet<>()).addAll(endings);
          }
        });
    return instead;
  }
}
