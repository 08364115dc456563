package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the sample say, in which order, and to whom. */
class PagesTest {
  private static final String INCIDENT = "internal/retrospectives/2024-06-11-locker-certificates/";
  private static final String PUBLISHED = "customer/retrospectives/pickup-lockers-june-2024/";

  @TempDir private static Path out;

  @BeforeAll
  static void build() {
    Ran ran = CommandLineRun.in(Path.of("").toAbsolutePath()).run("build", "--out", out.toString());
    assertEquals(0, ran.exitCode(), ran.err());
  }

  @Test
  void aPageSaysWhatItIsAboutInOneLineUnderItsTitle() throws IOException {
    assertEquals(
        "Critical June 11, 2024, 02:00 UTC+2 (00:00 UTC) Resolved after 1 d 17 h Pickup lockers",
        page(PUBLISHED).select("h1 + .fact-line").text());
    assertEquals(
        "Critical June 11, 2024, 02:00 UTC+2 (00:00 UTC) Resolved after 1 d 17 h"
            + " Locker control, Platform",
        page(INCIDENT).select("h1 + .fact-line").text());
  }

  @Test
  void customersReadTheMessageFirstAndTheCompanyTheFacts() throws IOException {
    String customers = Files.readString(out.resolve(PUBLISHED + "index.html"));
    int message = customers.indexOf("class=\"message");
    assertTrue(message > 0 && message < customers.indexOf("class=\"factors\""));
    String company = Files.readString(out.resolve(INCIDENT + "index.html"));
    int facts = company.indexOf("class=\"facts\"");
    assertTrue(facts > 0 && facts < company.indexOf("class=\"message"));
    assertEquals(
        List.of("4 h 34 min", "11 h 5 min"),
        texts(page(INCIDENT), ".facts:eq(0) dd, article > .facts dd"));
  }

  @Test
  void whoWroteAPageAndItsIdAreAtItsEnd() throws IOException {
    Document page = page(INCIDENT);
    assertEquals(List.of("Status", "Written by", "ID"), texts(page, ".after .facts dt"));
    assertEquals(0, page.select(".review-head ~ .facts .fact-id").size());
  }

  @Test
  void contentsAreFoldedWithoutAScript() throws IOException {
    Element contents = page(PUBLISHED).selectFirst("details.contents");
    assertFalse(contents.hasAttr("open"));
    assertTrue(contents.select("nav a").size() > 2);
  }

  @Test
  void aListSaysWhatItsDurationsMeasureAndANearMissHasNone() throws IOException {
    Document list = page("internal/retrospectives/");
    for (Element row : list.select(".row")) {
      String when = row.select(".row-when").text();
      String kind = row.attr("data-kind");
      assertFalse(kind.equals("near-miss") && when.matches(".*\\d (d|h|min).*"), when);
      assertFalse(kind.equals("success") && when.contains("Resolved after"), when);
      assertFalse(when.contains("at once"), when);
    }
    assertTrue(list.select(".row-when").text().contains("Resolved after 1 d 17 h"));
    assertTrue(list.select(".row-when").text().contains("Lasted 41 min"));
  }

  @Test
  void aListHasAHeadingForEachYear() throws IOException {
    assertEquals(
        List.of("2026", "2025", "2024", "2023"),
        texts(page("internal/retrospectives/"), "#list h2"));
    Document year = page("internal/years/2025/");
    assertEquals(List.of(), texts(year, ".group-name"));
    assertTrue(year.select("h2.card-title").size() > 3);
  }

  @Test
  void noEntryOfTheCompanysListsSpeaksToCustomers() throws IOException {
    for (String list : List.of("internal/retrospectives/", "internal/")) {
      for (String summary : texts(page(list), ".card-summary")) {
        assertFalse(summary.matches("(?i).*\\byour?\\b.*"), summary);
      }
    }
  }

  @Test
  void customersReadTheNewestActionsFirstAndNoDueDates() throws IOException {
    Document actions = page("customer/actions/");
    assertEquals(List.of(), texts(actions, "dt:contains(Due)"));
    List<String> from = texts(actions, ".from");
    assertTrue(
        from.indexOf("Some labels were charged twice")
            < from.indexOf("Peak week 2025: what five weeks of work were worth"),
        from::toString);
    try (Stream<Path> pages = Files.walk(out.resolve("customer/retrospectives"))) {
      for (Path page : pages.filter(p -> p.endsWith("index.html")).toList()) {
        assertEquals(
            List.of(),
            texts(Jsoup.parse(Files.readString(page)), ".action-fields dt:contains(Due)"));
      }
    }
    assertFalse(
        Files.readString(out.resolve("customer/retrospectives.json")).contains("\"due\":\"2"));
  }

  @Test
  void theNavigationIsInGroups() throws IOException {
    assertEquals(List.of("Browse", "Learn", "About"), texts(page("internal/"), ".nav-group > p"));
    assertEquals(List.of("Browse", "Learn", "About"), texts(page("customer/"), ".nav-group > p"));
  }

  @Test
  void theFrontPageSuggestsNothingThatItLeadsWith() throws IOException {
    Document home = page("internal/");
    String lead = home.select(".lead .card-title").text();
    assertFalse(texts(home, ".start a").contains(lead));
  }

  @Test
  void whatIsMissingLeadsOn() throws IOException {
    Document page = page("customer/404.html");
    assertTrue(texts(page, "main a").containsAll(List.of("Home", "Retrospectives", "Services")));
    assertTrue(page("customer/retrospectives/").select(".list-empty a").hasAttr("href"));
  }

  @Test
  void theDrawingSaysWhereItLeavesTimeOutAndWhichDaysItSpans() throws IOException {
    Document page = page(PUBLISHED);
    assertEquals(3, page.select(".drawing .break").size());
    assertEquals(List.of("Jun 11, 2024", "Jun 12, 2024"), texts(page, ".drawing .day-label"));
    assertTrue(page.select("figcaption").text().contains("not drawn to scale"));
  }

  @Test
  void theCompanyIsAskedAboutAGapAndCustomersReadThatItIsThere() throws IOException {
    assertTrue(
        texts(page(INCIDENT), ".gap")
            .contains("4 h 34 min without an entry. What was being looked at?"));
    assertTrue(texts(page(PUBLISHED), ".gap").contains("No entries for 4 h 34 min"));
  }

  @Test
  void whatKeepsComingBackHasAName() throws IOException {
    Document patterns = page("internal/patterns/");
    assertTrue(
        texts(patterns, ".again figcaption b")
            .contains("One alert for a region, not one for each locker"));
  }

  /** Uncompressed: a page with its styles, scripts, fonts and pictures. */
  @ParameterizedTest
  @ValueSource(strings = {INCIDENT, PUBLISHED})
  void aFirstVisitOfAnIncidentAsksForLittle(String address) throws IOException {
    Document page = page(address);
    Path folder = out.resolve(address);
    long fonts = 0;
    long all = Files.size(folder.resolve("index.html"));
    List<String> files = new ArrayList<>();
    page.select("link[rel=stylesheet], link[rel=preload], link[rel=icon]")
        .forEach(l -> files.add(l.attr("href")));
    page.select("script[src], img[src]").forEach(s -> files.add(s.attr("src")));
    assertTrue(files.stream().anyMatch(f -> f.endsWith(".png")), "a chart is in it");
    String roman =
        files.stream().filter(f -> f.endsWith("newsreader.woff2")).findFirst().orElseThrow();
    files.add(roman.replace("newsreader.woff2", "newsreader-italic.woff2"));
    for (String file : files) {
      long size = Files.size(folder.resolve(file));
      all += size;
      fonts += file.endsWith(".woff2") ? size : 0;
    }
    assertTrue(fonts > 30_000 && fonts <= 50_000, "fonts " + fonts);
    assertTrue(all <= 125_000, "all " + all);
    assertFalse(files.stream().anyMatch(f -> f.contains("filters.js") || f.contains("paths.js")));
  }

  @Test
  void aSiteMayHideGapsAndShowDueDates(@TempDir Path other) throws IOException {
    SiteStory story = SiteStory.from(Path.of("src/test/resources/cases/exports"), other);
    String page = "/retrospectives/checkout-slow/";
    String site = Files.readString(other.resolve("content/site.yaml"));
    String before = story.build().page(plimsoll.content.Audience.CUSTOMER, page);
    assertTrue(before.contains("No entries for 1 h 30 min"));
    assertFalse(before.contains("2026-06-02"));

    story.write("site.yaml", site + "\ntimeline: {gaps: hide}\nactions: {due: show}\n").build();
    String after = story.page(plimsoll.content.Audience.CUSTOMER, page);
    assertFalse(after.contains("No entries"), after);
    assertTrue(after.contains("2026-06-02"));
    String company = story.page(plimsoll.content.Audience.INTERNAL, "/retrospectives/pg-orders-7/");
    assertTrue(company.contains("without an entry"), "the company is asked all the same");
  }

  private static Document page(String path) throws IOException {
    Path file = out.resolve(path.endsWith("/") ? path + "index.html" : path);
    return Jsoup.parse(Files.readString(file));
  }

  private static List<String> texts(Element in, String selector) {
    return in.select(selector).eachText();
  }
}
