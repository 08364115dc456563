package plimsoll.render.exports;

import java.io.OutputStream;
import plimsoll.content.Meta;
import plimsoll.site.Entry;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {
  private AtomFeed() {}

  static void write(Feed feed, OutputStream out) {
    Xml xml = new Xml(out);
    xml.open(
        "feed",
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xml:lang",
        feed.site().settings().language());
    xml.text("title", feed.title());
    xml.text("id", feed.id(feed.atom()));
    xml.text("updated", feed.updated());
    xml.empty(
        "link", "rel", "self", "type", "application/atom+xml", "href", feed.address(feed.atom()));
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.address(feed.home()));
    xml.open("author").text("name", feed.site().settings().title()).close();
    feed.items().forEach(item -> entry(xml, feed, item));
    xml.close();
  }

  private static void entry(Xml xml, Feed feed, Feed.Item item) {
    Entry entry = item.entry();
    String address = feed.address(entry.url());
    String language = entry.meta().language();
    xml.open(
        "entry", "xml:lang", language.isEmpty() ? feed.site().settings().language() : language);
    xml.text("title", entry.meta().title());
    xml.text("id", feed.id(entry.url()));
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", address);
    item.published().ifPresent(date -> xml.text("published", Feed.rfc3339(date)));
    xml.text("updated", Feed.rfc3339(item.updated()));
    xml.empty("category", "term", entry.meta().kind().slug());
    for (Meta.Service service : entry.meta().services()) {
      xml.empty("category", "term", service.slug(), "label", service.name());
    }
    if (!entry.summary().isEmpty()) {
      xml.text("summary", entry.summary());
    }
    xml.text("content", feed.content(entry).toString(), "type", "html");
    xml.close();
  }
}
