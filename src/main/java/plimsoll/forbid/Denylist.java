package plimsoll.forbid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.text.Folded;

/**
 * What customers may never read, wherever it is: forbidden words of the glossary, people, internal
 * hosts, secrets, and characters that turn the direction of text round.
 *
 * <p>A text is looked at as {@link Folded#readings} give it, so that disguises do not help. The
 * work is linear in the length of the text.
 */
public final class Denylist {
  /** What is found in text beside a name of the glossary that it replaces. */
  public static final String REPLACED = "internal-name";

  /** In a text that is scanned, a line break that customers see: a word may go on behind it. */
  public static final char LINE_BREAK = Letters.LINE_BREAK;

  /** A page may say these are meant; a forbidden word or a secret is for the settings to allow. */
  private static final Set<String> MARKABLE = Set.of("private-address", "internal-host", "person");

  private static final Allowed NOTHING = Allowed.of(List.of());

  private final Names names = new Names();
  private final Names replaced = new Names();
  private final WordTrie replacedAsWritten = new WordTrie();
  private final Allowed allowed;
  private final WordTrie words = new WordTrie();
  private final List<List<Check>> checks = new ArrayList<>();
  private final Hosts hosts;

  /**
   * Something forbidden; never the text itself.
   *
   * @param rule what kind it is
   * @param start where, in UTF-16 units of the text that was scanned
   * @param length how long, in the same units
   * @param allowed whether {@code allow:} of {@code site.yaml} lets it pass
   */
  public record Hit(String rule, int start, int length, boolean allowed)
      implements Comparable<Hit> {
    @Override
    public int compareTo(Hit other) {
      int order = Integer.compare(start, other.start);
      order = order != 0 ? order : Integer.compare(other.length, length);
      order = order != 0 ? order : rule.compareTo(other.rule);
      return order != 0 ? order : Boolean.compare(allowed, other.allowed);
    }
  }

  /** The same, with the places of the folded text. */
  private record Found(String rule, int start, int end) {}

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
    this.allowed = Allowed.of(config.allow());
    Endings endings = Endings.ofThings(config.language());
    NameForms forms = new NameForms(names, endings);
    PersonForms people = new PersonForms(new NameForms(names, Endings.ofPeople(config.language())));
    config.people().forEach(people::add);
    List<Config.Term> terms = config.glossary();
    terms.stream()
        .filter(Config.Term::forbidden)
        .map(Config.Term::internal)
        .flatMap(name -> Stream.of(name, NameForms.spelledOut(name)))
        .forEach(name -> forms.add("forbidden-word", name));
    Set<String> read = read(terms, endings);
    terms.stream()
        .filter(term -> !term.forbidden() && !read.contains(term.internal()))
        .map(Config.Term::internal)
        .forEach(
            name -> {
              new NameForms(replaced, endings).add(REPLACED, name);
              replacedAsWritten.add(name, WordTrie.Edges.WHOLE);
            });
    Map<String, List<Check>> wanted = new LinkedHashMap<>();
    terms.stream()
        .filter(Config.Term::forbidden)
        .forEach(term -> add(wanted, term.internal(), new Check("forbidden-word", WHOLE)));
    addHosts(wanted);
    addSecrets(wanted);
    Set<String> inside = insideWords();
    wanted.forEach(
        (word, list) -> {
          words.add(
              word, inside.contains(word) ? WordTrie.Edges.ANYWHERE : WordTrie.Edges.BEGINNING);
          checks.add(list);
        });
  }

  /** The names that customers read in the words that stand for them, or for others. */
  private static Set<String> read(List<Config.Term> terms, Endings endings) {
    Names all = new Names();
    NameForms forms = new NameForms(all, endings);
    terms.forEach(term -> forms.add(term.internal(), term.internal()));
    Set<String> read = new HashSet<>();
    terms.forEach(
        term -> all.find(Folded.of(term.customer()), (name, start, end) -> read.add(name)));
    return read;
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

  /** Only what is behind a star, in a host pattern or a shape, may begin inside a word. */
  private Set<String> insideWords() {
    Set<String> inside = new HashSet<>(hosts.pieces());
    Secrets.known().shapes().stream()
        .filter(Secrets.Shape::inside)
        .forEach(shape -> inside.add(shape.word()));
    return inside;
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
    return known(readings, NOTHING).stream().filter(hit -> !hit.allowed()).toList();
  }

  /**
   * What the denylist knows of in a text, and what of it may pass. A name within another, or one
   * that two readings have, counts once.
   *
   * @param meant values that are marked as meant: as addresses, hosts and people they may pass
   */
  public List<Hit> known(List<Folded> readings, Allowed meant) {
    List<Hit> hits = new ArrayList<>(0);
    turned(readings.get(0).source(), hits);
    for (Folded reading : readings) {
      List<Found> found = new ArrayList<>(0);
      names.find(reading, (rule, start, end) -> found.add(new Found(rule, start, end)));
      words.find(reading, (word, start, end) -> check(word, reading, start, end, found));
      hits(reading, found, meant, hits);
    }
    return outermost(hits);
  }

  /** Names of the glossary that were not replaced, being in code, in an address or inflected. */
  public List<Hit> unreplaced(List<Folded> readings) {
    List<Hit> hits = new ArrayList<>(0);
    for (Folded reading : readings) {
      List<Found> found = new ArrayList<>(0);
      replaced.find(reading, (rule, start, end) -> found.add(new Found(rule, start, end)));
      replacedAsWritten.find(
          reading, (word, start, end) -> found.add(new Found(REPLACED, start, end)));
      hits(reading, found, NOTHING, hits);
    }
    return outermost(hits);
  }

  private static List<Hit> outermost(List<Hit> hits) {
    Map<String, Integer> ends = new HashMap<>();
    List<Hit> kept = new ArrayList<>(hits.size());
    for (Hit hit : new TreeSet<>(hits)) {
      int end = hit.start() + hit.length();
      // One that begins no later and ends no earlier came first.
      if (ends.getOrDefault(hit.rule(), -1) < end) {
        ends.put(hit.rule(), end);
        kept.add(hit);
      }
    }
    return kept;
  }

  private void check(int word, Folded text, int start, int end, List<Found> found) {
    for (Check check : checks.get(word)) {
      int length = check.length().at(text, start, end);
      if (length > 0) {
        found.add(new Found(check.rule(), start, start + length));
      }
    }
  }

  private void hits(Folded text, List<Found> found, Allowed meant, List<Hit> hits) {
    if (found.isEmpty()) {
      return;
    }
    Allowed.Places passing = allowed.in(text);
    Allowed.Places marked = meant.in(text);
    for (Found name : found) {
      int from = text.sourceAt(name.start());
      int length = text.sourceAt(name.end()) - from;
      boolean passes =
          passing.hold(name.rule(), name.start(), name.end())
              || MARKABLE.contains(name.rule())
                  && marked.hold(name.rule(), name.start(), name.end());
      hits.add(new Hit(name.rule(), from, length, passes));
    }
  }

  private static void turned(char[] text, List<Hit> hits) {
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c >= 0x202A && c <= 0x2069 && (c <= 0x202E || c >= 0x2066)) {
        hits.add(new Hit("direction-control", i, 1, false));
      }
    }
  }
}
