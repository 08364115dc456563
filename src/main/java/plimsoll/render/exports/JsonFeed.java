package plimsoll.render.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.site.Entry;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {
  private JsonFeed() {}

  static void write(Feed feed, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeStringField("version", "https://jsonfeed.org/version/1.1");
      json.writeStringField("title", feed.title());
      if (feed.addressed()) {
        json.writeStringField("home_page_url", feed.address(feed.home()));
        json.writeStringField("feed_url", feed.address(feed.json()));
      }
      json.writeStringField("language", feed.site().settings().language());
      json.writeArrayFieldStart("items");
      for (Feed.Item item : feed.items()) {
        item(json, feed, item);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void item(JsonGenerator json, Feed feed, Feed.Item item) throws IOException {
    Entry entry = item.entry();
    json.writeStartObject();
    json.writeStringField("id", feed.id(entry.url()));
    json.writeStringField("url", feed.address(entry.url()));
    json.writeStringField("title", entry.meta().title());
    json.writeStringField("content_html", feed.content(entry).toString());
    if (!entry.summary().isEmpty()) {
      json.writeStringField("summary", entry.summary());
    }
    date(json, "date_published", item.published());
    date(json, "date_modified", item.updated());
    if (!entry.meta().language().isEmpty()) {
      json.writeStringField("language", entry.meta().language());
    }
    json.writeArrayFieldStart("tags");
    json.writeString(entry.meta().kind().slug());
    for (Meta.Service service : entry.meta().services()) {
      json.writeString(service.name());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String name, Optional<Moment> date)
      throws IOException {
    if (date.isPresent()) {
      json.writeStringField(name, Feed.rfc3339(date.get()));
    }
  }
}
