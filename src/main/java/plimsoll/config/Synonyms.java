package plimsoll.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key {@code thesaurus:}, a list of groups: {@code - [SSO, single sign-on]}. */
final class Synonyms {
  private static final int MOST_WORDS = 20;
  private static final int LONGEST = 60;

  private Synonyms() {}

  /** The groups with at least two entries; others are reported. */
  static List<List<String>> of(Fields fields) {
    Optional<Value> given = fields.value("thesaurus").filter(value -> !isNull(value));
    List<List<String>> groups = new ArrayList<>();
    if (given.isEmpty()) {
      return groups;
    }
    List<Value> items =
        given.get() instanceof Value.Sequence all ? all.items() : List.of(given.get());
    for (Value item : items) {
      List<String> group = item instanceof Value.Sequence words ? group(words) : List.of();
      if (group.size() < 2) {
        fields.refuse(
            item.span(),
            "this is not a group of words that mean the same",
            "write - [SSO, single sign-on]");
      } else {
        groups.add(group);
      }
    }
    return groups;
  }

  private static boolean isNull(Value value) {
    return value instanceof Value.Scalar scalar && scalar.tag() == Value.Tag.NULL;
  }

  private static List<String> group(Value.Sequence words) {
    return words.items().stream()
        .limit(MOST_WORDS)
        .filter(word -> word instanceof Value.Scalar)
        .map(word -> ((Value.Scalar) word).text().strip())
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .toList();
  }
}
