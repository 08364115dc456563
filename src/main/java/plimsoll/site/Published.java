package plimsoll.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.retrospective.Retrospective;
import plimsoll.work.Memory;

/** What customers see of an internal site's documents, and where the internal site shows it. */
record Published(List<Page> pages, Map<String, SiteUrl> urls) {
  static final String FOLDER = "customer";

  static Published of(List<Document> internal, Customers customers, Memory<Entry.At, Entry> known) {
    Map<String, Retrospective> bySlug = new HashMap<>();
    customers.retrospectives().forEach(r -> bySlug.put(r.document().slug(), r));
    List<Page> pages = new ArrayList<>();
    Map<String, SiteUrl> urls = new HashMap<>();
    for (Document document : internal) {
      SiteUrl url = Pages.urlOf(document);
      String published = document.publishedSlug();
      boolean pending = published.isEmpty();
      Optional<Retrospective> seen =
          Optional.ofNullable(
                  pending ? customers.unpublished().get(document.id()) : bySlug.get(published))
              .filter(r -> document.type() == Document.Type.RETROSPECTIVE);
      seen.ifPresent(
          r ->
              pages.add(
                  new Page.AsCustomer(
                      Entry.of(r, url.child(FOLDER), Audience.CUSTOMER, known), url, pending)));
      boolean shown = seen.isPresent();
      String slug = seen.map(r -> r.document().slug()).orElse(published);
      if (!slug.isEmpty()) {
        urls.put(key(document.type(), slug), shown ? url.child(FOLDER) : url);
      }
    }
    return new Published(List.copyOf(pages), Map.copyOf(urls));
  }

  Optional<SiteUrl> urlOf(Document.Type type, String slug) {
    return Optional.ofNullable(urls.get(key(type, slug)));
  }

  private static String key(Document.Type type, String slug) {
    return type + " " + slug;
  }
}
