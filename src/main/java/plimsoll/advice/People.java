package plimsoll.advice;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.config.Config;

/** The names of people, as the rules know them. */
public final class People {
  private final Map<String, Expression> names;

  private People(Map<String, Expression> names) {
    this.names = names;
  }

  /** Common given names, and the people of the site. */
  public static People of(Config config) {
    return new People(Rules.names(config.people()));
  }

  /** The names in a text; a handle is not one of them. */
  public Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Sentences.Sentence sentence : Sentences.of(text)) {
      boolean han = Tokens.hasHan(sentence.text());
      Expression expression = names.get(han ? "zh" : "en");
      if (expression == null || !expression.isPossible(Tokens.of(sentence.text()))) {
        continue;
      }
      Optional<int[]> at = expression.find(sentence.text(), 0);
      while (at.isPresent()) {
        String name = sentence.text().substring(at.get()[0], at.get()[1]);
        if (!name.startsWith("@")) {
          found.add(name);
        }
        at = expression.find(sentence.text(), at.get()[1]);
      }
    }
    return found;
  }
}
