package plimsoll.marks;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;
import java.util.Set;
import plimsoll.problem.Suggestion;
import plimsoll.source.Attributes;
import plimsoll.source.Brace;
import plimsoll.text.Folded;

/** The fields at the end of an item. */
public final class ItemFields {
  private static final Set<String> KEYS =
      Set.of("owner", "owner-as", "due", "why", "ticket", "hope");

  private ItemFields() {}

  /** Whether braces hold fields and nothing else. */
  static boolean isFields(Attributes attributes) {
    return attributes.wellFormed()
        && attributes.classes().isEmpty()
        && attributes.id().isEmpty()
        && !attributes.values().isEmpty()
        && KEYS.containsAll(attributes.values().keySet());
  }

  /** Whether fields are those of an action. */
  static boolean areOfAction(Map<String, String> values) {
    return values.keySet().stream().anyMatch(key -> !key.equals("hope"));
  }

  /**
   * Whether braces name a field, a wording or a mark where a value follows, or nearly do, so that
   * they can only be a mark gone astray.
   */
  static boolean namesField(Attributes attributes) {
    return attributes.values().entrySet().stream()
        .anyMatch(
            field -> {
              String key = Folded.of(field.getKey()).toString();
              return isNear(key) || key.equals("as") || MarkLike.isNear(key, field.getValue());
            });
  }

  /** Whether braces at an item's end, apart from its words, can only have been meant as fields. */
  static boolean isMeant(Brace brace) {
    Attributes attributes = brace.attributes();
    Node before = brace.getPrevious();
    boolean apart = before != null && before.getChars().toString().matches("(?s).*\\s");
    return apart && attributes.classes().isEmpty() && !attributes.values().isEmpty();
  }

  /** What could have been meant by braces that are neither a mark nor fields. */
  static String hint(Node node) {
    boolean fields = node instanceof Brace brace && !brace.attributes().values().isEmpty();
    return fields
        ? "the fields of an action are owner, owner-as, due, why, ticket and hope; write others as"
            + " words: (priority: high)"
        : "the marks are {.internal}, {.customer} and {.internal as=\"…\"}";
  }

  /** Whether a folded word is the name of a field, or a slip of the finger away from one. */
  public static boolean isNear(String word) {
    return KEYS.stream()
        .anyMatch(
            key -> key.equals(word) || key.length() > 4 && Suggestion.distance(key, word) == 1);
  }
}
