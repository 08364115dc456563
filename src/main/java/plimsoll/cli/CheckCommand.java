package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.Builder;
import plimsoll.build.ExitCode;
import plimsoll.build.Outcome;
import plimsoll.build.Publication;
import plimsoll.build.Scratch;
import plimsoll.content.Audience;
import plimsoll.problem.Printer;
import plimsoll.problem.Problem;
import plimsoll.site.OverdueAction;

/** Says everything that a build would say, and keeps nothing of what it builds. */
@Command(
    name = "check",
    description = {
      "Reports everything build would report, for all files or for those you name. Writes"
          + " nothing.",
      "",
      "With --view customer: also lists the pages that publishing would add, change and withdraw,"
          + " compared with the site below --out, and who approved each."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll check content/retrospectives/2026     the files of a folder",
      "  plimsoll check --format github                 annotations in GitHub Actions",
      "  plimsoll check --view customer                 what publishing would do"
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
    try (Scratch scratch = Scratch.open()) {
      Outcome outcome = build(content, scratch);
      List<Problem> problems =
          outcome.problems().stream().filter(problem -> concerns(problem, named)).toList();
      print(problems);
      if (view.isCustomer() && format != CheckFormat.SARIF && format != CheckFormat.GITHUB) {
        publication(content, scratch, outcome);
      }
      return ExitCode.of(problems).code();
    }
  }

  private Outcome build(Path content, Scratch scratch) throws IOException {
    Console console = new Console(world, options.source().prefix(), format.ofProblems());
    try {
      return builder.build(
          options.request(world, content, scratch.folder(), view.audiences()), console.progress());
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

  private void print(List<Problem> problems) {
    if (format == CheckFormat.SARIF) {
      String version = new RootCommand.Version().getVersion()[0].replace("plimsoll ", "");
      world.out().print(Sarif.of(problems, options.source().prefix(), version));
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

  private void publication(Path content, Scratch scratch, Outcome outcome) throws IOException {
    PublicationReport report =
        new PublicationReport(
            world.out(), format.ofProblems(), format == CheckFormat.MARKDOWN ? "- " : "");
    if (outcome.views().stream().anyMatch(built -> !built.published())) {
      report.withheld();
      return;
    }
    String customers = Audience.CUSTOMER.slug();
    Path published = world.at(options.out()).resolve(customers);
    List<Publication.Change> changes =
        Publication.between(published, scratch.folder().resolve(customers));
    ContentSnapshot source = ContentSnapshot.read(content);
    report.changes(changes, Approvers.of(source));
    Path next = scratch.folder().resolve(customers);
    report.overdue(
        OverdueAction.of(source.projections().of(Audience.CUSTOMER).view(), options.today())
            .stream()
            .filter(action -> Files.exists(next.resolve(action.page().asFile())))
            .toList());
  }
}
