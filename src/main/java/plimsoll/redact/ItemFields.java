package plimsoll.redact;

import java.util.Map;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.source.Attributes;

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

  /** Whether braces name a field or a wording, so that they can only be a mark gone astray. */
  static boolean namesField(Attributes attributes) {
    return attributes.values().keySet().stream().anyMatch(k -> KEYS.contains(k) || k.equals("as"));
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
