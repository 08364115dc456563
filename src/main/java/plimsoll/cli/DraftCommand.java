package plimsoll.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.content.Document;
import plimsoll.draft.Proposal;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.source.Draft;
import plimsoll.source.Header;
import plimsoll.source.Headers;

/** Proposes the marks and the customer map in the files named: in all of them, or in none. */
@Command(
    name = "draft",
    description = {
      "Proposes a customer page: writes the customer: map and the marks into the file, and shows"
          + " the difference.",
      "",
      "The file stays internal. Read the proposal, edit it, and write audience: customer yourself."
          + " Nothing you wrote is changed; a second run adds nothing."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll draft 2026-03-02-checkout --dry-run   show the proposal, write nothing",
      "  plimsoll draft 2026-03-02-checkout             write it into the file"
    })
public final class DraftCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "The IDs of the files, or their paths below the content folder.")
  private List<String> names = List.of();

  @Option(names = "--dry-run", description = "Show the difference and write nothing.")
  private boolean dryRun;

  public DraftCommand(Environment world) {
    this.world = world;
  }

  /** A file's text before and after. */
  private record Change(Path file, Header header, String before, Proposal proposal) {
    boolean isOne() {
      return !before.equals(proposal.text());
    }
  }

  @Override
  public Integer call() throws IOException {
    Path folder = source.folder(world);
    ContentSnapshot read = ContentSnapshot.read(folder);
    Set<Draft> chosen = new LinkedHashSet<>();
    for (String name : names) {
      Optional<Header> header = new IdArgument(world, source).find(read, name);
      if (header.isEmpty()) {
        return ExitCode.USAGE.code();
      }
      read.drafts().stream().filter(d -> d.header() == header.get()).forEach(chosen::add);
    }
    List<Change> changes = new ArrayList<>();
    List<Draft> all = new ArrayList<>(read.drafts());
    for (Draft draft : chosen) {
      Optional<Change> change = propose(folder, draft, all, read);
      if (change.isEmpty()) {
        return ExitCode.CONTENT.code();
      }
      changes.add(change.get());
      // The next file's slug has to be another one.
      String path = draft.header().path();
      Header drafted =
          Headers.read(path, change.get().proposal().text(), read.config(), new Problems());
      all.replaceAll(d -> d == draft ? new Draft(drafted, d.text()) : d);
    }
    for (Change change : changes) {
      if (!dryRun && change.isOne()) {
        replace(change.file(), change.proposal().text());
      }
      report(change);
    }
    return ExitCode.FINE.code();
  }

  /** The proposal for a file; if there can be none, the reason has been printed. */
  private Optional<Change> propose(Path folder, Draft draft, List<Draft> all, ContentSnapshot read)
      throws IOException {
    Header header = draft.header();
    if (header.type() != Document.Type.RETROSPECTIVE) {
      return refuse(
          header, "is not a retrospective", "draft proposes pages of retrospectives only");
    }
    if (header.forCustomers()) {
      return refuse(
          header,
          "already says audience: customer",
          "a proposed mark would be published with the next build: write status: draft first");
    }
    if (!Proposal.isReadable(draft, read.config())) {
      return refuse(
          header, "has front matter that cannot be read", "run plimsoll check, and fix it");
    }
    Path file = folder.resolve(header.path());
    byte[] bytes = Files.readAllBytes(file);
    String exact;
    try {
      exact = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return refuse(header, "is not UTF-8", "save the file as UTF-8");
    }
    Proposal proposal = Proposal.of(draft, exact, all, read.config());
    if (proposal.isNone()) {
      new Console(world, source.prefix(), format.chosen()).problems(proposal.left());
      return Optional.empty();
    }
    return Optional.of(new Change(file, header, exact, proposal));
  }

  private Optional<Change> refuse(Header header, String reason, String hint) {
    say("plimsoll: " + path(header) + " " + reason);
    say("  hint: " + hint);
    return Optional.empty();
  }

  /** A reader never sees half a file, and nobody gets more rights to it. */
  private static void replace(Path file, String text) throws IOException {
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(aside, text, StandardCharsets.UTF_8);
      if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void report(Change change) {
    String path = path(change.header());
    List<String> diff = LineDiff.unified(change.before(), change.proposal().text(), path, path);
    if (format.chosen() == Format.JSON) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("source", path);
      line.put("written", !dryRun && change.isOne());
      line.put("diff", String.join("\n", diff));
      world.out().println(TerminalText.json(line));
    } else {
      new DiffPrinter(world).print(diff);
    }
    List<Problem> left =
        change.proposal().left().stream().map(problem -> problem.as(Severity.NOTICE)).toList();
    new Console(world, source.prefix(), format.chosen()).problems(left);
    if (format.chosen() == Format.TEXT) {
      next(change, path);
    }
  }

  private void next(Change change, String path) {
    if (!change.isOne()) {
      say(path + ": nothing to add");
    } else if (!dryRun) {
      say(path + ": proposal written; customers still see nothing of it");
      say(
          "  next: edit it, write audience: customer"
              + (change.header().stage() == Header.Stage.FINAL ? "" : " and status: final")
              + " in its front matter, then plimsoll show "
              + IdArgument.tellable(change.header().id(), change.header().path())
              + " --view customer");
    }
    if (!change.proposal().tellsSections()) {
      say("  no section here is one that customers usually get; mark yours: ## Impact {.customer}");
    }
  }

  private String path(Header header) {
    return source.prefix() + header.path();
  }

  private void say(String line) {
    world.err().println(TerminalText.plain(line));
  }
}
