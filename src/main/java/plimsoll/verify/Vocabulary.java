package plimsoll.verify;

import java.util.List;

/** What the formats of a site's files say of themselves, whatever the site is about. */
final class Vocabulary {
  private Vocabulary() {}

  static List<String> texts() {
    return List.of(FILES, ADDRESSES, HTML, FEEDS, JSON, TYPES);
  }

  private static final String FILES =
      "index.html 404.html feed.xml feed.json sitemap.xml opensearch.xml robots.txt"
          + " retrospectives.json retrospectives.schema.json actions.csv style.css icon.svg"
          + " timeline.js search.js filters.js assets search facet retrospectives services factors"
          + " tags kinds severities years pages paths actions patterns hopes notices successes";

  private static final String ADDRESSES =
      "http://www.w3.org/2005/Atom http://www.w3.org/2000/svg http://www.w3.org/1999/xlink"
          + " http://www.w3.org/1999/xhtml http://www.sitemaps.org/schemas/sitemap/0.9"
          + " http://a9.com/-/spec/opensearch/1.1/ https://jsonfeed.org/version/1.1"
          + " https://schema.org https://json-schema.org/draft/2020-12/schema";

  private static final String HTML =
      "canonical description robots noindex viewport width=device-width initial-scale"
          + " Content-Security-Policy default-src self refresh stylesheet alternate search"
          + " module lazy async polite true false aria-label aria-current page noreferrer noopener";

  private static final String FEEDS =
      "feed entry title updated published summary content author name link category term label"
          + " urlset lastmod OpenSearchDescription ShortName Description InputEncoding Image"
          + " template searchTerms Language User-agent Disallow Allow Sitemap";

  private static final String JSON =
      "xml:lang @context @type @id version home_page_url feed_url items content_html date_published"
          + " date_modified authors language headline datePublished dateModified inLanguage"
          + " TechArticle Article isPartOf WebSite mainEntityOfPage publisher Organization";

  private static final String TYPES =
      "text/html text/css text/csv application/atom+xml application/feed+json application/ld+json"
          + " application/opensearchdescription+xml application/json image/svg+xml image/png"
          + " image/jpeg utf-8";
}
