package plimsoll.render.exports;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.markdown.Markdown;
import plimsoll.output.OutFile;
import plimsoll.output.OutPath;
import plimsoll.site.Addresses;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.work.Digester;

/** Beside each page that is a document the same text as Markdown, for programs that read. */
public final class MarkdownTwins {
  private static final String NAME = "index.md";

  private final Around around;

  private MarkdownTwins(Around around) {
    this.around = around;
  }

  /** What is known of other pages: where they are, and which have a twin. */
  private record Around(Addresses addresses, Set<SiteUrl> twins) {}

  /** All that a twin is made from. */
  private record Made(Around around, SiteUrl here, Document document) {}

  /** The pages that have one. */
  public static Map<SiteUrl, Document> documents(Site site) {
    Map<SiteUrl, Document> documents = new TreeMap<>();
    for (Page page : site.pages()) {
      if (page instanceof Page.Review review) {
        documents.put(page.url(), review.entry().document());
      } else if (page instanceof Page.Prose prose) {
        documents.put(page.url(), prose.document());
      }
    }
    return documents;
  }

  /** Where the twin of a page is. */
  public static SiteUrl of(SiteUrl page) {
    return SiteUrl.file(page.path() + NAME);
  }

  static Stream<OutFile> files(Site site, Digester digester) {
    Map<SiteUrl, Document> documents = documents(site);
    Around around = new Around(site.addresses(), documents.keySet());
    MarkdownTwins twins = new MarkdownTwins(around);
    return documents.entrySet().stream()
        .map(
            page ->
                new OutFile(
                    OutPath.of(of(page.getKey()).path()),
                    out -> out.write(twins.text(page.getKey(), page.getValue())),
                    () -> digester.of(new Made(around, page.getKey(), page.getValue()))));
  }

  private byte[] text(SiteUrl here, Document document) {
    String base = around.addresses().settings().baseUrl();
    String address = base.isEmpty() ? "" : here.below(base);
    return Markdown.toRead(
            document,
            address,
            asset -> SiteUrl.file("assets/" + asset).from(here),
            target -> link(here, target))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** To the other page's twin, if it has one. */
  private String link(SiteUrl here, Inline.Target.Page target) {
    return around
        .addresses()
        .urlOf(target.type(), target.slug())
        .map(url -> (around.twins().contains(url) ? of(url) : url).from(here))
        .orElse("");
  }
}
