package plimsoll;

import java.util.List;
import plimsoll.problem.Printer;
import plimsoll.problem.Problem;

/**
 * What a command says: problems on the error stream, results on the output stream, so that either
 * can be piped. As JSON the problems are the result.
 */
final class Console {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final World world;
  private final Printer printer;
  private final Format format;

  Console(World world, String prefix, Format format) {
    this.world = world;
    this.printer = new Printer(prefix, world.color());
    this.format = format;
  }

  /** Prints every problem and how many there are. */
  void problems(List<Problem> problems) {
    if (format == Format.JSON) {
      problems.forEach(problem -> world.out().print(printer.json(problem)));
      return;
    }
    problems.forEach(problem -> world.err().print(printer.text(problem)));
    if (!problems.isEmpty()) {
      world.err().println(Printer.count(problems));
    }
  }

  /** A line of the result; as JSON there is none. */
  void say(String line) {
    if (format == Format.TEXT) {
      world.out().println(line);
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
