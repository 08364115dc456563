package plimsoll.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.gate.View;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Understanding;
import plimsoll.site.Site;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;

/** One view of the content, read into memory under the conditions of a build. */
public final class ReadView {
  private ReadView() {}

  /**
   * Reads the content.
   *
   * @return the site; for customers empty where a build would withhold it, because something is
   *     wrong with the content or because the proof failed
   * @throws IOException if the content cannot be read
   */
  public static Optional<Site> of(Path content, Audience audience) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    List<Draft> drafts = Drafts.load(config, problems);
    Projections projections = Projections.of(drafts, config);
    if (audience == Audience.CUSTOMER) {
      problems.addAll(projections.of(audience).problems());
      if (problems.hasErrors() || !Proving.of(drafts, config).interference(projections).isEmpty()) {
        return Optional.empty();
      }
    }
    View view = projections.of(audience).view();
    return Optional.of(
        Site.of(view, Understanding.of(view.documents(), view.settings()), List.of()));
  }
}
