package plimsoll.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;
import plimsoll.work.InParallel;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/**
 * Shows that what customers get does not depend on internal text: with canaries in its place they
 * get the same. Where they do not, it names the page, and the line whose canary came through.
 */
public final class Proof {
  private static final String HINT =
      "this is a bug in Plimsoll, please report it; until then the customer site stays as it"
          + " was";

  private final Sources sources;
  private final List<String> paths = new ArrayList<>();
  private final SortedMap<String, Changed> changed = new TreeMap<>();
  private final Coverage coverage;

  private Proof(Sources sources, Known known) {
    this.sources = sources;
    paths.addAll(sources.documents().keySet());
    int count = paths.size();
    List<String> texts = List.copyOf(sources.documents().values());
    List<Changed> documents =
        InParallel.map(
            IntStream.range(0, count).boxed().toList(),
            i ->
                known.documents.of(
                    paths.get(i),
                    new Numbered(i, texts.get(i)),
                    text -> Changed.document(text.file(), text.text())));
    known.documents.keepOnly(sources.documents().keySet());
    SortedMap<String, Changed> settings = new TreeMap<>();
    sources
        .settings()
        .forEach(
            (name, text) -> {
              settings.put(name, SettingsReader.changed(paths.size(), text));
              paths.add(name);
            });
    IntStream.range(0, count).forEach(i -> changed.put(paths.get(i), documents.get(i)));
    coverage = Coverage.of(Map.copyOf(changed), settings);
    changed.putAll(settings);
  }

  /** A text, and which of all files has it. */
  private record Numbered(int file, String text) {}

  /** What was read of each document, for whoever proves a folder again and again. */
  public static final class Known {
    private final Memory<Numbered, Changed> documents;

    private Known(Memory<Numbered, Changed> documents) {
      this.documents = documents;
    }

    /** What memories know. */
    public static Known in(Memories memories) {
      return new Known(memories.of(Step.of("canaries")));
    }
  }

  /** Reads sources; a document that says what it said the last time is not read again. */
  public static Proof of(Sources sources, Known known) {
    return new Proof(sources, known);
  }

  /** Reads sources. */
  public static Proof of(Sources sources) {
    return of(sources, Known.in(Memories.NONE));
  }

  /** How much of what is internal is exchanged. */
  public Coverage coverage() {
    return coverage;
  }

  /** The sources with canaries. */
  public Sources exchanged() {
    return exchanged(paths);
  }

  /** The sources without what is internal. */
  public Sources without() {
    return new Rounds(sources).without();
  }

  /** The sources with more of what is internal. */
  public Sources more() {
    return new Rounds(sources).more();
  }

  /** Where the first canary of a text comes from, if there is one. */
  public Optional<Span> source(String text) {
    return Canary.in(text)
        .filter(place -> place.file() < paths.size())
        .map(place -> Span.at(paths.get(place.file()), place.line() + 1, 1, 1));
  }

  private Sources exchanged(List<String> some) {
    Map<String, String> others = new LinkedHashMap<>();
    some.forEach(path -> others.put(path, Objects.requireNonNull(changed.get(path)).text()));
    return sources.with(others);
  }

  /** Whether nothing of the line, which counts from 1, is for customers. */
  public boolean isInternal(String path, int line) {
    Changed read = changed.get(path);
    return read != null && read.internal().get(line);
  }

  /**
   * Compares what customers get of the sources with what they get of those with canaries.
   *
   * @param seen what they get of the sources
   * @return what differs, with the line or the file that it comes from; nothing if all is the same
   * @throws IOException if a file that the sources name cannot be read
   */
  public List<Problem> compare(Seen seen, Customers gate) throws IOException {
    Seen other = gate.of(exchanged());
    if (same(seen, other)) {
      return List.of();
    }
    List<Problem> found = new ArrayList<>();
    Set<Code> before = new HashSet<>(codes(seen));
    for (Problem error : other.errors()) {
      if (!before.contains(error.code())) {
        found.add(
            problem(
                Span.at(error.span().file(), error.span().line(), 1, 1),
                "internal words here decide whether the customer site is published, by "
                    + error.code().id()));
      }
    }
    for (String path : differing(seen, other)) {
      Seen.Page page =
          Objects.requireNonNull(other.pages().getOrDefault(path, seen.pages().get(path)));
      String text = other.pages().containsKey(path) ? page.content().toString() : "";
      found.add(leak("the customer page " + page.address(), text, seen, gate));
    }
    if (found.isEmpty()) {
      found.add(leak("the customer site", other.site().toString(), seen, gate));
    }
    return found;
  }

  private Problem leak(String where, String text, Seen seen, Customers gate) throws IOException {
    Optional<Span> span = source(text);
    if (span.isPresent()) {
      return problem(span.get(), where + " shows internal words of this line");
    }
    return problem(
        Span.of(source(seen, gate)),
        where
            + " depends on internal text of this file: not by its words, but by a guess, an order"
            + " or a count");
  }

  private static Problem problem(Span span, String message) {
    return Problem.error(Code.INTERFERENCE, span, message, HINT);
  }

  /** The file whose canaries make the difference, found by halving. */
  private String source(Seen seen, Customers gate) throws IOException {
    List<String> suspects =
        paths.stream()
            .filter(path -> !text(path).equals(Objects.requireNonNull(changed.get(path)).text()))
            .toList();
    while (suspects.size() > 1) {
      List<String> half = suspects.subList(0, suspects.size() / 2);
      boolean first = !same(seen, gate.of(exchanged(half)));
      suspects = first ? half : suspects.subList(half.size(), suspects.size());
    }
    return suspects.isEmpty() ? "site.yaml" : suspects.get(0);
  }

  private String text(String path) {
    String document = sources.documents().get(path);
    return document != null ? document : Objects.requireNonNull(sources.settings().get(path));
  }

  private static boolean same(Seen seen, Seen other) {
    return seen.pages().equals(other.pages())
        && seen.site().equals(other.site())
        && codes(seen).equals(codes(other));
  }

  private static List<Code> codes(Seen seen) {
    return seen.errors().stream().map(Problem::code).sorted().toList();
  }

  private static TreeSet<String> differing(Seen seen, Seen other) {
    TreeSet<String> differ = new TreeSet<>(seen.pages().keySet());
    differ.addAll(other.pages().keySet());
    differ.removeIf(path -> Objects.equals(seen.pages().get(path), other.pages().get(path)));
    return differ;
  }
}
