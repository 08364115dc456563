package plimsoll.render.exports;

import java.io.OutputStream;
import plimsoll.content.Moment;
import plimsoll.site.Page;
import plimsoll.site.Site;

/** The addresses of all pages that are there to be read, with the day of their last change. */
final class SitemapXml {
  private SitemapXml() {}

  static void write(Site site, OutputStream out) {
    Xml xml = new Xml(out);
    xml.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    for (Page page : site.pages()) {
      boolean read =
          !(page instanceof Page.NotFound
              || page instanceof Page.Redirect
              || page instanceof Page.Search);
      if (read) {
        xml.open("url");
        xml.text("loc", page.url().below(site.settings().baseUrl()));
        if (page instanceof Page.Review review) {
          Feed.Item.updated(review.entry()).ifPresent(day -> xml.text("lastmod", day(day)));
        }
        xml.close();
      }
    }
    xml.close();
  }

  private static String day(Moment moment) {
    return moment.local().toLocalDate().toString();
  }
}
