package plimsoll.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;
import plimsoll.content.Audience;
import plimsoll.render.exports.ActionsCsv;
import plimsoll.render.theme.Theme;

/** What a site says to programs. */
class ExportsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String BASE = "https://status.example.com/history/";
  private static final String CARD = BASE + "assets/harbour-[0-9a-f]{10}/card\\.png";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyAtomFeedHasWhatTheStandardRequires() throws Exception {
    Map<String, String> files = site(Audience.CUSTOMER);
    List<String> feeds = files.keySet().stream().filter(f -> f.endsWith("feed.xml")).toList();
    assertEquals(List.of("feed.xml", "services/checkout/feed.xml"), feeds);
    for (String path : feeds) {
      Element feed = xml(files.get(path)).getDocumentElement();
      assertEquals(ATOM, feed.getNamespaceURI());
      assertEquals("feed", feed.getLocalName());
      complete(feed);
      assertEquals(BASE + path, child(feed, "id"));
      assertFalse(
          child((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "name").isBlank());
      NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
      assertTrue(entries.getLength() > 0, path);
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < entries.getLength(); i++) {
        Element entry = (Element) entries.item(i);
        complete(entry);
        assertTrue(ids.add(child(entry, "id")), "an id twice");
        OffsetDateTime.parse(child(entry, "updated"));
        if (entry.getElementsByTagNameNS(ATOM, "published").getLength() > 0) {
          OffsetDateTime.parse(child(entry, "published"));
        }
        Element content = (Element) entry.getElementsByTagNameNS(ATOM, "content").item(0);
        assertEquals("html", content.getAttribute("type"));
      }
    }
  }

  @Test
  void aFeedHoldsTheWholeTextWithWholeAddresses() throws Exception {
    Element feed = xml(site(Audience.CUSTOMER).get("feed.xml")).getDocumentElement();
    NodeList contents = feed.getElementsByTagNameNS(ATOM, "content");
    String all = "";
    for (int i = 0; i < contents.getLength(); i++) {
      String html = contents.item(i).getTextContent();
      all += html;
      Jsoup.parseBodyFragment(html)
          .select("[href],[src]")
          .forEach(
              e ->
                  assertTrue(
                      (e.attr("href") + e.attr("src")).matches("https://.*|mailto:.*"),
                      e.outerHtml()));
    }
    assertTrue(all.contains("4,112 orders waited"));
    assertTrue(all.contains("Counted at the till"), "footnotes too");
    assertFalse(all.contains("pg-orders-7"));
  }

  /** The retrospective ended on 2 March; a correction of 20 March is what a subscriber must see. */
  @Test
  void aCorrectionForCustomersIsTheDayOfTheLastChange() throws Exception {
    Map<String, String> files = site(Audience.CUSTOMER);
    Element feed = xml(files.get("feed.xml")).getDocumentElement();

    assertTrue(child(feed, "updated").startsWith("2026-03-20"), child(feed, "updated"));
    assertTrue(
        files.get("feed.json").contains("\"date_modified\" : \"2026-03-20")
            || files.get("feed.json").contains("\"date_modified\":\"2026-03-20"));
    assertTrue(files.get("sitemap.xml").contains("<lastmod>2026-03-20</lastmod>"));
  }

  /** The grammar is that of RFC 4287, appendix B. */
  @ParameterizedTest
  @ValueSource(strings = {BASE, ""})
  void everyAtomFeedKeepsToTheGrammarOfTheStandard(String base) throws Exception {
    ValidationDriver atom = atom();
    Map<String, String> files =
        RendererTest.render(
            Samples.site(Samples.settings(Audience.CUSTOMER, "en", base)), Theme.DEFAULT);
    for (String path : List.of("feed.xml", "services/checkout/feed.xml")) {
      assertTrue(atom.validate(new InputSource(new StringReader(files.get(path)))), path);
    }
    String broken = files.get("feed.xml").replaceFirst("<updated>[^<]*</updated>", "");
    assertFalse(atom.validate(new InputSource(new StringReader(broken))), "it can say no");
  }

  private static ValidationDriver atom() throws Exception {
    PropertyMapBuilder quiet = new PropertyMapBuilder();
    quiet.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler() {});
    ValidationDriver driver =
        new ValidationDriver(quiet.toPropertyMap(), CompactSchemaReader.getInstance());
    String grammar = ExportsTest.class.getResource("/schemas/atom.rnc").toString();
    assertTrue(driver.loadSchema(new InputSource(grammar)));
    return driver;
  }

  @Test
  void aSiteThatDoesNotKnowItsAddressHasFeedsThatLeadThereFromTheirOwn() throws Exception {
    Map<String, String> files =
        RendererTest.render(
            Samples.site(Samples.settings(Audience.CUSTOMER, "en", "")), Theme.DEFAULT);
    Element feed = xml(files.get("services/checkout/feed.xml")).getDocumentElement();
    NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < links.getLength(); i++) {
      String href = ((Element) links.item(i)).getAttribute("href");
      String there = URI.create("services/checkout/").resolve(href).normalize().toString();
      assertTrue(files.containsKey(there), href);
    }
    assertTrue(child(feed, "id").startsWith("urn:uuid:"));
    Set<String> ids = new HashSet<>();
    for (JsonNode item : JSON.readTree(files.get("feed.json")).path("items")) {
      assertTrue(ids.add(item.path("id").asText()), "an id twice");
    }
    assertFalse(files.containsKey("sitemap.xml"), "a site map holds whole addresses");
    assertFalse(files.get("index.html").contains("canonical"));
  }

  @Test
  void theJsonFeedIsVersion11() throws Exception {
    Map<String, String> files = site(Audience.CUSTOMER);
    JsonNode feed = JSON.readTree(files.get("feed.json"));
    assertEquals("https://jsonfeed.org/version/1.1", feed.path("version").asText());
    assertFalse(feed.path("title").asText().isEmpty());
    assertEquals(BASE + "feed.json", feed.path("feed_url").asText());
    for (JsonNode item : feed.path("items")) {
      assertTrue(URI.create(item.path("id").asText()).isAbsolute());
      assertFalse(item.path("content_html").asText().isEmpty());
      for (String date : List.of("date_published", "date_modified")) {
        if (item.has(date)) {
          OffsetDateTime.parse(item.path(date).asText());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void retrospectivesJsonKeepsToItsPublishedSchema(Audience audience) throws Exception {
    Map<String, String> files = site(audience);
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(files.get("retrospectives.schema.json"));
    JsonNode all = JSON.readTree(files.get("retrospectives.json"));

    assertEquals(Set.of(), schema.validate(all));
    assertEquals(3, all.size());
    assertEquals(audience == Audience.INTERNAL, all.get(0).has("source"));
  }

  @Test
  void theSiteMapListsEveryPageThatIsThereToBeRead() throws Exception {
    Map<String, String> files = site(Audience.CUSTOMER);
    Set<String> listed = new HashSet<>();
    NodeList places = xml(files.get("sitemap.xml")).getElementsByTagName("loc");
    for (int i = 0; i < places.getLength(); i++) {
      listed.add(places.item(i).getTextContent());
    }
    Set<String> pages = new HashSet<>();
    for (String file : files.keySet()) {
      boolean read = file.endsWith("index.html") && !file.startsWith("search/");
      if (read && !files.get(file).contains("page-redirect")) {
        pages.add(BASE + file.substring(0, file.length() - "index.html".length()));
      }
    }
    assertEquals(pages, listed);
  }

  @Test
  void browsersLearnHowToSearch() throws Exception {
    Element search = xml(site(Audience.CUSTOMER).get("opensearch.xml")).getDocumentElement();
    Element url = (Element) search.getElementsByTagName("Url").item(0);

    assertEquals("OpenSearchDescription", search.getLocalName());
    assertTrue(search.getElementsByTagName("ShortName").item(0).getTextContent().length() <= 16);
    assertEquals(BASE + "search/?q={searchTerms}", url.getAttribute("template"));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void everyPageSaysWhoMayIndexItAndWhereItIs(Audience audience) throws Exception {
    boolean internal = audience == Audience.INTERNAL;
    Map<String, String> files = site(audience);
    assertEquals(internal, files.get("robots.txt").contains("Disallow: /\n"));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getKey().endsWith(".html") || file.getValue().contains("page-redirect")) {
        continue;
      }
      var page = Jsoup.parse(file.getValue());
      boolean noindex = page.select("meta[name=robots]").attr("content").startsWith("noindex");
      String address = BASE + file.getKey().replaceFirst("index\\.html$", "");
      String canonical = page.select("link[rel=canonical]").attr("href");
      boolean policy =
          page.select("meta[http-equiv=Content-Security-Policy]")
              .attr("content")
              .equals("default-src 'self'");
      boolean right =
          noindex == internal
              && policy
              && !page.select("meta[property=og:title]").attr("content").isEmpty()
              && page.select("meta[property=og:image]").attr("content").matches(CARD)
              && (file.getKey().equals("404.html") || canonical.equals(address));
      if (!right) {
        wrong.add(file.getKey());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aRetrospectiveTellsSearchEnginesWhatItIs() throws Exception {
    String page = site(Audience.CUSTOMER).get("retrospectives/checkout-slow-march-2026/index.html");
    String data = Jsoup.parse(page).select("script[type=application/ld+json]").html();
    JsonNode article = JSON.readTree(data);

    assertEquals("TechArticle", article.path("@type").asText());
    assertEquals("Checkout was slow", article.path("headline").asText());
    assertEquals(BASE + "retrospectives/checkout-slow-march-2026/", article.path("url").asText());
    assertEquals("2026-03-20", article.path("dateModified").asText());
  }

  /**
   * A screen reader would read English words with an Arabic voice, and a browser turn them round.
   */
  @Test
  void aLanguageThatTheThemeDoesNotSpeakIsNotClaimedForItsWords() throws Exception {
    for (String language : List.of("ar", "he", "zh")) {
      Map<String, String> files =
          RendererTest.render(
              Samples.site(Samples.settings(Audience.CUSTOMER, language, BASE)), Theme.DEFAULT);
      var html = Jsoup.parse(files.get("index.html")).select("html");
      assertEquals(language.equals("zh") ? "zh" : "en", html.attr("lang"));
      assertEquals("ltr", html.attr("dir"));
    }
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void theActionsAreATableForSpreadsheets(Audience audience) throws Exception {
    String csv = site(audience).get("actions.csv");
    String head = csv.substring(0, csv.indexOf("\r\n"));

    assertTrue(head.startsWith("action,state,due,owner,retrospective,url"));
    assertEquals(audience == Audience.INTERNAL, head.contains("overdue"));
    assertEquals(audience == Audience.INTERNAL, csv.contains("OPS-7"));
    assertEquals(audience == Audience.INTERNAL, csv.contains("one queue starved all others"));
    assertTrue(csv.contains("Give each service its own pool,done,2026-04-01"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=HYPERLINK(1)|'=HYPERLINK(1)",
        "+1|'+1",
        "-2+3|'-2+3",
        "  =1+1|'  =1+1",
        "＝1+1|'＝1+1",
        "@SUM(A1)|'@SUM(A1)",
        "@kowalski|@kowalski",
        "a = b|a = b"
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void noCellIsComputedByASpreadsheet(String text, String cell) {
    assertEquals(cell, ActionsCsv.cell(text));
  }

  private static Map<String, String> site(Audience audience) throws Exception {
    return RendererTest.render(Samples.site(Samples.settings(audience, "en", BASE)), Theme.DEFAULT);
  }

  private static void complete(Element element) {
    assertFalse(child(element, "title").isBlank());
    assertTrue(URI.create(child(element, "id")).isAbsolute());
    OffsetDateTime.parse(child(element, "updated"));
  }

  private static String child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (name.equals(children.item(i).getLocalName())) {
        return children.item(i).getTextContent();
      }
    }
    throw new AssertionError(parent.getLocalName() + " has no " + name);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }
}
