package plimsoll.build;

import java.util.HashMap;
import java.util.Map;
import plimsoll.content.Document;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;

/** From which source file each page of a site is made; for customers nothing is known of it. */
final class PageSources {
  private final Map<String, String> sources = new HashMap<>();

  private PageSources() {}

  static Map<String, String> of(Site site) {
    PageSources pages = new PageSources();
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
    put(url, document.source());
  }

  private void put(SiteUrl url, String source) {
    if (!source.isEmpty()) {
      sources.put(url.asFile(), source);
    }
  }
}
