package plimsoll.gate;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.problem.Suggestion;
import plimsoll.source.Attributes;
import plimsoll.source.Brace;
import plimsoll.text.Folded;

/** The fields at the end of an item, as an audience may read them. */
final class ItemFields {
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
    return attributes.values().keySet().stream()
        .map(key -> Folded.of(key).toString())
        .anyMatch(key -> isNear(key) || key.equals("as") || NearMiss.isNear(key));
  }

  /** Whether braces at an item's end, apart from its words, can only have been meant as fields. */
  static boolean isMeant(Brace brace) {
    Attributes attributes = brace.attributes();
    Node before = brace.getPrevious();
    boolean apart = before != null && before.getChars().toString().matches("(?s).*\\s");
    return apart && attributes.classes().isEmpty() && !attributes.values().isEmpty();
  }

  /** Whether a folded word is the name of a field, or a slip of the finger away from one. */
  static boolean isNear(String word) {
    return KEYS.stream()
        .anyMatch(
            key -> key.equals(word) || key.length() > 4 && Suggestion.distance(key, word) == 1);
  }

  /** Customers read the due date and the owner's public words, never owner, reason or ticket. */
  static Block.Fields project(Reading reading, Map<String, String> values) {
    if (values.isEmpty()) {
      return Block.Fields.NONE;
    }
    String ownerAs = reading.library.wording(values.getOrDefault("owner-as", ""));
    String due = values.getOrDefault("due", "");
    if (reading.forCustomers()) {
      return new Block.Fields(ownerAs, ownerAs, due, "", "", "");
    }
    return new Block.Fields(
        values.getOrDefault("owner", ""),
        ownerAs,
        due,
        values.getOrDefault("why", ""),
        values.getOrDefault("ticket", ""),
        values.getOrDefault("hope", ""));
  }
}
