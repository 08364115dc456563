package plimsoll.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** What {@code plimsoll --help} says. */
@Command(
    name = "plimsoll",
    subcommands = HelpCommand.class,
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Turns incident retrospectives in Markdown into two static sites: one that is safe to publish"
          + " for customers, and one that holds everything."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    footer = {
      "Start here:",
      "  plimsoll build --content DIR   build both sites from your Markdown into ./site",
      "  plimsoll serve --content DIR   read along in the browser while you write",
      "  plimsoll new incident TITLE    start a retrospective",
      "  plimsoll help import           bring what another tool exports",
      "  plimsoll draft ID              propose a page for customers",
      "  plimsoll help build            the options of a command",
      "",
      "Nothing is shown to customers unless it is marked for them: see docs/publishing-safely.md.",
      "",
      "Exit codes:",
      "   0  fine",
      "   1  content errors: the customer site was not updated; the last good one is kept",
      "   2  the command line was not understood",
      "   3  a leak or a dead link was found in the output; it was not published",
      "   4  a file or folder cannot be read or written",
      "  70  a bug in Plimsoll"
    })
public final class RootCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  /** What {@code plimsoll --version} says; the version is in the jar's manifest. */
  public static String version() {
    return "plimsoll " + number();
  }

  static String number() {
    String version = RootCommand.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** The same for picocli. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }
}
