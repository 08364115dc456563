package plimsoll.cli;

import picocli.CommandLine.Option;

/** {@code --help}, which every command takes. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}
