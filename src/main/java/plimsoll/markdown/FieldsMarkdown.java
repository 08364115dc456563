package plimsoll.markdown;

import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Block;

/** The fields of an item, in braces. */
final class FieldsMarkdown {
  private FieldsMarkdown() {}

  static String of(Block.Fields fields) {
    List<String> pairs = new ArrayList<>();
    // What customers read as the owner is the owner's public words.
    boolean customers = fields.owner().equals(fields.ownerForCustomers());
    pair("owner", customers ? "" : fields.owner(), pairs);
    pair("owner-as", fields.ownerForCustomers(), pairs);
    pair("due", fields.due(), pairs);
    pair("why", fields.why(), pairs);
    pair("ticket", fields.ticket(), pairs);
    pair("hope", fields.hope(), pairs);
    return pairs.isEmpty() ? "" : "{" + String.join(" ", pairs) + "}";
  }

  /** The same for somebody who only reads it, in parentheses. */
  static String words(Block.Fields fields) {
    List<String> words = new ArrayList<>();
    word("owner: ", fields.owner(), words);
    word("due: ", fields.due(), words);
    word("why: ", fields.why(), words);
    word("ticket: ", fields.ticket(), words);
    word("hope: ", fields.hope(), words);
    return words.isEmpty() ? "" : "(" + String.join("; ", words) + ")";
  }

  private static void word(String label, String value, List<String> words) {
    if (!value.isEmpty()) {
      words.add(label + Escapes.text(value, false));
    }
  }

  private static void pair(String key, String value, List<String> pairs) {
    if (!value.isEmpty()) {
      boolean plain = value.matches("[A-Za-z0-9@._:/-]+");
      pairs.add(key + "=" + (plain ? value : Escapes.quoted(value)));
    }
  }
}
