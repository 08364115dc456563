package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.gate.View;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Understanding;
import plimsoll.search.Findable;
import plimsoll.search.SearchIndex;
import plimsoll.site.Site;
import plimsoll.source.Drafts;

/** A content folder as the search sees it. */
final class Documents {
  private Documents() {}

  /** All pages of the internal view that can be found; of a folder of HTML its pages. */
  static List<Findable> read(Path content) throws IOException {
    List<Findable> html = HtmlPages.read(content);
    if (html.size() > 100) {
      return html;
    }
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    View view = Projections.of(Drafts.load(config, problems), config).of(Audience.INTERNAL).view();
    return SearchIndex.of(
            Site.of(view, Understanding.of(view.documents(), view.settings()), List.of()))
        .entries();
  }
}
