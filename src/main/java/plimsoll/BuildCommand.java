package plimsoll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds both sites, or one. */
@Command(
    name = "build",
    description = {
      "Builds the customer and the internal site from one source.",
      "",
      "An error in the content withholds the customer site only: its last good state stays, and the"
          + " internal site is built and shows the problem."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll build                                both sites, from ./content into ./site",
      "  plimsoll build --content notes --out public   other folders",
      "  plimsoll build --view internal                the internal site alone"
    })
final class BuildCommand implements Callable<Integer> {
  private final World world;
  private final Builder builder;

  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private BuildOptions options = new BuildOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "site",
      description =
          "Where the sites go: DIR/customer and DIR/internal (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("site");

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "all",
      converter = ViewOption.Converter.class,
      description = "customer, internal or all (default: ${DEFAULT-VALUE}).")
  private ViewOption view = ViewOption.ALL;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Converter.class,
      description =
          "How problems are printed: text, or json with one object a line (default:"
              + " ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  BuildCommand(World world, Builder builder) {
    this.world = world;
    this.builder = builder;
  }

  @Override
  public Integer call() throws IOException {
    Console console = new Console(world, source.prefix(), format);
    Request request = options.request(world, source.folder(world), world.at(out), view.audiences());
    Outcome outcome;
    try {
      outcome = builder.build(request, console.progress());
    } finally {
      console.clear();
    }
    console.problems(outcome.problems());
    console.built(outcome, out);
    return outcome.exitCode().code();
  }
}
