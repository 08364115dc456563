package plimsoll.cli;

import picocli.CommandLine.Option;
import plimsoll.content.Audience;

/** {@code --view}, for commands that look at one. */
final class ViewOption {
  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "internal",
      converter = AudienceConverter.class,
      description = "customer or internal (default: ${DEFAULT-VALUE}).")
  private Audience audience = Audience.INTERNAL;

  Audience audience() {
    return audience;
  }
}
