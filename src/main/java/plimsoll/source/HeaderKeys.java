package plimsoll.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.problem.Suggestion;
import plimsoll.vocabulary.WordLists;

/** The keys of front matter: ours, and what other tools call them. */
final class HeaderKeys {
  private static final List<String> OURS =
      List.of(
          "id",
          "audience",
          "kind",
          "status",
          "customer",
          "title",
          "summary",
          "language",
          "severity",
          "started",
          "detected",
          "mitigated",
          "resolved",
          "updated",
          "services",
          "factors",
          "tags",
          "authors",
          "related",
          "unrelated",
          "aliases",
          "hopes");

  /** What other tools call our keys. */
  private static final Map<String, String> FOREIGN = foreign();

  private HeaderKeys() {}

  private static Map<String, String> foreign() {
    WordLists lists = WordLists.of("keys.tsv");
    Map<String, String> foreign = new HashMap<>();
    for (String ours : lists.kinds()) {
      lists.written(ours).forEach(key -> foreign.put(key, ours));
    }
    return Map.copyOf(foreign);
  }

  /** Our key of the same meaning, if a key is another tool's. */
  static Optional<String> ours(String key) {
    return Optional.ofNullable(FOREIGN.get(folded(key)));
  }

  /** The key of ours that the author may have meant. */
  static Optional<String> resembling(String key) {
    return Suggestion.nearest(key, OURS);
  }

  /** {@code Incident_Date}, {@code incident-date} and {@code incidentDate} are one key. */
  private static String folded(String key) {
    return key.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-_\\s]+", " ")
        .strip();
  }
}
