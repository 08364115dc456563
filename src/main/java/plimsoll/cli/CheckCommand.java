package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.Builder;
import plimsoll.build.ExitCode;
import plimsoll.build.Outcome;
import plimsoll.build.Publication;
import plimsoll.build.Request;
import plimsoll.build.Scratch;
import plimsoll.build.UsageException;
import plimsoll.content.Audience;
import plimsoll.problem.Printer;
import plimsoll.problem.Problem;
import plimsoll.site.OverdueAction;

/** Says everything that a build would say, and keeps nothing of what it builds. */
@Command(
    name = "check",
    description = {
      "Reports everything build would report, for all files or for those you name, and asks"
          + " questions about the writing. Writes nothing but a baseline.",
      "",
      "With --view customer: also lists the pages that publishing would add, change and withdraw,"
          + " compared with the site below --out, and who approved each; then shows, word by word,"
          + " what customers would newly read, and what in it looks as if it was not meant for"
          + " them."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll check content/retrospectives/2026     the files of a folder",
      "  plimsoll check --format github                 annotations in GitHub Actions",
      "  plimsoll check --write-baseline known.txt      an old collection starts clean",
      "  plimsoll check --baseline known.txt --fail-on warning",
      "  plimsoll check --view customer                 what publishing would do",
      "  plimsoll check --view customer --against main --format markdown"
    })
public final class CheckCommand implements Callable<Integer> {
  private final Environment world;
  private final Builder builder;

  @Mixin private BuildOptions options = new BuildOptions();
  @Mixin private ViewsOption view = new ViewsOption();

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files or folders of the content.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = CheckFormat.Converter.class,
      description =
          "text, json with one object a line, sarif, markdown for a comment, or github for"
              + " annotations (default: ${DEFAULT-VALUE}).")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      converter = FailOn.Converter.class,
      description =
          "error, warning (also notices) or info (also advice): from which severity on the exit"
              + " code is 1 (default: ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Do not report findings that this file knows.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write all notices and advice of now to a baseline, and report only errors.")
  private @Nullable Path newBaseline;

  @Option(
      names = "--against",
      paramLabel = "DIR|REF",
      defaultValue = "",
      description =
          "With --view customer: compare with this published folder or git revision (default: with"
              + " what was approved, else with the site below --out).")
  private String against = "";

  public CheckCommand(Environment world, Builder builder) {
    this.world = world;
    this.builder = builder;
  }

  @Override
  public Integer call() throws IOException {
    Path content = options.source().folder(world);
    List<String> named = new ArrayList<>();
    for (Path file : files) {
      Optional<String> below = below(content, file);
      if (below.isEmpty()) {
        world.err().println(TerminalText.plain("plimsoll: no " + file + " in the content folder"));
        return ExitCode.USAGE.code();
      }
      named.add(below.get());
    }
    Baseline known = baseline == null ? Baseline.NONE : Baseline.read(world.at(baseline));
    try (Scratch scratch = Scratch.open()) {
      Outcome outcome = build(content, scratch, named);
      List<Problem> said = view.isCustomer() ? outcome.problems() : outcome.withoutAllowed();
      List<Problem> found =
          Stream.concat(said.stream(), outcome.advice().stream()).sorted().toList();
      List<String> fingerprints = Fingerprints.of(found, content);
      if (newBaseline != null) {
        known = written(world.at(newBaseline), found, fingerprints);
      }
      List<Problem> problems =
          known.without(found, fingerprints).stream()
              .filter(problem -> concerns(problem, named))
              .toList();
      print(problems, content);
      if (view.isCustomer() && format != CheckFormat.SARIF && format != CheckFormat.GITHUB) {
        publication(content, scratch, outcome, named);
      }
      ExitCode code = ExitCode.of(problems);
      return (code == ExitCode.FINE && failOn.isReachedBy(problems) ? ExitCode.CONTENT : code)
          .code();
    }
  }

  private Baseline written(Path file, List<Problem> found, List<String> fingerprints)
      throws IOException {
    int count = Baseline.write(file, found, fingerprints);
    world.err().println(TerminalText.plain("plimsoll: " + count + " findings in " + newBaseline));
    return new Baseline(Set.copyOf(fingerprints));
  }

  private Outcome build(Path content, Scratch scratch, List<String> named) throws IOException {
    Console console = new Console(world, options.source().prefix(), format.ofProblems());
    Request request =
        options.request(world, content, scratch.folder(), view.audiences()).advising();
    boolean some = !named.contains("") && !view.isCustomer() && newBaseline == null;
    try {
      return builder.build(some ? request.lookingAt(named) : request, console.progress());
    } finally {
      console.clear();
    }
  }

  /** The path below the content folder of a file that the user sees from where they stand. */
  private Optional<String> below(Path content, Path typed) {
    for (Path file : List.of(world.at(typed), content.resolve(typed).normalize())) {
      if (file.startsWith(content) && Files.exists(file)) {
        return Optional.of(content.relativize(file).toString().replace('\\', '/'));
      }
    }
    return Optional.empty();
  }

  private static boolean concerns(Problem problem, List<String> named) {
    String file = problem.span().file();
    return named.isEmpty()
        || named.stream().anyMatch(n -> n.isEmpty() || file.equals(n) || file.startsWith(n + "/"));
  }

  private void print(List<Problem> problems, Path content) {
    if (format == CheckFormat.SARIF) {
      String version = RootCommand.number();
      List<String> fingerprints = Fingerprints.of(problems, content);
      world.out().print(Sarif.of(problems, fingerprints, options.source().prefix(), version));
      return;
    }
    ReviewText review = new ReviewText(options.source().prefix());
    if (format == CheckFormat.MARKDOWN || format == CheckFormat.GITHUB) {
      boolean github = format == CheckFormat.GITHUB;
      world.out().print(github ? review.github(problems) : review.markdown(problems));
      return;
    }
    Console console = new Console(world, options.source().prefix(), format.ofProblems());
    console.problems(problems);
    if (problems.isEmpty()) {
      console.say(Printer.count(problems));
    }
  }

  private void publication(Path content, Scratch scratch, Outcome outcome, List<String> named)
      throws IOException {
    PublicationReport report =
        new PublicationReport(
            world.out(), format.ofProblems(), format == CheckFormat.MARKDOWN ? "- " : "");
    boolean withheld = outcome.views().stream().anyMatch(view -> !view.published());
    String customers = Audience.CUSTOMER.slug();
    Path built = scratch.folder().resolve(customers);
    Path published =
        against.isEmpty() ? world.at(options.out()).resolve(customers) : world.at(Path.of(against));
    ContentSnapshot now = ContentSnapshot.read(content);
    if (withheld) {
      report.withheld();
    } else if (Files.isDirectory(published) || against.isEmpty()) {
      report.changes(Publication.between(published, built), Approvers.of(now));
    }
    LocalDate today =
        options.today().isEmpty() ? LocalDate.now(world.clock()) : LocalDate.parse(options.today());
    if (!withheld) {
      report.overdue(
          OverdueAction.of(now.projections().of(Audience.CUSTOMER).view(), today).stream()
              .filter(action -> Files.exists(built.resolve(action.page().asFile())))
              .toList());
    }
    Looks looks;
    if (against.isEmpty()) {
      looks = Looks.atApproved(content, now, today, published, built);
    } else if (Files.isDirectory(published)) {
      looks = Looks.atPublished(content, now, today, published, built);
    } else {
      looks = Looks.atRevision(content, now, today, revision(content, scratch));
    }
    LookPrinter printer = new LookPrinter(world.out(), options.source().prefix(), world.color());
    for (Look look : looks.all(now.ready(named))) {
      switch (format) {
        case MARKDOWN -> printer.markdown(look);
        case JSON -> printer.json(look);
        default -> printer.text(look);
      }
    }
  }

  private ContentSnapshot revision(Path content, Scratch scratch) throws IOException {
    Path old = Files.createDirectory(scratch.folder().resolve("revision"));
    if (!GitRevision.extract(content, against, old)) {
      throw new UsageException("no folder and no git revision is called " + against);
    }
    return ContentSnapshot.read(old);
  }
}
