package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts of a page, for documents that are not as simple as the sample. */
class FactsPagesTest {
  private static final String TWO_INCIDENTS =
      """
      # Two outages of the login service

      ## Second outage

      - 2026-05-07 14:00 UTC The certificate expired.
      - 2026-05-07 14:05 UTC Detected by a customer's call.
      - 2026-05-07 14:20 UTC Mitigated by renewing it on one host.
      - 2026-05-07 14:40 UTC Resolved: renewed everywhere.

      ## First outage

      - 2026-05-04 09:02 UTC Deployed the new session store; logins start to fail.
      - 2026-05-04 09:20 UTC Detected: the alert on failed logins fired.
      - 2026-05-04 10:00 UTC Mitigated: rolled back.
      - 2026-05-04 11:15 UTC Resolved: all sessions are valid again.
      """;

  private static final String DETECTED_LATE =
      """
      ---
      started: 2026-07-01T10:00:00Z
      detected: 2026-07-01T10:30:00Z
      mitigated: 2026-07-01T10:10:00Z
      resolved: 2026-07-02T08:00:00Z
      severity: major
      ---
      # A retry drained the queue before anyone noticed
      """;

  /** Where a path begins. */
  private static final String PATH_X = "^M([0-9.]+).*";

  @TempDir private Path folder;

  @Test
  void whatHappenedFirstComesFirst() throws IOException {
    build("language: en\n", DETECTED_LATE);
    assertEquals(
        List.of("Mitigated after 10 min", "Detected after 30 min"),
        page("internal/retrospectives/a/").select(".facts").get(0).select("> div").eachText());
  }

  @Test
  void theTurningPointsOfSeveralIncidentsAreDrawnInTheOrderOfTheirTimes() throws IOException {
    build("language: en\n", TWO_INCIDENTS);
    Document page = page("internal/retrospectives/a/");
    // The second incident is first in the document, and its four marks are the last of the drawing.
    List<Double> places =
        IntStream.of(5, 6, 7, 8, 1, 2, 3, 4)
            .mapToObj(entry -> page.selectFirst(".drawing [data-entry=" + entry + "] > *"))
            .map(mark -> Double.valueOf(mark.attr("cx") + mark.attr("d").replaceAll(PATH_X, "$1")))
            .toList();
    assertEquals(places.stream().sorted().toList(), places);
    assertEquals("May 7, 2026", page.select(".timeline-table .day").get(0).text());
  }

  @Test
  void severitiesThatTheSiteDoesNotNameAreInTheLanguageOfTheInterface() throws IOException {
    build("language: zh\n", DETECTED_LATE);
    assertEquals("重大", page("internal/retrospectives/a/").select(".severity").text());
    assertTrue(page("internal/severities/").select(".index").text().contains("重大"));
    build("language: zh\nseverities: [{key: major, name: P1}]\n", DETECTED_LATE);
    assertEquals("P1", page("internal/retrospectives/a/").select(".severity").text());
  }

  @Test
  void aListWithoutEntriesSaysSoAndLeadsHome() throws IOException {
    build("language: en\n", DETECTED_LATE);
    Document list = page("customer/retrospectives/");
    assertEquals("There are no retrospectives here yet. Home", list.select(".list-empty").text());
  }

  @Test
  void pagesAboutAllRetrospectivesSayWhenTheyAreEmpty() throws IOException {
    build("language: en\n", DETECTED_LATE);
    for (String page : List.of("patterns", "hopes")) {
      String said = page("internal/" + page + "/").select(".list-empty").text();
      assertTrue(said.startsWith("Nothing here yet."), page + said);
    }
  }

  private void build(String site, String text) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("site.yaml"), site);
    Files.writeString(content.resolve("a.md"), text);
    Ran ran = CommandLineRun.in(folder).run("build", "--out", "out");
    assertEquals(0, ran.exitCode(), ran.err());
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out/" + path + "index.html")));
  }
}
