package plimsoll.forbid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import plimsoll.config.Config;
import plimsoll.text.Folded;

/**
 * What customers may never read, wherever it stands: forbidden words of the glossary, people,
 * internal hosts, secrets, and characters that turn the direction of text round.
 *
 * <p>A text is looked at as {@link Folded#readings} give it, so that disguises do not help. The
 * work is linear in the length of the text.
 */
public final class Denylist {
  private final WordTrie words = new WordTrie();
  private final List<List<Check>> checks = new ArrayList<>();
  private final Hosts hosts;

  /**
   * Something forbidden; never the text itself.
   *
   * @param rule what kind it is
   * @param start where, in UTF-16 units of the text that was scanned
   * @param length how long, in the same units
   */
  public record Hit(String rule, int start, int length) implements Comparable<Hit> {
    @Override
    public int compareTo(Hit other) {
      int order = Integer.compare(start, other.start);
      order = order != 0 ? order : Integer.compare(length, other.length);
      return order != 0 ? order : rule.compareTo(other.rule);
    }
  }

  /** What to make of a word that was found; gives the length of what is forbidden, 0 if nothing. */
  private record Check(String rule, Length length) {}

  @FunctionalInterface
  private interface Length {
    int at(Folded text, int start, int end);
  }

  private static final Length WHOLE =
      (text, start, end) ->
          WordTrie.isEdge(text, start) && WordTrie.isEdge(text, end) ? end - start : 0;

  private Denylist(Config config) {
    this.hosts = Hosts.of(config.internalHosts());
    Map<String, List<Check>> wanted = new LinkedHashMap<>();
    for (Config.Term term : config.glossary()) {
      if (term.forbidden()) {
        add(wanted, term.internal(), new Check("forbidden-word", WHOLE));
      }
    }
    config.people().forEach(person -> add(wanted, person, new Check("person", WHOLE)));
    addHosts(wanted);
    addSecrets(wanted);
    wanted.forEach(
        (word, list) -> {
          words.add(word, edges(word));
          checks.add(list);
        });
  }

  private void addHosts(Map<String, List<Check>> wanted) {
    List<String> pieces = hosts.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      int index = i;
      Length named = (text, start, end) -> hosts.isNamed(index, text, start, end) ? end - start : 0;
      add(wanted, pieces.get(i), new Check("internal-host", named));
    }
  }

  private static void addSecrets(Map<String, List<Check>> wanted) {
    Secrets secrets = Secrets.known();
    List<Secrets.Shape> shapes = secrets.shapes();
    for (int i = 0; i < shapes.size(); i++) {
      int index = i;
      Length matched = (text, start, end) -> secrets.lengthAt(index, text, start);
      add(wanted, shapes.get(i).word(), new Check(shapes.get(i).rule(), matched));
    }
  }

  /** Only what stands behind a star, in a host pattern or a shape, may begin inside a word. */
  private WordTrie.Edges edges(String word) {
    boolean inside =
        hosts.pieces().contains(word)
            || Secrets.known().shapes().stream()
                .anyMatch(shape -> shape.inside() && shape.word().equals(word));
    return inside ? WordTrie.Edges.ANYWHERE : WordTrie.Edges.BEGINNING;
  }

  private static void add(Map<String, List<Check>> wanted, String word, Check check) {
    wanted.computeIfAbsent(Folded.of(word).toString().strip(), w -> new ArrayList<>()).add(check);
  }

  public static Denylist of(Config config) {
    return new Denylist(config);
  }

  /** The hosts that are internal. */
  public Hosts hosts() {
    return hosts;
  }

  /** Everything forbidden in a text, by place, without repeats. */
  public List<Hit> scan(String text) {
    return scan(Folded.readings(text));
  }

  /** The same, of a text of which these are the readings. */
  public List<Hit> scan(List<Folded> readings) {
    // Almost no text has any.
    List<Hit> hits = new ArrayList<>(0);
    if (!readings.get(0).isOfAscii()) {
      turned(readings.get(0).source(), hits);
    }
    for (Folded reading : readings) {
      words.find(reading, (word, start, end) -> check(word, reading, start, end, hits));
    }
    return hits.isEmpty() ? List.of() : List.copyOf(new TreeSet<>(hits));
  }

  private void check(int word, Folded text, int start, int end, List<Hit> hits) {
    for (Check check : checks.get(word)) {
      int length = check.length().at(text, start, end);
      if (length > 0) {
        int from = text.sourceAt(start);
        hits.add(new Hit(check.rule(), from, text.sourceAt(start + length) - from));
      }
    }
  }

  private static void turned(char[] text, List<Hit> hits) {
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c >= 0x202A && c <= 0x2069 && (c <= 0x202E || c >= 0x2066)) {
        hits.add(new Hit("direction-control", i, 1));
      }
    }
  }
}
