package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import plimsoll.approval.Wording;
import plimsoll.build.ExitCode;
import plimsoll.config.Approvals;
import plimsoll.config.ApprovedWordings;
import plimsoll.config.Config;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.source.Header;

/** Records what somebody has approved for customers: of all files named, or of none. */
@Command(
    name = "approve",
    description = {
      "Records in approvals.yaml that somebody approves what customers would read of these files.",
      "",
      "Shows first what customers would newly read, word by word, and what in it looks as if it was"
          + " not meant for them. plimsoll show ID --view customer has all of it."
    },
    footer = {"", "Example:", "  plimsoll approve 2026-03-02-checkout --by \"Kim Lee\""})
public final class ApproveCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SourceOptions source = new SourceOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "The IDs of the files, or their paths below the content folder.")
  private List<String> names = List.of();

  @Option(
      names = "--by",
      paramLabel = "WHO",
      required = true,
      converter = NameConverter.class,
      description = "Name of the approver, as readers of approvals.yaml will recognise it.")
  private String who = "";

  public ApproveCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = source.folder(world);
    ContentSnapshot read = ContentSnapshot.read(folder);
    IdArgument named = new IdArgument(world, source);
    Map<String, Wording> wordings = new LinkedHashMap<>();
    for (String name : names) {
      Optional<Header> header = named.find(read, name);
      if (header.isEmpty()) {
        return ExitCode.USAGE.code();
      }
      Optional<Wording> wording = named.publishable(read, header.get());
      if (wording.isEmpty()) {
        return ExitCode.CONTENT.code();
      }
      wordings.put(wording.get().id(), wording.get());
    }
    List<Wording> all = List.copyOf(wordings.values());
    show(folder, read, all);
    return record(folder, read.config(), all);
  }

  /** What is about to be approved; on the error stream, since it is no result. */
  private void show(Path folder, ContentSnapshot read, List<Wording> wordings) throws IOException {
    Looks looks = Looks.atApproved(folder, read, LocalDate.now(world.clock()));
    LookPrinter printer = new LookPrinter(world.err(), source.prefix(), world.color());
    for (Wording wording : wordings) {
      Look look = looks.look(wording);
      if (look.isNew() || !look.changes().isEmpty()) {
        printer.text(look);
      }
    }
  }

  private int record(Path folder, Config config, List<Wording> wordings) throws IOException {
    List<Config.Approval> given = new ArrayList<>();
    wordings.forEach(wording -> given.add(approval(config, wording)));
    Problems problems = new Problems();
    if (!Approvals.add(folder, given, problems)) {
      List<Problem> found = problems.sorted();
      new Console(world, source.prefix(), Format.TEXT).problems(found);
      return ExitCode.CONTENT.code();
    }
    for (int i = 0; i < wordings.size(); i++) {
      ApprovedWordings.write(folder, wordings.get(i).id(), wordings.get(i).kept());
      Config.Approval approval = given.get(i);
      String title = wordings.get(i).document().meta().title();
      world
          .out()
          .println(
              TerminalText.plain(
                  "approved "
                      + approval.id()
                      + " ("
                      + title
                      + ") by "
                      + approval.who()
                      + " on "
                      + approval.when()));
    }
    return ExitCode.FINE.code();
  }

  /** Who approves the same wording again changes nothing. */
  private Config.Approval approval(Config config, Wording wording) {
    String digest = wording.digest();
    return config.approvals().stream()
        .filter(a -> a.id().equals(wording.id()))
        .filter(a -> a.digest().equals(digest) && a.who().equals(who))
        .findFirst()
        .orElseGet(
            () ->
                new Config.Approval(
                    wording.id(), digest, who, LocalDate.now(world.clock()).toString()));
  }

  /** Somebody. */
  static final class NameConverter implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      String name = typed.strip();
      if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
        throw new TypeConversionException("expected a name");
      }
      return name;
    }
  }
}
