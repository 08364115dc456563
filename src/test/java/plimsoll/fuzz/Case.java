package plimsoll.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import plimsoll.invented.Dice;

/**
 * A document of snippets, to be written with any canaries.
 *
 * @param inCompany whether other files lie beside it
 */
public record Case(List<Snippet> snippets, boolean inCompany) {
  private static final String C = String.valueOf(Snippet.CANARY);

  /** Internal front matter, and what customers get. */
  private static final String HEAD =
      """
      ---
      audience: customer
      title: CANARY
      authors: ["@CANARY"]
      customer:
        title: The title
        slug: case
      ---

      """
          .replace("CANARY", C);

  private static final String HEAD_IN_COMPANY =
      """
      ---
      audience: customer
      id: case
      title: CANARY
      severity: CANARY
      started: 2026-03-02T01:02:00Z
      detected: CANARY
      services: [store]
      factors: [CANARY]
      tags: [CANARY]
      authors: ["@CANARY"]
      unrelated: [other]
      hopes: [CANARY]
      CANARY: CANARY
      customer:
        title: The title
        slug: case
        summary: How pgx failed
        services: [pay]
        tags: [outage]
        related: [another]
        updates: [{date: 2026-03-20, text: Corrected}]
      ---

      CANARY [inside](inside.md)

      """
          .replace("CANARY", C);

  public Case {
    snippets = List.copyOf(snippets);
  }

  public static Case of(Dice dice, List<String> lines) {
    boolean inCompany = dice.chance(50);
    return new Case(Soup.throwOne(dice, lines, inCompany), inCompany);
  }

  /** All files by their paths below the content folder, with canaries of these dice. */
  public Map<String, String> files(Dice canaries) {
    Map<String, String> files = new TreeMap<>();
    files.put("case.md", text(canaries));
    if (inCompany) {
      files.putAll(Beside.files(canaries));
    }
    return files;
  }

  /** The paths of what may lie beside a document. */
  public static Set<String> beside() {
    return Beside.files(Dice.of(0, 0)).keySet();
  }

  /** The document. */
  public String text(Dice canaries) {
    StringBuilder text = new StringBuilder(inCompany ? HEAD_IN_COMPANY : HEAD);
    snippets.forEach(snippet -> text.append(snippet.text()));
    return Beside.written(text.append('\n').toString(), canaries);
  }

  /** The case without one of its snippets. */
  public Case without(int index) {
    List<Snippet> rest = new ArrayList<>(snippets);
    rest.remove(index);
    return new Case(rest, inCompany);
  }

  public int size() {
    return snippets.size();
  }
}
