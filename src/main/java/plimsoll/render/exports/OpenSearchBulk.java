package plimsoll.render.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.content.Moment;
import plimsoll.search.Findable;
import plimsoll.search.Helped;
import plimsoll.site.Entry;
import plimsoll.site.Site;
import plimsoll.text.Resource;

/**
 * The pages of a view for a search cluster: the settings and mapping of an index, and the documents
 * as lines of OpenSearch's bulk interface. It says no more than the view's own search does.
 */
public final class OpenSearchBulk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INDEX = read();
  private static final JsonNode LANGUAGES = languages();

  private final Site site;
  private final Map<String, Entry> entries = new HashMap<>();

  public OpenSearchBulk(Site site) {
    this.site = site;
    site.entries().forEach(entry -> entries.put(entry.url().below(""), entry));
  }

  /** Settings and mapping: the body of the request that makes the index. */
  public static String index() {
    return INDEX;
  }

  /** Two lines a page, each ended: what is to be done, and the page. */
  public Stream<String> lines(List<Findable> pages) {
    return pages.stream().map(this::lines);
  }

  private String lines(Findable page) {
    ObjectNode action = JSON.createObjectNode();
    action.putObject("index").put("_id", page.url());
    return action + "\n" + document(page) + "\n";
  }

  private ObjectNode document(Findable page) {
    ObjectNode document = JSON.createObjectNode();
    document.put("url", site.settings().baseUrl() + page.url());
    document.put("language", page.language());
    page.facets()
        .forEach(
            (facet, labels) -> {
              var values = document.putArray(facet);
              labels.forEach(
                  label -> values.add(facet.equals("kind") ? label.slug() : label.name()));
            });
    Optional.ofNullable(entries.get(page.url())).ifPresent(entry -> put(entry, document));
    document.put("title", page.title());
    Helped helped = page.helped();
    put(helped.outcome() ? "ended" : "helped", helped.text(), document);
    String text = String.join("\n", page.texts());
    document.put("text", text);
    document.putObject("stems").put(language(page.language()), page.title() + "\n" + text);
    return document;
  }

  private static void put(Entry entry, ObjectNode document) {
    put("source", entry.document().source(), document);
    put("summary", entry.summary(), document);
    put("started", day(entry.milestones().started()), document);
    put("resolved", day(entry.milestones().resolved()), document);
  }

  private static String day(List<Moment> moments) {
    return moments.stream().findFirst().map(Moment::iso).orElse("");
  }

  private static void put(String name, String value, ObjectNode document) {
    if (!value.isEmpty()) {
      document.put(name, value);
    }
  }

  /** The name of the field whose analysis is for a language. */
  private static String language(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return LANGUAGES.has(language) ? language : "other";
  }

  private static JsonNode languages() {
    try {
      return JSON.readTree(INDEX).at("/mappings/properties/stems/properties");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read() {
    return Resource.text(OpenSearchBulk.class, "opensearch.json");
  }
}
