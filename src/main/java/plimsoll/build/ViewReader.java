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
import plimsoll.work.Memories;

/**
 * One view of the content, read into memory again and again under the conditions of a build. What
 * has not changed is not read again.
 */
public final class ViewReader {
  private final Path content;
  private final Audience audience;
  private final Known known = Known.in(Memories.EMPTY);

  public ViewReader(Path content, Audience audience) {
    this.content = content;
    this.audience = audience;
  }

  /**
   * Reads the content.
   *
   * @return the site; for customers empty where a build would withhold it, because something is
   *     wrong with the content or because the proof failed
   * @throws IOException if the content cannot be read
   */
  public Optional<Site> read() throws IOException {
    Problems problems = new Problems();
    Config config =
        known.config().of("", ConfigLoader.load(content, problems), unchanged -> unchanged);
    List<Draft> drafts = Drafts.load(config, problems, known.drafts());
    Projections projections =
        Projections.of(drafts, config, known.drafts().others(), known.projections());
    if (audience == Audience.CUSTOMER) {
      problems.addAll(projections.of(audience).problems());
      if (problems.hasErrors()
          || !Proving.of(drafts, config, known).interference(projections).isEmpty()) {
        return Optional.empty();
      }
    }
    View view = projections.of(audience).view();
    return Optional.of(
        Site.of(
            view,
            Understanding.of(view.documents(), view.settings(), known.understood(audience)),
            List.of()));
  }
}
