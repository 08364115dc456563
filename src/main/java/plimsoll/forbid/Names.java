package plimsoll.forbid;

import plimsoll.text.Folded;
import plimsoll.text.Trie;

/**
 * Finds names in all the ways that {@link Form} knows. The work at each letter is bounded by the
 * longest name.
 */
final class Names {
  /** More characters than this are never between two letters of a name. */
  private static final int WIDEST_GAP = 3;

  private final Trie<Form> forms = new Trie<>();

  /** Receives what is found; places are those of the folded text. */
  @FunctionalInterface
  interface Match {
    void found(String rule, int start, int end);
  }

  void add(Form form) {
    forms.add(form.letters(), form);
  }

  void find(Folded text, Match match) {
    if (forms.isEmpty()) {
      return;
    }
    Letters letters = Letters.of(text);
    for (int from = 0; from < letters.count(); from++) {
      int place = forms.next(Trie.ROOT, letters.at(from));
      for (int i = from + 1; place != Trie.NONE; i++) {
        for (Form form : forms.values(place)) {
          int end = form.end(letters, from);
          if (end >= 0) {
            match.found(form.rule(), letters.place(from) - form.before().length(), end);
          }
        }
        boolean on = i < letters.count() && letters.gap(i) <= WIDEST_GAP;
        place = on ? forms.next(place, letters.at(i)) : Trie.NONE;
      }
    }
  }
}
