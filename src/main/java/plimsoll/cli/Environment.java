package plimsoll.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * Everything outside that a command may touch, so that tests run the tool in process.
 *
 * @param clock asked only for the date of an approval or of a new file, never for what is built
 * @param folder where the user stands; relative paths start here
 * @param terminal whether {@code err} is a terminal, for colour and progress
 */
public record Environment(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> environment,
    Clock clock,
    Path folder,
    boolean terminal) {
  public Environment {
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    Objects.requireNonNull(in);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(folder);
  }

  /** Where a path that the user typed leads. */
  Path at(Path typed) {
    return folder.resolve(typed).normalize();
  }

  /** Whether to colour: on a terminal, unless {@code NO_COLOR} is set to anything. */
  public boolean color() {
    return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
