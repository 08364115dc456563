package plimsoll.slips;

import java.util.Set;
import java.util.stream.Collectors;
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

  /** Whether folded words say it, and nothing else. */
  static boolean says(String words) {
    String phrase = words.strip().replace('-', ' ');
    return PHRASES.contains(phrase)
        || Suggestion.distance("internal", phrase) <= 1 && MarkLike.isNear(phrase);
  }
}
