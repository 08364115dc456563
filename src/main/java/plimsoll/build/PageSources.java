package plimsoll.build;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import plimsoll.content.Document;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;

/** From which source file each page of a site is made. */
final class PageSources {
  private final Map<String, String> sources = new HashMap<>();
  private final Function<Document, String> published;

  private PageSources(Function<Document, String> published) {
    this.published = published;
  }

  /**
   * The sources by the pages' paths.
   *
   * @param published which file a document for customers comes from, which itself does not say
   */
  static Map<String, String> of(Site site, Function<Document, String> published) {
    PageSources pages = new PageSources(published);
    for (Page page : site.pages()) {
      if (page instanceof Page.Review review) {
        pages.put(page.url(), review.entry().document());
      } else if (page instanceof Page.Prose prose) {
        pages.put(page.url(), prose.document());
      }
    }
    for (Page page : site.pages()) {
      if (page instanceof Page.AsCustomer seen) {
        pages.put(page.url(), pages.sources.getOrDefault(seen.internal().asFile(), ""));
      }
    }
    return pages.sources;
  }

  private void put(SiteUrl url, Document document) {
    put(url, document.source().isEmpty() ? published.apply(document) : document.source());
  }

  private void put(SiteUrl url, String source) {
    if (!source.isEmpty()) {
      sources.put(url.asFile(), source);
    }
  }
}
