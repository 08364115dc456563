package plimsoll.render.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plimsoll.content.Audience;
import plimsoll.content.Settings;
import plimsoll.output.OutFile;
import plimsoll.output.OutPath;
import plimsoll.render.html.UiText;
import plimsoll.site.Facet;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;
import plimsoll.work.Digester;
import plimsoll.work.Lazy;

/**
 * A site for programs: feeds, the site map, and everything that is known as JSON, CSV and Markdown.
 *
 * <p>The site map and the search description hold whole addresses, so they exist only where the
 * site's own address ({@code base-url}) is set; feeds then have whole addresses, else relative
 * ones. Their dates are the content's.
 */
public final class Exports {
  private final Site site;
  private final UiText words;
  private final Similar.Finder similar;
  private final Digester digester;

  private Exports(Site site, UiText words, Similar.Finder similar, Digester digester) {
    this.digester = digester;
    this.site = site;
    this.words = words;
    this.similar = similar;
  }

  public static Stream<OutFile> of(
      Site site, UiText words, Similar.Finder similar, Digester digester) {
    Exports exports = new Exports(site, words, similar, digester);
    List<OutFile> files = new ArrayList<>(exports.always());
    if (!site.settings().baseUrl().isEmpty()) {
      files.addAll(exports.addressed());
    }
    return files.stream();
  }

  private List<OutFile> always() {
    List<OutFile> files = new ArrayList<>();
    files.add(
        file(RetrospectivesJson.FILE.path(), out -> RetrospectivesJson.write(site, similar, out)));
    files.add(OutFile.bytes("retrospectives.schema.json", RetrospectivesJson.schema()));
    files.add(OutFile.text("robots.txt", robots()));
    files.add(file("llms.txt", out -> out.write(LlmsTxt.of(site, words))));
    MarkdownTwins.files(site, digester).forEach(files::add);
    files.addAll(feed(Feed.ATOM, Feed.JSON, () -> Feed.everything(site, words)));
    for (Term service : site.terms(Facet.SERVICE)) {
      files.addAll(
          feed(Feed.atomOf(service), Feed.jsonOf(service), () -> Feed.of(site, service, words)));
    }
    if (!site.actions().items().isEmpty()) {
      files.add(file(ActionsCsv.FILE.path(), out -> ActionsCsv.write(site, out)));
    }
    return files;
  }

  private List<OutFile> addressed() {
    return List.of(
        file("sitemap.xml", out -> SitemapXml.write(site, out)),
        file("opensearch.xml", out -> OpenSearchXml.write(site, words, out)));
  }

  private static List<OutFile> feed(SiteUrl atom, SiteUrl json, Supplier<Feed> make) {
    Lazy<Feed> feed = new Lazy<>(make);
    return List.of(
        file(atom.path(), out -> AtomFeed.write(feed.get(), out)),
        file(json.path(), out -> JsonFeed.write(feed.get(), out)));
  }

  private static OutFile file(String path, OutFile.Content content) {
    return new OutFile(OutPath.of(path), content);
  }

  /** Nothing internal is for crawlers, should one ever get there. */
  private String robots() {
    if (site.audience() == Audience.INTERNAL) {
      return "User-agent: *\nDisallow: /\n";
    }
    Settings settings = site.settings();
    String map =
        settings.baseUrl().isEmpty()
            ? ""
            : "Sitemap: " + SiteUrl.file("sitemap.xml").below(settings.baseUrl()) + "\n";
    return "User-agent: *\nDisallow:\n" + map;
  }
}
