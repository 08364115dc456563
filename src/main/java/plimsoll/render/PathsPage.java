package plimsoll.render;

import java.util.List;
import plimsoll.content.Document;
import plimsoll.site.Page;

/** The reading paths, ready to print. */
record PathsPage(List<Path> paths) {
  /** A reading path. */
  record Path(String href, String title, String lang, String summary) {}

  static PathsPage of(Page.Paths page, Links links) {
    return new PathsPage(page.paths().stream().map(d -> path(d, links)).toList());
  }

  private static Path path(Document document, Links links) {
    return new Path(
        links.site().urlOf(document.type(), document.slug()).map(links::to).orElseThrow(),
        document.meta().title(),
        document.meta().language(),
        document.meta().summary());
  }
}
