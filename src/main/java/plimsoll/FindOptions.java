package plimsoll;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.content.Audience;

/** What to look in, and how to print what was found. */
final class FindOptions {
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "internal",
      converter = AudienceConverter.class,
      description = "customer or internal (default: ${DEFAULT-VALUE}).")
  private Audience view = Audience.INTERNAL;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Converter.class,
      description = "text, or json with one object a line (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  Findings read(World world) throws IOException {
    return Findings.read(source.folder(world), view);
  }

  Finds finds(World world) {
    return new Finds(world.out(), source.prefix(), format);
  }
}
