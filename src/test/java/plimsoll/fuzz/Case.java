package plimsoll.fuzz;

import java.util.List;
import plimsoll.invented.Dice;
import plimsoll.invented.Words;

/** A document of snippets, to be written with any canaries. */
public record Case(List<Snippet> snippets) {
  private static final String HEAD =
      """
      ---
      audience: customer
      title: %s
      authors: ["@%s"]
      customer:
        title: The title
        slug: case
      ---

      """;

  public Case {
    snippets = List.copyOf(snippets);
  }

  public static Case of(Dice dice, List<String> lines) {
    return new Case(Soup.throwOne(dice, lines));
  }

  /** The file, with canaries of these dice. */
  public String text(Dice canaries) {
    StringBuilder text = new StringBuilder();
    text.append(HEAD.formatted(Words.canary(canaries), Words.canary(canaries)));
    for (Snippet snippet : snippets) {
      for (char c : snippet.text().toCharArray()) {
        text.append(c == Snippet.CANARY ? Words.canary(canaries) : String.valueOf(c));
      }
    }
    return text.append('\n').toString();
  }

  /** The case without one of its snippets. */
  public Case without(int index) {
    List<Snippet> rest = new java.util.ArrayList<>(snippets);
    rest.remove(index);
    return new Case(rest);
  }

  public int size() {
    return snippets.size();
  }
}
