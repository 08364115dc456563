package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plimsoll.build.EditorReader;
import plimsoll.build.Failure;
import plimsoll.lsp.LspService;

/** Shows authors what a build would say, while they write. */
@Command(
    name = "lsp",
    description = {
      "Serves an editor while you write, as a Language Server Protocol server on standard input and"
          + " output.",
      "",
      "Your editor starts it: problems and advice as you type, what customers will read of a"
          + " section, completion, and edits that fix problems."
    },
    footer = {"", "Example:", "  plimsoll lsp --content DIR"})
public final class LspCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SourceOptions source = new SourceOptions();

  public LspCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path content = source.folder(world);
    return LspService.run(
        world.in(),
        world.out(),
        content,
        RootCommand.number(),
        new EditorReader(content),
        bug -> Failure.of(bug).print(world.err()));
  }
}
