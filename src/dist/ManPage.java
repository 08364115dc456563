import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import plimsoll.build.Builder;
import plimsoll.build.Pipeline;
import plimsoll.cli.Environment;

/**
 * Prints the manual page plimsoll(1), made of what {@code --help} says. Run from its source while
 * packages are made: {@code java -cp target/plimsoll.jar src/dist/ManPage.java VERSION DATE}.
 */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  public static void main(String[] arguments) throws Exception {
    CommandLine line = commandLine();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(new ManPage().of(line, arguments[0], arguments[1].substring(0, 10)));
  }

  /** The command line is the tool's own affair, so it is not public. */
  private static CommandLine commandLine() throws ReflectiveOperationException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Environment world =
        new Environment(
            nowhere,
            nowhere,
            InputStream.nullInputStream(),
            Map.of(),
            Clock.systemUTC(),
            Path.of(""),
            false);
    Class<?> type = Class.forName("plimsoll.Main");
    Constructor<?> made = type.getDeclaredConstructor(Environment.class, Builder.class);
    Method line = type.getDeclaredMethod("commandLine");
    made.setAccessible(true);
    line.setAccessible(true);
    return (CommandLine) line.invoke(made.newInstance(world, new Pipeline()));
  }

  private String of(CommandLine root, String version, String date) {
    String[] purpose = root.getCommandSpec().usageMessage().description();
    request(".TH PLIMSOLL 1 \"" + date + "\" \"plimsoll " + version + "\" \"User Commands\"");
    request(".SH NAME");
    text("plimsoll \\- two static sites from incident retrospectives in Markdown");
    request(".SH SYNOPSIS");
    text("\\fBplimsoll\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...]");
    request(".SH DESCRIPTION");
    paragraphs(purpose);
    request(".SH COMMANDS");
    root.getSubcommands().values().stream()
        .filter(line -> !line.getCommandName().equals("help"))
        .forEach(this::command);
    List<String> footer = Arrays.asList(root.getCommandSpec().usageMessage().footer());
    int codes = footer.indexOf("Exit codes:");
    request(".SH EXIT STATUS");
    example(footer.subList(codes + 1, footer.size()));
    request(".SH ENVIRONMENT");
    tagged(
        "\\fBPLIMSOLL_JAVA_OPTIONS\\fR",
        "More options for Java, separated by spaces, e.g. -Xmx4g.");
    tagged("\\fBJAVA_HOME\\fR", "Java 17 or later. Without it, the java on the PATH is used.");
    tagged("\\fBNO_COLOR\\fR", "If it is set, output has no colors.");
    request(".SH FILES");
    tagged(
        "\\fI~/.cache/plimsoll\\fR",
        "Classes as Java has loaded them, so that later runs start faster. May be deleted at any"
            + " time.");
    request(".SH EXAMPLES");
    example(footer.subList(1, codes - 3));
    return page.toString();
  }

  private void command(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    request(".SS \"plimsoll " + command.name() + "\"");
    Help help = line.getHelp();
    request(".PP");
    text(escaped(help.synopsis(0).lines().map(String::strip).collect(Collectors.joining(" "))));
    paragraphs(command.usageMessage().description());
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      tagged(
          "\\fI" + escaped(parameter.paramLabel()) + "\\fR",
          sentences(parameter.description(), parameter));
    }
    for (OptionSpec option : command.options()) {
      if (option.usageHelp()) {
        continue;
      }
      String names = String.join(", ", option.names());
      String value =
          option.arity().max() == 0 ? "" : "=\\fI" + escaped(option.paramLabel()) + "\\fR";
      tagged("\\fB" + escaped(names) + "\\fR" + value, sentences(option.description(), option));
    }
    example(Arrays.asList(command.usageMessage().footer()));
  }

  private static String sentences(String[] description, CommandLine.Model.ArgSpec argument) {
    return String.join(" ", description)
        .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString(true)));
  }

  private void paragraphs(String[] lines) {
    for (String line : Arrays.stream(lines).filter(line -> !line.isBlank()).toList()) {
      request(".PP");
      text(escaped(line.replace("%n", "").replace("%%", "%")));
    }
  }

  private void tagged(String tag, String text) {
    request(".TP");
    text(tag);
    text(escaped(text.replace("%%", "%")));
  }

  private void example(List<String> lines) {
    if (!lines.isEmpty()) {
      request(".PP");
      request(".nf");
      lines.forEach(line -> text(escaped(line.replace("%%", "%"))));
      request(".fi");
    }
  }

  private void request(String line) {
    page.append(line).append('\n');
  }

  /** A line of text, which must not begin as a request does. */
  private void text(String line) {
    page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
        .append(line)
        .append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
