package plimsoll.fuzz;

import java.util.Map;
import java.util.TreeMap;
import plimsoll.invented.Dice;
import plimsoll.invented.Words;

/**
 * What lies beside a thrown document: settings, a glossary, two more pages that link to each other
 * and to it, attachments, and an internal page. Canaries stand where customers do not read.
 */
final class Beside {
  private static final String CANARY = String.valueOf(Snippet.CANARY);

  private static final String SITE =
      """
      internal: {title: "?", footer: "? ?"}
      services:
        pay: {name: "? payments", customer: Payments, owner: "?"}
        store: {name: "?"}
      internal-hosts: ["*.?.example"]
      people: ["@?"]
      """;

  private static final String GLOSSARY =
      """
      terms:
        - {internal: pgx, customer: the database}
        - {internal: "pgx ?", customer: the other database}
        - {internal: "?", customer: null}
      """;

  private static final String OTHER =
      """
      ---
      audience: customer
      title: ?
      services: [pay, store]
      related: [inside]
      customer: {title: Another, slug: another, services: [pay], related: [case]}
      ---

      ? [back](case.md)

      ## Impact {.customer}

      As in [the first](case.md), [?]{.internal as="pay"} was slow[^n].

      [^n]: A note
      """;

  private static final String INSIDE =
      """
      ---
      title: ?
      tags: [?]
      ---

      # ?

      [first](case.md) ? [other](other.md) ![?](assets/b.png)

      [^1]: ?
      [r]: https://?.example/ "?"
      """;

  private Beside() {}

  /** Paths below the content folder, and what is written there. */
  static Map<String, String> files(Dice canaries) {
    Map<String, String> files = new TreeMap<>();
    files.put("site.yaml", SITE);
    files.put("glossary.yaml", GLOSSARY);
    files.put("other.md", OTHER);
    files.put("inside.md", INSIDE);
    files.put("assets/a.txt", "Plain words\n");
    files.put("assets/b.txt", "? ?\n");
    files.put(
        "assets/p.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>?</title>"
            + "<text x=\"1\" y=\"8\">up</text></svg>\n");
    files.replaceAll((path, text) -> written(text.replace("?", CANARY), canaries));
    return files;
  }

  /** A text with its canaries. */
  static String written(String text, Dice canaries) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c == Snippet.CANARY ? Words.canary(canaries) : String.valueOf(c));
    }
    return out.toString();
  }
}
