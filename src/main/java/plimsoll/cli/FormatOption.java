package plimsoll.cli;

import picocli.CommandLine.Option;

/** {@code --format}, for commands that print for people or for programs. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Converter.class,
      description = "text, or json with one object a line (default: ${DEFAULT-VALUE}).")
  private Format chosen = Format.TEXT;

  Format chosen() {
    return chosen;
  }
}
