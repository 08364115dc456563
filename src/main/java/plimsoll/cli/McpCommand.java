package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plimsoll.build.ExitCode;
import plimsoll.build.Failure;
import plimsoll.mcp.McpService;

/** Lets an assistant ask the library. */
@Command(
    name = "mcp",
    description = {
      "Answers an assistant's questions about one view, as a Model Context Protocol server on"
          + " standard input and output.",
      "",
      "Assistants can search, read and compare retrospectives, and list actions and hopes. They"
          + " cannot change anything. Edits to the content are seen at the next question."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll mcp --content DIR                  everything, for the company's own assistants",
      "  plimsoll mcp --content DIR --view customer  only what customers read"
    })
public final class McpCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private ViewOption view = new ViewOption();

  public McpCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path content = source.folder(world);
    LiveLibrary library = new LiveLibrary(content, view.audience(), world.err());
    library.readAhead();
    McpService.run(
        world.in(),
        world.out(),
        RootCommand.number(),
        library,
        bug -> Failure.of(bug).print(world.err()));
    return ExitCode.FINE.code();
  }
}
