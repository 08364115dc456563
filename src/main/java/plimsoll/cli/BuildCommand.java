package plimsoll.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.build.Builder;
import plimsoll.build.Outcome;
import plimsoll.build.Request;
import plimsoll.build.UsageException;
import plimsoll.content.Audience;

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
      "  plimsoll build --view internal                the internal site alone",
      "  plimsoll build --prove                        before publishing, as CI should"
    })
public final class BuildCommand implements Callable<Integer> {
  private final Environment world;
  private final Builder builder;

  @Mixin private BuildOptions options = new BuildOptions();
  @Mixin private ViewsOption view = new ViewsOption();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--prove",
      description = {
        "Build the customer site again from sources in which internal text is exchanged, taken away"
            + " and added, compare every byte, read every file back, and write"
            + " DIR/customer.proof.json."
      })
  private boolean prove;

  public BuildCommand(Environment world, Builder builder) {
    this.world = world;
    this.builder = builder;
  }

  @Override
  public Integer call() throws IOException {
    Console console = new Console(world, options.source().prefix(), format.chosen());
    Request request = options.request(world, view.audiences());
    if (prove && !request.views().contains(Audience.CUSTOMER)) {
      throw new UsageException("--prove is about the customer site: leave --view away");
    } else if (prove) {
      request = request.proving();
    }
    Outcome outcome;
    try {
      outcome = builder.build(request, console.progress());
    } finally {
      console.clear();
    }
    console.problems(outcome.withoutAllowed());
    console.built(outcome, options.out());
    return outcome.exitCode().code();
  }
}
