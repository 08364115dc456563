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
record Published(List<Page> pages, Map<Addresses.Key, SiteUrl> urls) {
  static final String FOLDER = "customer";

  static Published of(List<Document> internal, Customers customers, Memory<Entry.At, Entry> known) {
    Map<String, Retrospective> bySlug = new HashMap<>();
    customers.retrospectives().forEach(r -> bySlug.put(r.document().slug(), r));
    List<Page> pages = new ArrayList<>();
    Map<Addresses.Key, SiteUrl> urls = new HashMap<>();
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
        urls.put(new Addresses.Key(document.type(), slug), shown ? url.child(FOLDER) : url);
      }
    }
    return new Published(List.copyOf(pages), Map.copyOf(urls));
  }
}
