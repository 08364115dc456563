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
      converter = OneView.Converter.class,
      description = "customer or internal (default: ${DEFAULT-VALUE}).")
  private OneView view = OneView.INTERNAL;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Converter.class,
      description = "text, or json with one object a line (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  Findings read(World world) throws IOException {
    return Findings.read(source.folder(world), view.audience());
  }

  Finds finds(World world) {
    return new Finds(world.out(), source.prefix(), format);
  }

  /** The view that is asked. */
  enum OneView {
    CUSTOMER(Audience.CUSTOMER),
    INTERNAL(Audience.INTERNAL);

    private final Audience audience;

    OneView(Audience audience) {
      this.audience = audience;
    }

    Audience audience() {
      return audience;
    }

    @Override
    public String toString() {
      return audience.slug();
    }

    /** For picocli, which makes one by itself. */
    static final class Converter extends Choice<OneView> {
      Converter() {
        super(values());
      }
    }
  }
}
