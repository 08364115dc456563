package plimsoll.render.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.render.html.Html;
import plimsoll.render.html.Printable;
import plimsoll.site.Entry;

/** What a page is about, for search engines: schema.org in JSON-LD. Data, never run as a script. */
public final class JsonLd {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLd() {}

  /** A retrospective; empty where the site does not know its own address. */
  public static Html of(Entry entry, Settings settings) {
    if (settings.baseUrl().isEmpty()) {
      return Html.EMPTY;
    }
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(json, entry, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Inside a script element nothing is escaped by HTML's rules, so no "<" may be there.
    String safe =
        out.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    return Html.markup(Printable.of(safe));
  }

  private static void write(JsonGenerator json, Entry entry, Settings settings) throws IOException {
    Meta meta = entry.meta();
    json.writeStartObject();
    json.writeStringField("@context", "https://schema.org");
    json.writeStringField("@type", "TechArticle");
    json.writeStringField("headline", meta.title());
    String address = entry.url().below(settings.baseUrl());
    json.writeStringField("url", address);
    json.writeStringField("mainEntityOfPage", address);
    if (!entry.summary().isEmpty()) {
      json.writeStringField("description", entry.summary());
    }
    if (!meta.language().isEmpty()) {
      json.writeStringField("inLanguage", meta.language());
    }
    if (entry.date().isPresent()) {
      json.writeStringField("datePublished", entry.date().orElseThrow().iso());
    }
    if (Feed.Item.updated(entry).isPresent()) {
      json.writeStringField("dateModified", Feed.Item.updated(entry).orElseThrow().iso());
    }
    json.writeArrayFieldStart("about");
    for (Meta.Service service : meta.services()) {
      json.writeStartObject();
      json.writeStringField("@type", "Service");
      json.writeStringField("name", service.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("publisher");
    json.writeStringField("@type", "Organization");
    json.writeStringField("name", settings.title());
    json.writeStringField("url", settings.baseUrl());
    json.writeEndObject();
    json.writeEndObject();
  }
}
