package plimsoll.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the source is; for every command that reads it. */
final class SourceOptions {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      converter = FolderConverter.class,
      description = "The folder of your Markdown (default: ${DEFAULT-VALUE}).")
  private Path content = Path.of("content");

  @Mixin private HelpOption help = new HelpOption();

  /** The folder, which exists. */
  Path folder(Environment world) throws FileSystemException {
    Path folder = world.at(content);
    if (!Files.isDirectory(folder)) {
      throw new FileSystemException(
          content.toString(), null, "no such folder. Use --content to point to your Markdown.");
    }
    return folder;
  }

  /** What makes a path below the folder one that the user's editor finds. */
  String prefix() {
    String typed = content.normalize().toString().replace('\\', '/');
    return typed.isEmpty() || typed.equals("/") || typed.endsWith("/") ? typed : typed + "/";
  }
}
