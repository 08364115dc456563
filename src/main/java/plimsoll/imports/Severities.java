package plimsoll.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.vocabulary.SeverityWords;

/** How other tools say how severe something was. */
final class Severities {
  /** Words in the place of a severity that say none. */
  private static final Set<String> NONE =
      Set.of("none", "unknown", "maintenance", "undefined", "n/a", "unset", "not set", "-");

  /** Jira's priorities that are no words of ours. */
  private static final Map<String, String> KNOWN = Map.of("highest", "critical", "lowest", "low");

  private Severities() {}

  /** The word to write down: of several the first, if that alone is understood. */
  static Optional<String> of(String written) {
    String word = Texts.line(written);
    String known = KNOWN.get(word.toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    if (word.isEmpty() || NONE.contains(word.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int space = word.indexOf(' ');
    boolean first =
        space > 0
            && SeverityWords.of(word).isEmpty()
            && SeverityWords.of(word.substring(0, space)).isPresent();
    return Optional.of(first ? word.substring(0, space) : word);
  }
}
