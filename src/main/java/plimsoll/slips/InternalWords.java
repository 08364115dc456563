package plimsoll.slips;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.marks.MarkLike;
import plimsoll.problem.Suggestion;
import plimsoll.text.Folded;
import plimsoll.text.Resource;

/** The words by which people say that something is internal, in several languages. */
final class InternalWords {
  private static final Set<String> PHRASES =
      Resource.lines(InternalWords.class, "internal-words.txt").stream()
          .map(phrase -> Folded.of(phrase).toString())
          .collect(Collectors.toUnmodifiableSet());

  private InternalWords() {}

  /**
   * An expression that is found in every folded text that holds words that say it: one slip leaves
   * a half of the word, unless it is between them.
   */
  static String expression() {
    return Stream.concat(PHRASES.stream(), Stream.of("inte", "rnal", "intrenal"))
        .map(phrase -> phrase.replace(" ", "[ -]"))
        .collect(Collectors.joining("|"));
  }

  /** Whether folded words say it, and nothing else. */
  static boolean says(String words) {
    String phrase = words.strip().replace('-', ' ');
    return PHRASES.contains(phrase)
        || Suggestion.distance("internal", phrase) <= 1 && MarkLike.isNear(phrase);
  }
}
