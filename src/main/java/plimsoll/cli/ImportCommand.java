package plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.build.Progress;
import plimsoll.build.UsageException;
import plimsoll.imports.Formats;
import plimsoll.imports.Import;
import plimsoll.imports.LabelMap;
import plimsoll.imports.Source;
import plimsoll.problem.Suggestion;

/** Writes what another tool exports as our Markdown. */
@Command(
    name = "import",
    description = {
      "Writes what another tool exports as Markdown, one file for each retrospective.",
      "",
      "Everything imported is internal, also what was public: publishing is a decision. An existing"
          + " file is never replaced without --force, and importing the same export again changes"
          + " nothing. Imports read files and standard input, never the network.",
      "",
      "Formats: statuspage, google-cloud, azure, aws, cstate, upptime, cachet, oneuptime, dispatch,"
          + " incident-io, firehydrant, rootly, html, notion, obsidian, jira, asciidoc, org,"
          + " markdown, github-issues, gitlab-issues."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll import statuspage incidents.json --to content/retrospectives",
      "  plimsoll import notion Export.zip --to content/retrospectives --dry-run",
      "  gh issue list --label incident --json number,title,body,comments \\",
      "    | plimsoll import github-issues - --to content/retrospectives",
      "",
      "Exit codes: 1 if anything of the export is not in what was written, 2 for an unknown"
          + " format,",
      "4 if a file cannot be read or written."
    })
public final class ImportCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private HelpOption help = new HelpOption();

  @Parameters(index = "0", paramLabel = "FORMAT", description = "The format of the export.")
  private String format = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "A file, folder or zip archive; - reads standard input.")
  private List<String> sources = List.of();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      converter = FolderConverter.class,
      description = "The folder for the Markdown; it is made if need be.")
  private Path to = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "WORD=MEANING",
      description =
          "What a label or word means: sev1=severity:critical, api=service:checkout,"
              + " outage=tag:outage; nothing after = leaves it out.")
  private List<String> map = new ArrayList<>();

  @Option(names = "--force", description = "Replace files that are there, and edits in them.")
  private boolean force;

  @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
  private boolean dryRun;

  public ImportCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    if (!Formats.names().contains(format)) {
      throw new UsageException(
          "there is no format called '"
              + format
              + "'; "
              + Suggestion.hint(
                  format, Formats.names(), "choose one of " + String.join(", ", Formats.names())));
    }
    Console console = new Console(world, "", Format.TEXT);
    Progress progress = console.progress();
    String typed = to.toString().replace('\\', '/');
    String shown = typed.isEmpty() || typed.endsWith("/") ? typed : typed + "/";
    Import.Request request =
        new Import.Request(format, read(), world.at(to), shown, labels(), force, dryRun);
    Import.Result result;
    try {
      result = Import.run(request, progress::at);
    } finally {
      console.clear();
    }
    print(result, shown);
    console.problems(result.problems());
    return ExitCode.of(result.problems()).code();
  }

  private List<Source> read() {
    if (sources.stream().filter("-"::equals).count() > 1) {
      throw new UsageException("standard input can be read once");
    }
    return sources.stream()
        .map(
            typed -> {
              try {
                InputStream in = typed.equals("-") ? world.in() : InputStream.nullInputStream();
                return Source.of(typed, world.at(Path.of(typed)), in);
              } catch (InvalidPathException e) {
                throw new UsageException("'" + typed + "' is no path");
              }
            })
        .toList();
  }

  private LabelMap labels() {
    try {
      return LabelMap.of(map);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--map " + e.getMessage() + " is not understood; write sev1=severity:critical");
    }
  }

  /** The files that are new, and how many of each fate there are. */
  private void print(Import.Result result, String shown) {
    for (Import.Outcome outcome : result.files()) {
      if (outcome.fate() == Import.Fate.WRITTEN || outcome.fate() == Import.Fate.REPLACED) {
        world.out().println(TerminalText.plain(shown + outcome.file()));
      }
    }
    StringBuilder counts = new StringBuilder(dryRun ? "dry run: " : "");
    for (Import.Fate fate : Import.Fate.values()) {
      long n = result.files().stream().filter(o -> o.fate() == fate).count();
      if (n > 0 || fate == Import.Fate.WRITTEN) {
        counts
            .append(fate == Import.Fate.WRITTEN ? "" : ", ")
            .append(n)
            .append(' ')
            .append(fate.name().toLowerCase(Locale.ROOT));
      }
    }
    world.err().println(counts);
  }
}
