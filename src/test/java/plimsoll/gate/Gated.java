package plimsoll.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.projection.Projections;
import plimsoll.source.Drafts;

/** A content folder of a test, taken through the gate. */
public final class Gated {
  public static final String CUSTOMER =
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
  public static Gated section(Path folder, String markdown) {
    return file(folder, "## Section {.customer}\n\n" + markdown);
  }

  /** One file for customers. */
  public static Gated file(Path folder, String markdown) {
    return files(folder, Map.of("case.md", CUSTOMER + "\n" + markdown));
  }

  public static Gated files(Path folder, Map<String, String> files) {
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

  public static Gated folder(Path folder) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(folder, problems);
    Projections projections = Projections.of(Drafts.load(config, problems), config);
    problems.addAll(projections.of(Audience.CUSTOMER).problems());
    return new Gated(projections, problems.sorted());
  }

  /** The codes of errors, in order, without repeats. */
  public String codes() {
    return problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(p -> p.code().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Where the errors are, as {@code line:column}. */
  public String places() {
    return problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(p -> p.span().line() + ":" + p.span().column())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The errors with their places, lines counted from the first of the body. */
  public String codesWithPlaces() {
    int before = (int) CUSTOMER.lines().count() + 1;
    return problems.stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .map(p -> p.code().id() + "@" + (p.span().line() - before) + ":" + p.span().column())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  public String notices() {
    return problems.stream()
        .filter(p -> p.severity() == Severity.NOTICE)
        .map(p -> p.code().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  public List<Problem> problems() {
    return problems;
  }

  public View view(Audience audience) {
    return projections.of(audience).view();
  }

  /** What customers would read of each file once all are approved. */
  public List<Wording> wordings() {
    return projections.wordings();
  }

  public Document page(Audience audience) {
    return view(audience).documents().get(0);
  }

  /** What customers read, as {@link Sketch} draws it. */
  public String customer() {
    return text(page(Audience.CUSTOMER).body());
  }

  /** What the company reads. */
  public String internal() {
    return text(page(Audience.INTERNAL).body());
  }

  private static String text(List<Block> blocks) {
    return Sketch.of(blocks);
  }
}
