package plimsoll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import plimsoll.build.Builder;
import plimsoll.build.Pipeline;
import plimsoll.cli.Environment;

/** The command line in process, as if the user stood in a folder. */
record CommandLineRun(
    Path folder, Builder builder, String input, Map<String, String> environment, boolean terminal) {

  /** With the real pipeline, nothing on standard input, no terminal. */
  static CommandLineRun in(Path folder) {
    return new CommandLineRun(folder, new Pipeline(), "", Map.of(), false);
  }

  CommandLineRun building(Builder other) {
    return new CommandLineRun(folder, other, input, environment, terminal);
  }

  CommandLineRun reading(String other) {
    return new CommandLineRun(folder, builder, other, environment, terminal);
  }

  CommandLineRun with(String variable, String value) {
    return new CommandLineRun(folder, builder, input, Map.of(variable, value), terminal);
  }

  CommandLineRun onTerminal() {
    return new CommandLineRun(folder, builder, input, environment, true);
  }

  /** Of somebody who only asks what could be typed. */
  static Environment world(Path folder) {
    return new Environment(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        InputStream.nullInputStream(),
        Map.of(),
        Clock.systemUTC(),
        folder,
        false);
  }

  Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment world =
        new Environment(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            environment,
            Clock.fixed(Instant.parse("2026-03-20T10:11:12Z"), ZoneOffset.UTC),
            folder,
            terminal);
    int exitCode = new Main(world, builder).run(arguments);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
