package plimsoll;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
  private static final Set<String> VERSION = Set.of("--version", "-V");

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
    // A message that could not be written, such as to a full disk, is a failure.
    return world.out().checkError() && code < ExitCode.OUTPUT.code()
        ? new Failure(ExitCode.INPUT_OUTPUT, "plimsoll: standard output: cannot be written\n")
            .print(world.err())
        : code;
  }

  private int executed(String... arguments) {
    if (arguments.length == 1 && VERSION.contains(arguments[0])) {
      world.out().println(RootCommand.version()); // asked by scripts: nothing else is loaded
      return ExitCode.FINE.code();
    }
    CommandLine line = arguments.length == 0 ? commandLine() : commandLine(arguments[0]);
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
    return commandLine("");
  }

  /** The command of a name and its options, which takes a third of the time; else all of them. */
  private CommandLine commandLine(String name) {
    Map<String, Supplier<Object>> commands = commands();
    CommandLine line = new CommandLine(new RootCommand());
    commands.entrySet().stream()
        .filter(command -> !commands.containsKey(name) || command.getKey().equals(name))
        .forEach(command -> line.addSubcommand(command.getKey(), command.getValue().get()));
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

  /** How to make each command, in the order of the help. */
  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("build", () -> new BuildCommand(world, builder));
    commands.put("serve", () -> new ServeCommand(world));
    commands.put("check", () -> new CheckCommand(world, builder));
    commands.put("show", () -> new ShowCommand(world));
    commands.put("draft", () -> new DraftCommand(world));
    commands.put("approve", () -> new ApproveCommand(world));
    commands.put("search", () -> new SearchCommand(world));
    commands.put("similar", () -> new SimilarCommand(world));
    commands.put("export", () -> new ExportCommand(world));
    commands.put("import", () -> new ImportCommand(world));
    commands.put("new", () -> new NewCommand(world));
    commands.put("verify", () -> new VerifyCommand(world));
    commands.put("mcp", () -> new McpCommand(world));
    commands.put("lsp", () -> new LspCommand(world));
    return commands;
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
