package plimsoll.render.pages;

import java.util.List;
import plimsoll.content.Document;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.site.Overview;

/** The reading paths, ready to print. */
record PathsPage(List<Path> paths) {
  /** A reading path and the retrospectives on it, in its order. */
  record Path(String href, String title, String lang, String summary, List<Card> steps) {}

  static PathsPage of(Overview.Paths page, Links links, UiText words, Dates dates) {
    return new PathsPage(page.paths().stream().map(p -> path(p, links, words, dates)).toList());
  }

  private static Path path(Overview.Paths.Path path, Links links, UiText words, Dates dates) {
    Document document = path.document();
    return new Path(
        links.site().urlOf(document.type(), document.slug()).map(links::to).orElseThrow(),
        document.meta().title(),
        document.meta().language(),
        document.meta().summary(),
        path.steps().stream().map(entry -> Card.of(entry, links, words, dates)).toList());
  }
}
