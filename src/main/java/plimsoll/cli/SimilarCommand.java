package plimsoll.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.content.Document;
import plimsoll.problem.Suggestion;
import plimsoll.site.Entry;
import plimsoll.site.Similar;

/** Shows the retrospectives that are like one, and why. */
@Command(
    name = "similar",
    description = "Shows which retrospectives are similar to one, and why.",
    footer = {"", "Example:", "  plimsoll similar 2025-11-28-peak-week"})
public final class SimilarCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SearchableViewOptions options = new SearchableViewOptions();

  @Parameters(
      paramLabel = "ID",
      description = "The ID of a retrospective, or its path; in the customer view its slug.")
  private String id = "";

  public SimilarCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    SearchableView findings = options.read(world);
    Optional<Document> document = document(findings);
    if (document.isEmpty()) {
      world
          .err()
          .println(TerminalText.plain("plimsoll: no retrospective has the ID \"" + id + "\""));
      world.err().println(TerminalText.plain(hint(findings)));
      return ExitCode.USAGE.code();
    }
    print(findings, document.get().slug());
    return ExitCode.FINE.code();
  }

  private void print(SearchableView findings, String slug) {
    ResultPrinter finds = options.finds(world);
    List<Similar> found = findings.index().similar(findings.site().settings().language()).of(slug);
    int rank = 0;
    for (Similar similar : found) {
      String url = url(findings, similar.slug());
      finds.print(
          ++rank,
          similar.title(),
          findings.address(url),
          findings.source(url),
          Map.of("reasons", similar.reasons()));
    }
    if (found.isEmpty()) {
      world.err().println("No similar retrospectives.");
    }
  }

  /** A name that is nearly the same, else those of pages that have its words. */
  private String hint(SearchableView findings) {
    List<String> found =
        findings.index().query(id, 3, Map.of()).hits().stream()
            .map(hit -> findings.documents().get(hit.entry().url()))
            .filter(document -> document.type() == Document.Type.RETROSPECTIVE)
            .map(SimilarCommand::name)
            .toList();
    TreeMap<String, String> names = new TreeMap<>();
    findings.site().entries().forEach(e -> names.put(e.document().id(), name(e.document())));
    boolean near = Suggestion.nearest(id, names.keySet()).isPresent();
    return near || found.isEmpty()
        ? IdArgument.hint(id, names)
        : "these contain such words: " + String.join(", ", found);
  }

  private static String name(Document document) {
    return IdArgument.tellable(document.id(), document.source());
  }

  private Optional<Document> document(SearchableView findings) {
    String below = options.below(id);
    return findings.site().entries().stream()
        .map(Entry::document)
        .filter(d -> d.id().equals(id) || d.slug().equals(id) || isSource(d, below))
        .findFirst();
  }

  private static boolean isSource(Document document, String path) {
    return !path.isEmpty() && document.source().equals(path);
  }

  private static String url(SearchableView findings, String slug) {
    return findings.site().entries().stream()
        .filter(e -> e.document().slug().equals(slug))
        .map(e -> e.url().below(""))
        .findFirst()
        .orElseThrow();
  }
}
