package plimsoll.advice;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.text.Prefilter;

/** The names of people, as the rules know them. */
public final class People {
  private final Expression name;
  private final Prefilter prefilter;

  private People(Expression name) {
    this.name = name;
    this.prefilter = Prefilter.ofAll(Stream.of(name.parts()));
  }

  /** Common given names, and the people of the site. */
  public static People of(Config config) {
    return new People(Rules.name(config.people()));
  }

  /** The names in a text; a handle is not one of them. */
  public Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Sentences.Sentence sentence : Sentences.of(text)) {
      if (Scripts.hasHan(sentence.text()) || prefilter.in(sentence.text()).isEmpty()) {
        continue;
      }
      Optional<int[]> at = name.find(sentence.text(), 0);
      while (at.isPresent()) {
        String written = sentence.text().substring(at.get()[0], at.get()[1]);
        if (!written.startsWith("@")) {
          found.add(written);
        }
        at = name.find(sentence.text(), at.get()[1]);
      }
    }
    return found;
  }
}
