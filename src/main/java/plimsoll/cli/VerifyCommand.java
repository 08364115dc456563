package plimsoll.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.verify.Manifest;

/** Checks a published customer site against what was proven of it. */
@Command(
    name = "verify",
    description = {
      "Checks a published customer site against its proof, without the sources.",
      "",
      "The proof is the file customer.proof.json that build --prove writes beside the site."
    },
    footer = {
      "",
      "Exit codes: 0 the same, 3 a file is missing, extra or changed, 4 something cannot be read.",
      "",
      "Example:",
      "  plimsoll verify /srv/www/history site/customer.proof.json"
    })
public final class VerifyCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private HelpOption help = new HelpOption();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      converter = FolderConverter.class,
      description = "The folder as it is published.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "PROOF",
      converter = FolderConverter.class,
      description = "The proof that was written when it was built.")
  private Path proof = Path.of("");

  public VerifyCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path site = world.at(folder);
    if (Files.exists(site) && !Files.isDirectory(site)) {
      throw new FileSystemException(folder.toString(), null, "not a folder");
    }
    if (Files.isDirectory(world.at(proof))) {
      throw new FileSystemException(proof.toString(), null, "a folder, and no proof");
    }
    Manifest.Hashes proven = Manifest.read(world.at(proof));
    Manifest.Hashes found = Manifest.Hashes.of(site);
    List<Manifest.Difference> differences = proven.differences(found);
    for (Manifest.Difference difference : differences) {
      world
          .err()
          .println(difference.kind().name().toLowerCase(Locale.ROOT) + ": " + difference.path());
    }
    int count = differences.size();
    if (count > 0) {
      world
          .err()
          .println(
              count == 1
                  ? "1 file differs from the proof"
                  : String.format(Locale.ROOT, "%,d files differ from the proof", count));
      return ExitCode.OUTPUT.code();
    }
    world
        .out()
        .println(
            String.format(
                Locale.ROOT, "%,d files are as they were proven", proven.byPath().size()));
    return ExitCode.FINE.code();
  }
}
