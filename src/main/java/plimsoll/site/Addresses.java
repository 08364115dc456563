package plimsoll.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Settings;

/**
 * All that a page about one thing may know of the rest of its site: the settings, and which
 * addresses there are. Two sites that agree in this differ in no such page but by what it is about.
 *
 * @param documents where the documents of this view are
 * @param published where the internal site shows what customers see of a document, by the slug that
 *     they know
 * @param all the addresses of all pages
 */
public record Addresses(
    Settings settings, Map<Key, SiteUrl> documents, Map<Key, SiteUrl> published, Set<SiteUrl> all) {
  /** What a document is called. */
  record Key(Document.Type type, String slug) {}

  static Addresses of(
      Settings settings, List<Document> documents, Published published, List<Page> pages) {
    Map<Key, SiteUrl> own = new HashMap<>();
    documents.forEach(d -> own.put(new Key(d.type(), d.slug()), Pages.urlOf(d)));
    return new Addresses(
        settings, own, published.urls(), new HashSet<>(pages.stream().map(Page::url).toList()));
  }

  /** Who reads the site. */
  public Audience audience() {
    return settings.audience();
  }

  /** Where a document of this view is. */
  public Optional<SiteUrl> urlOf(Document.Type type, String slug) {
    return Optional.ofNullable(documents.get(new Key(type, slug)));
  }

  /** Where the internal site shows what customers see of a document, by the slug they know. */
  public Optional<SiteUrl> urlAsCustomer(Document.Type type, String publishedSlug) {
    return Optional.ofNullable(published.get(new Key(type, publishedSlug)));
  }

  /** Where the internal site shows what customers see of its page at an address, if it does. */
  public Optional<SiteUrl> asCustomer(SiteUrl internal) {
    return Optional.of(internal.child(Published.FOLDER)).filter(this::has);
  }

  /** Whether a page has this address. */
  public boolean has(SiteUrl url) {
    return all.contains(url);
  }
}
