package plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import plimsoll.build.Failure;
import plimsoll.build.Outcome;
import plimsoll.build.Progress;
import plimsoll.problem.Printer;
import plimsoll.problem.Problem;

/**
 * What a command says: problems on the error stream, results on the output stream, so that either
 * can be piped. As JSON the problems are the result.
 */
final class Console {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Environment world;
  private final Printer printer;
  private final Format format;

  Console(Environment world, String prefix, Format format) {
    this.world = world;
    this.printer = new Printer(prefix, world.color());
    this.format = format;
  }

  /** Prints every problem and how many there are. */
  void problems(List<Problem> problems) {
    problems(problems, problems);
  }

  /** Prints some problems, and how many there are in all. */
  void problems(List<Problem> shown, List<Problem> all) {
    if (format == Format.JSON) {
      shown.forEach(problem -> world.out().print(printer.json(problem)));
      return;
    }
    shown.forEach(problem -> world.err().print(printer.text(problem)));
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
