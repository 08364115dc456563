package plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.fuzz.Case;
import plimsoll.gate.View;
import plimsoll.invented.Dice;
import plimsoll.invented.Words;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.projection.Projection;
import plimsoll.projection.Projections;
import plimsoll.source.Drafts;

/**
 * Throws documents at the gate, and now and then at the whole pipeline. Either a document is
 * refused, or customers read no canary and the same with all canaries changed.
 */
final class Fuzzing {
  private static final int WHOLE_PIPELINE_EVERY = 250;

  private final Path folder;
  private final List<String> lines;
  private final TreeMap<String, Integer> outcomes = new TreeMap<>();

  private Fuzzing(Path folder, List<String> lines) {
    this.folder = folder;
    this.lines = lines;
  }

  static Fuzzing in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("content"));
    List<String> lines = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return new Fuzzing(folder, lines);
  }

  /** How often each end was met. */
  TreeMap<String, Integer> outcomes() {
    return outcomes;
  }

  /** The document of a seed, made as small as it can be, if it breaks the rule; else nothing. */
  List<Case> run(long seed) throws IOException {
    Case thrown = Case.of(Dice.of(seed, 0), lines);
    boolean whole = isWhole(seed);
    String verdict = verdict(thrown, whole);
    outcomes.merge(verdict.replaceFirst(" .*", ""), 1, Integer::sum);
    return isFinding(verdict) ? List.of(smallest(thrown, verdict, whole)) : List.of();
  }

  /** Whether the document of a seed goes through the whole pipeline, and not the gate alone. */
  static boolean isWhole(long seed) {
    return seed % WHOLE_PIPELINE_EVERY == 0;
  }

  private static boolean isFinding(String verdict) {
    return !verdict.equals("refused") && !verdict.equals("published");
  }

  private Case smallest(Case found, String verdict, boolean whole) throws IOException {
    Case smallest = found;
    for (int i = smallest.size() - 1; i >= 0; i--) {
      Case smaller = smallest.without(i);
      if (verdict(smaller, whole).equals(verdict)) {
        smallest = smaller;
      }
    }
    return smallest;
  }

  /** What became of a document: refused, published, or what is wrong. */
  String verdict(Case document, boolean whole) throws IOException {
    try {
      return whole ? pipelines(document) : gates(document);
    } catch (RuntimeException | StackOverflowError e) {
      return "crash " + e.getClass().getSimpleName() + " " + e.getStackTrace()[0];
    }
  }

  private String gates(Case document) throws IOException {
    List<View> one = gate(document, 1);
    if (one.isEmpty()) {
      return "refused";
    }
    List<View> other = gate(document, 2);
    if (other.isEmpty()) {
      return "refused-once";
    }
    View view = one.get(0);
    String all = view.settings() + " " + view.documents();
    if (all.toLowerCase(Locale.ROOT).contains(Words.CANARY)) {
      return "leak";
    }
    return view.equals(other.get(0)) ? "published" : "difference";
  }

  private List<View> gate(Case document, long canaries) throws IOException {
    write(document, canaries);
    Problems problems = new Problems();
    Config config = ConfigLoader.load(folder.resolve("content"), problems);
    Projection projection =
        Projections.of(Drafts.load(config, problems), config).of(Audience.CUSTOMER);
    problems.addAll(projection.problems());
    return problems.hasErrors() ? List.of() : List.of(projection.view());
  }

  private void write(Case document, long canaries) throws IOException {
    Path content = folder.resolve("content");
    if (!document.inCompany()) {
      for (String old : Case.beside()) {
        Files.deleteIfExists(content.resolve(old));
      }
    }
    for (Map.Entry<String, String> file : document.files(Dice.of(canaries, 0)).entrySet()) {
      Path path = content.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private String pipelines(Case document) throws IOException {
    Outcome one = pipeline(document, 1);
    Tree tree = Tree.of(folder.resolve("site/customer"));
    Outcome other = pipeline(document, 2);
    if (leak(one) || leak(other)) {
      return "verify-leak";
    }
    if (refused(one) || refused(other)) {
      return refused(one) == refused(other) ? "refused" : "refused-once";
    }
    if (tree.contains(Words.CANARY)) {
      return "leak";
    }
    Tree after = Tree.of(folder.resolve("site/customer"));
    return tree.difference(after).isEmpty() ? "published" : "difference";
  }

  private Outcome pipeline(Case document, long canaries) throws IOException {
    write(document, canaries);
    Request request =
        new Request(
            folder.resolve("content"),
            "harbour",
            folder.resolve("site"),
            Set.of(Audience.CUSTOMER),
            1,
            "");
    return new Pipeline().build(request, stage -> {});
  }

  private static boolean refused(Outcome outcome) {
    return outcome.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  private static boolean leak(Outcome outcome) {
    return outcome.problems().stream()
        .map(Problem::code)
        .anyMatch(code -> code == Code.LEAK || code == Code.INTERFERENCE);
  }
}
