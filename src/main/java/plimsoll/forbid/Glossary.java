package plimsoll.forbid;

import java.util.ArrayList;
import java.util.List;
import plimsoll.config.Config;
import plimsoll.text.Folded;

/**
 * The words customers read instead of internal names.
 *
 * <p>A name is replaced where it is a whole word, in any mixture of cases, wherever {@link Folded}
 * makes it the same; at each place the longest name wins. A name written in small letters whose
 * first letter is a capital in the text gets its replacement with a capital as well.
 */
public final class Glossary {
  private final WordTrie names = new WordTrie();
  private final List<Config.Term> terms = new ArrayList<>();

  private Glossary() {}

  /** The replacements of {@code glossary.yaml}; forbidden words are the denylist's. */
  public static Glossary of(Config config) {
    Glossary glossary = new Glossary();
    for (Config.Term term : config.glossary()) {
      if (!term.forbidden()) {
        glossary.names.add(term.internal(), WordTrie.Edges.WHOLE);
        glossary.terms.add(term);
      }
    }
    return glossary;
  }

  /** The text as customers read it. */
  public String apply(String text) {
    if (terms.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(0);
    int done = 0;
    for (Name name : names(text)) {
      out.append(text, done, name.start()).append(name.words());
      done = name.end();
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /**
   * An internal name in a text.
   *
   * @param start in UTF-16 units
   * @param end exclusive
   * @param words what customers read for it
   */
  public record Name(int start, int end, String words) {}

  /** The internal names of a text, in order. */
  public List<Name> names(String text) {
    List<Name> found = new ArrayList<>();
    Folded folded = Folded.of(text);
    names.findLongest(
        folded,
        (word, start, end) -> {
          int from = folded.sourceAt(start);
          String words = wording(terms.get(word), text.codePointAt(from));
          found.add(new Name(from, folded.sourceAt(end), words));
        });
    return found;
  }

  private static String wording(Config.Term term, int firstInText) {
    String words = term.customer();
    boolean raised =
        Character.isUpperCase(firstInText)
            && !term.internal().isEmpty()
            && Character.isLowerCase(term.internal().codePointAt(0));
    if (!raised || words.isEmpty()) {
      return words;
    }
    int first = words.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + words.substring(Character.charCount(first));
  }
}
