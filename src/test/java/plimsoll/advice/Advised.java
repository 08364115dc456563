package plimsoll.advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.projection.Projection;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Understanding;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;

/** The advice on documents, read as a build reads them. */
final class Advised {
  private Advised() {}

  /** What is asked about each file of a content folder, by path. */
  static Map<String, List<Problem>> of(Path content) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    List<Draft> drafts = Drafts.load(config, problems);
    Projection company = Projections.of(drafts, config).of(Audience.INTERNAL);
    Map<String, Draft> byPath = new HashMap<>();
    drafts.forEach(draft -> byPath.put(draft.header().path(), draft));
    Advice advice = Advice.with(config, ConfigLoader.advice(content, problems), problems);
    Map<String, List<Problem>> told = new TreeMap<>();
    Understanding.of(company.view().documents(), company.view().settings())
        .forEach(
            review -> {
              String path = review.document().source();
              told.put(path, advice.on(review, byPath.get(path), company::place));
            });
    return told;
  }

  /** What is asked about one document, its settings beside it. */
  static List<Problem> on(Path folder, String site, String markdown) throws IOException {
    Path content = Files.createTempDirectory(folder, "content");
    Files.writeString(content.resolve("site.yaml"), "language: en\n" + site);
    Files.writeString(content.resolve("a.md"), markdown);
    return of(content).getOrDefault("a.md", List.of());
  }

  static List<String> ids(List<Problem> problems) {
    return problems.stream().map(Problem::id).toList();
  }
}
