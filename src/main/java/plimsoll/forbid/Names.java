package plimsoll.forbid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.text.Folded;

/**
 * Finds names in all the ways that {@link Form} knows. The work at each letter is bounded by the
 * longest name.
 */
final class Names {
  /** More characters than this are never between two letters of a name. */
  private static final int WIDEST_GAP = 3;

  private final Node root = new Node();

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final List<Form> forms = new ArrayList<>(0);
  }

  /** Receives what is found; places are those of the folded text. */
  @FunctionalInterface
  interface Match {
    void found(String rule, int start, int end);
  }

  void add(Form form) {
    Node node = root;
    for (char c : form.letters().toCharArray()) {
      node = node.next.computeIfAbsent(c, n -> new Node());
    }
    if (node != root && !node.forms.contains(form)) {
      node.forms.add(form);
    }
  }

  void find(Folded text, Match match) {
    if (root.next.isEmpty()) {
      return;
    }
    Letters letters = Letters.of(text);
    for (int from = 0; from < letters.count(); from++) {
      Node node = root.next.get(letters.at(from));
      for (int i = from + 1; node != null; i++) {
        for (Form form : node.forms) {
          int end = form.end(letters, from);
          if (end >= 0) {
            match.found(form.rule(), letters.place(from) - form.before().length(), end);
          }
        }
        boolean on = i < letters.count() && letters.gap(i) <= WIDEST_GAP;
        node = on ? node.next.get(letters.at(i)) : null;
      }
    }
  }
}
