package plimsoll;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import plimsoll.build.Builder;
import plimsoll.build.ExitCode;
import plimsoll.build.Failure;
import plimsoll.build.Pipeline;
import plimsoll.cli.ApproveCommand;
import plimsoll.cli.BuildCommand;
import plimsoll.cli.CheckCommand;
import plimsoll.cli.DraftCommand;
import plimsoll.cli.Environment;
import plimsoll.cli.ExportCommand;
import plimsoll.cli.ImportCommand;
import plimsoll.cli.LspCommand;
import plimsoll.cli.McpCommand;
import plimsoll.cli.NewCommand;
import plimsoll.cli.RootCommand;
import plimsoll.cli.SearchCommand;
import plimsoll.cli.ServeCommand;
import plimsoll.cli.ShowCommand;
import plimsoll.cli.SimilarCommand;
import plimsoll.cli.VerifyCommand;

/** The command line: everything outside is handed in, and the outcome is an exit code. */
public final class Main {
  private final Environment world;
  private final Builder builder;

  Main(Environment world, Builder builder) {
    this.world = world;
    this.builder = builder;
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    Environment world =
        new Environment(
            stream(FileDescriptor.out),
            stream(FileDescriptor.err),
            System.in,
            System.getenv(),
            Clock.systemUTC(),
            Path.of("").toAbsolutePath(),
            Boolean.getBoolean("plimsoll.terminal"));
    int code = new Main(world, new Pipeline()).run(arguments);
    world.out().flush();
    world.err().flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale: the sites are, and so are the files that problems name. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** Runs one command; never throws. */
  int run(String... arguments) {
    int code = executed(arguments);
    // What was to be told and was not, such as to a full disk, is no success.
    return world.out().checkError() && code < ExitCode.OUTPUT.code()
        ? new Failure(ExitCode.INPUT_OUTPUT, "plimsoll: standard output: cannot be written\n")
            .print(world.err())
        : code;
  }

  private int executed(String... arguments) {
    CommandLine line = commandLine();
    try {
      return arguments.length == 0 ? misunderstood(line) : line.execute(arguments);
    } catch (RuntimeException | Error e) {
      return Failure.of(e).print(world.err());
    } finally {
      line.getOut().flush();
      line.getErr().flush();
    }
  }

  /** Every command and its options. */
  CommandLine commandLine() {
    CommandLine line = new CommandLine(new RootCommand());
    commands().forEach(line::addSubcommand);
    line.getSubcommands().values().stream()
        .map(command -> command.getCommandSpec().usageMessage())
        .forEach(usage -> usage.parameterListHeading("%n").optionListHeading("%nOptions:%n"));
    return line.setOut(new PrintWriter(world.out(), true))
        .setErr(new PrintWriter(world.err(), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(world.color() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(100)
        .setAllowOptionsAsOptionParameters(false)
        .setParameterExceptionHandler((e, typed) -> misunderstood(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  private List<Object> commands() {
    return List.of(
        new BuildCommand(world, builder),
        new ServeCommand(world),
        new CheckCommand(world, builder),
        new ShowCommand(world),
        new DraftCommand(world),
        new ApproveCommand(world),
        new SearchCommand(world),
        new SimilarCommand(world),
        new ExportCommand(world),
        new ImportCommand(world),
        new NewCommand(world),
        new VerifyCommand(world),
        new McpCommand(world),
        new LspCommand(world));
  }

  private int misunderstood(CommandLine line) {
    line.usage(line.getErr());
    return ExitCode.USAGE.code();
  }

  private int misunderstood(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("plimsoll: " + message(e));
    UnmatchedArgumentException.printSuggestions(e, err);
    pointToHelp(e.getCommandLine());
    return ExitCode.USAGE.code();
  }

  /** Whoever names no command has mistyped one. */
  private static String message(ParameterException e) {
    boolean noCommand = e.getCommandLine().getParent() == null;
    if (noCommand
        && e instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()) {
      return "there is no command called '" + unmatched.getUnmatched().get(0) + "'";
    }
    return String.valueOf(e.getMessage());
  }

  private int failed(Exception e, CommandLine command) {
    int code = Failure.of(e).print(world.err());
    if (code == ExitCode.USAGE.code()) {
      pointToHelp(command);
    }
    return code;
  }

  private static void pointToHelp(CommandLine command) {
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
  }
}
