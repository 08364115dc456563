package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.config.ApprovedWordings;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.Wording;
import plimsoll.markdown.Markdown;
import plimsoll.source.Header;

/** Prints what one audience reads of a file, for whoever reviews it. */
@Command(
    name = "show",
    description = {
      "Shows what an audience reads of one file, as Markdown.",
      "",
      "With --diff: what would change for customers against the wording that was approved. The exit"
          + " code is 0 if nothing would, and 1 if something would."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll show 2026-03-02-checkout --view customer",
      "  plimsoll show 2026-03-02-checkout --view customer --diff"
    })
public final class ShowCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SourceOptions source = new SourceOptions();

  @Parameters(paramLabel = "ID", description = "The ID of the file, or its path.")
  private String name = "";

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "customer",
      converter = AudienceConverter.class,
      description = "customer or internal (default: ${DEFAULT-VALUE}).")
  private Audience view = Audience.CUSTOMER;

  @Option(
      names = "--diff",
      description = "Show what would change for customers against the approved wording.")
  private boolean diff;

  public ShowCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    if (diff && view == Audience.INTERNAL) {
      world.err().println("plimsoll: --diff compares what customers read: use --view customer");
      return ExitCode.USAGE.code();
    }
    Path folder = source.folder(world);
    ContentSnapshot read = ContentSnapshot.read(folder);
    IdArgument named = new IdArgument(world, source);
    Optional<Header> header = named.find(read, name);
    if (header.isEmpty()) {
      return ExitCode.USAGE.code();
    }
    if (view == Audience.INTERNAL) {
      return internal(read, header.get());
    }
    Optional<Wording> wording = named.publishable(read, header.get());
    if (wording.isEmpty()) {
      return ExitCode.CONTENT.code();
    }
    if (diff) {
      return diff(read.config(), folder, wording.get());
    }
    world.out().print(wording.get().markdown());
    return ExitCode.FINE.code();
  }

  private int internal(ContentSnapshot read, Header header) {
    List<Document> documents =
        read.projections().of(Audience.INTERNAL).view().documents().stream()
            .filter(document -> document.source().equals(header.path()))
            .toList();
    documents.forEach(d -> world.out().print(Markdown.of(d, Audience.INTERNAL)));
    return ExitCode.FINE.code();
  }

  private int diff(Config config, Path folder, Wording wording) throws IOException {
    Optional<Config.Approval> approval =
        config.approvals().stream().filter(a -> a.id().equals(wording.id())).findFirst();
    if (approval.isEmpty()) {
      say("nobody has approved " + wording.id() + " yet. Show it without --diff.");
      return ExitCode.CONTENT.code();
    }
    String by = approval.get().who() + " approved on " + approval.get().when();
    if (wording.isApprovedBy(approval.get().digest())) {
      say("customers would read what " + by);
      return ExitCode.FINE.code();
    }
    Optional<String> kept = ApprovedWordings.read(folder, wording.id());
    List<String> lines =
        LineDiff.unified(
            kept.orElse(""), wording.kept(), "what " + by, "what customers would read now");
    if (kept.isEmpty() || lines.isEmpty()) {
      say(
          "what customers would read differs from what "
              + by
              + ", but that wording was not kept. Show it without --diff.");
    } else {
      new DiffPrinter(world).print(lines);
    }
    return ExitCode.CONTENT.code();
  }

  private void say(String text) {
    world.err().println(TerminalText.plain("plimsoll: " + text));
  }
}
