package plimsoll.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.source.Drafts;

/** A content folder of a test, taken through the gate. */
final class Gated {
  static final String CUSTOMER =
      """
      ---
      id: case
      audience: customer
      title: The internal title
      customer:
        title: The title
        slug: case
      ---
      """;

  private final Projections projections;
  private final List<Problem> problems;

  private Gated(Projections projections, List<Problem> problems) {
    this.projections = projections;
    this.problems = problems;
  }

  /** One file for customers, whose only section for customers holds {@code markdown}. */
  static Gated section(Path folder, String markdown) {
    return file(folder, "## Section {.customer}\n\n" + markdown);
  }

  /** One file for customers. */
  static Gated file(Path folder, String markdown) {
    return files(folder, Map.of("case.md", CUSTOMER + "\n" + markdown));
  }

  static Gated files(Path folder, Map<String, String> files) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return folder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Gated folder(Path folder) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(folder, problems);
    Projections projections = Gate.project(Drafts.load(config, problems), config);
    problems.addAll(projections.of(Audience.CUSTOMER).problems());
    return new Gated(projections, problems.sorted());
  }

  /** The codes of errors, in order, without repeats. */
  String codes() {
    return problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(p -> p.code().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Where the errors are, as {@code line:column}. */
  String places() {
    return problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(p -> p.span().line() + ":" + p.span().column())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The errors with their places, lines counted from the first of the body. */
  String codesWithPlaces() {
    int before = (int) CUSTOMER.lines().count() + 1;
    return problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(p -> p.code().id() + "@" + (p.span().line() - before) + ":" + p.span().column())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  String notices() {
    return problems.stream()
        .filter(p -> p.severity() == Severity.NOTICE)
        .map(p -> p.code().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  List<Problem> problems() {
    return problems;
  }

  View view(Audience audience) {
    return projections.of(audience).view();
  }

  /** What customers would read of each file once all are approved. */
  List<Wording> wordings() {
    return projections.wordings();
  }

  Document page(Audience audience) {
    return view(audience).documents().get(0);
  }

  /** What customers read, as {@link Sketch} draws it. */
  String customer() {
    return text(page(Audience.CUSTOMER).body());
  }

  /** What the company reads. */
  String internal() {
    return text(page(Audience.INTERNAL).body());
  }

  private static String text(List<Block> blocks) {
    return Sketch.of(blocks);
  }
}
