package plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import plimsoll.build.Failure;
import plimsoll.build.Outcome;
import plimsoll.build.Progress;
import plimsoll.content.Audience;
import plimsoll.problem.Grouped;
import plimsoll.problem.Printer;
import plimsoll.problem.Problem;
import plimsoll.proof.Coverage;

/**
 * What a command says: problems on the error stream, results on the output stream, so that either
 * can be piped. As JSON the problems are the result.
 */
final class Console {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private static final int MOST_LEFT = 3;

  private final Environment world;
  private final Printer printer;
  private final Format format;

  Console(Environment world, String prefix, Format format) {
    this.world = world;
    this.printer = new Printer(prefix, world.color());
    this.format = format;
  }

  /** Prints every problem, grouped, and how many there are. */
  void problems(List<Problem> problems) {
    problems(problems, problems);
  }

  /** Prints some problems, and how many there are in all. */
  void problems(List<Problem> shown, List<Problem> all) {
    if (format == Format.JSON) {
      shown.forEach(problem -> world.out().print(printer.json(problem)));
      return;
    }
    Grouped grouped = Grouped.of(shown);
    grouped.listed().forEach(problem -> world.err().print(printer.text(problem)));
    if (!grouped.counted().isEmpty()) {
      world.err().println(grouped.counted());
    }
    if (!all.isEmpty()) {
      world.err().println(Printer.count(all));
    }
  }

  /** Prints what stopped a build, and gives it back. */
  String failure(Failure failure) {
    failure.print(world.err());
    return failure.text();
  }

  /** Says what became of each view, {@code out} as the user typed it. */
  void built(Outcome outcome, Path out) {
    outcome.views().forEach(view -> say(line(view, out)));
    outcome.proof().map(Console::proof).ifPresent(lines -> lines.forEach(this::say));
  }

  /** How much the proof covered, and what it left. */
  private static List<String> proof(Coverage coverage) {
    List<String> lines = new ArrayList<>();
    String settings =
        coverage.settings().all() == 0
            ? ""
            : " and " + coverage.settings().percent() + " % of those in settings";
    lines.add(
        "proof: "
            + coverage.documents().percent()
            + " % of the internal words in documents"
            + settings
            + " exchanged, customer site unchanged");
    if (!coverage.left().isEmpty()) {
      List<String> left =
          coverage.left().entrySet().stream()
              .limit(MOST_LEFT)
              .map(file -> file.getKey() + ":" + file.getValue().get(0))
              .toList();
      int more = coverage.left().size() - left.size();
      lines.add(
          "proof: left as they are: words at "
              + String.join(", ", left)
              + (more > 0 ? " and " + more + " more files" : ""));
    }
    return lines;
  }

  /** Says what is shown of each view; {@code before} knows whether it was in order before. */
  void shown(Outcome outcome, Predicate<Audience> before) {
    for (Outcome.View view : outcome.views()) {
      String count =
          String.format(
              Locale.ROOT,
              "%,d %s",
              view.retrospectives(),
              view.retrospectives() == 1 ? "retrospective" : "retrospectives");
      String kept = before.test(view.audience()) ? "; its last good state is still shown" : "";
      say(view.audience().slug() + ": " + (view.published() ? count : "withheld" + kept));
    }
  }

  private String line(Outcome.View built, Path out) {
    Path folder = out.resolve(built.audience().slug());
    if (built.published()) {
      return String.format(
          Locale.ROOT,
          "%s: %,d %s, %,d files in %s",
          built.audience().slug(),
          built.retrospectives(),
          built.retrospectives() == 1 ? "retrospective" : "retrospectives",
          built.files(),
          folder);
    }
    return built.audience().slug()
        + ": withheld"
        + (Files.isDirectory(world.at(folder)) ? "; the last good site is kept in " + folder : "");
  }

  /** A line of the result; as JSON there is none. */
  void say(String line) {
    if (format == Format.TEXT) {
      world.out().println(line);
      world.out().flush();
    }
  }

  /** A line that a terminal shows until {@link #clear}, and nobody else sees. */
  Progress progress() {
    if (!world.terminal() || format == Format.JSON) {
      return Progress.NONE;
    }
    return step -> {
      world.err().print(CLEAR_LINE + step + " ...");
      world.err().flush();
    };
  }

  /** Takes the progress line away. */
  void clear() {
    if (world.terminal() && format == Format.TEXT) {
      world.err().print(CLEAR_LINE);
      world.err().flush();
    }
  }
}
