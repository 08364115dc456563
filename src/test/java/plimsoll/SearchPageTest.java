package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import plimsoll.browser.NeedsChromium;

/** Searching the sample site as people do: typing, pasting, choosing, with the keyboard alone. */
@NeedsChromium
class SearchPageTest {
  private static final String TRACE =
      """
      2027-05-04T07:12:33.481Z api-7f9c4d5b6-x2x8z.corp.example ERROR job=550e8400-e29b-41d4-a716-446655440000
      java.lang.OutOfMemoryError: Java heap space
      \tat java.desktop/java.awt.image.DataBufferByte.<init>(DataBufferByte.java:92)
      \tat 10.4.17.9:8443
      """;

  @TempDir private static Path folder;
  private static SearchedSite site;

  @BeforeAll
  static void open() throws IOException {
    site = SearchedSite.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    site.close();
  }

  @AfterEach
  void nothingWentWrongOrAway() throws IOException {
    site.browser().scripts(true).size(1200, 900);
    assertEquals(List.of(), site.exceptions());
  }

  @Test
  void resultsComeWhileAWordIsTyped() throws IOException {
    site.visit("");
    site.field().sendKeys("outofmem");
    site.untilFound("OutOfMemoryError");
    assertTrue(site.status().matches("1 result|\\d+ results"), site.status());
    assertTrue(site.driver().getCurrentUrl().endsWith("?q=outofmem"));
    assertFalse(site.driver().findElements(By.cssSelector(".hit mark")).isEmpty());
    assertEquals(
        "status", site.driver().findElement(By.className("search-status")).getAttribute("role"));
    // The browser's own start page may still be loading its parts.
    List<String> away = site.browser().requestsBeyond(site.origin());
    assertEquals(List.of(), away.stream().filter(url -> url.startsWith("http")).toList());
  }

  @Test
  void theKeyboardIsEnough() {
    site.visitPage("/index.html");
    site.driver().findElement(By.tagName("body")).sendKeys("/");
    WebElement field = site.driver().switchTo().activeElement();
    assertEquals("q", field.getAttribute("name"));
    field.sendKeys("java heap");
    site.untilFound("OutOfMemoryError");
    field.sendKeys(Keys.ARROW_DOWN);
    WebElement first = site.driver().switchTo().activeElement();
    assertEquals(site.titles().get(0), first.getText());
    first.sendKeys(Keys.ARROW_DOWN);
    site.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP);
    site.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP);
    assertEquals("q", site.driver().switchTo().activeElement().getAttribute("name"));
    field.sendKeys(Keys.ESCAPE);
    assertFalse(site.driver().findElement(By.className("search-panel")).isDisplayed());
    field.sendKeys(" space");
    site.until(() -> site.driver().findElement(By.className("search-panel")).isDisplayed());
    site.untilFound("OutOfMemoryError");
    field.sendKeys(Keys.ARROW_DOWN);
    site.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    site.until(() -> site.driver().getCurrentUrl().contains("/retrospectives/"));
  }

  @Test
  void enterInTheBoxOfAPageShowsAllResults() {
    site.visitPage("/retrospectives/index.html");
    site.field().sendKeys("connection limits", Keys.ENTER);
    site.until(
        () -> site.driver().getCurrentUrl().contains("/search/index.html?q=connection+limits"));
    site.until(() -> !site.titles().isEmpty());
  }

  @Test
  void aLongPasteInTheBoxOfAPageStaysWhole() {
    site.visitPage("/retrospectives/index.html");
    site.paste("\n" + "filler ".repeat(400) + "\n" + TRACE);
    site.field().sendKeys(Keys.ENTER);
    site.until(() -> site.driver().getCurrentUrl().contains("/search/index.html"));
    site.untilFound("OutOfMemoryError");
    assertTrue(site.driver().getCurrentUrl().length() < 3000);
  }

  @Test
  void aPastedTraceFindsItsFailureAndSaysWhatWasSetAside() {
    site.visit("").paste(TRACE);
    site.until(() -> !site.titles().isEmpty() && site.titles().get(0).contains("OutOfMemoryError"));
    assertTrue(site.notes().contains("times (1)"), site.notes());
    assertTrue(site.notes().contains("IDs and dates (1)"), site.notes());
    assertTrue(site.notes().contains("addresses (1)"), site.notes());
    assertTrue(site.browser().text().contains("What helped then:"));
  }

  @Test
  void choicesCombineAndTheAddressCanBeShared() {
    site.visit("q=connection");
    site.until(() -> site.titles().size() > 2);
    int all = count();
    site.driver().findElement(By.cssSelector(".search-filters summary")).click();
    site.until(() -> !labels().isEmpty());
    WebElement success = site.driver().findElement(By.id("choice-kind-success"));
    int successes = Integer.parseInt(countOf("choice-kind-success"));
    success.click();
    site.until(() -> count() == successes);
    assertTrue(successes < all);
    site.driver().findElement(By.id("choice-kind-incident")).click();
    site.until(() -> count() > successes);
    assertTrue(site.driver().getCurrentUrl().contains("kind=success&kind=incident"));
    int both = count();
    site.visitPage(site.driver().getCurrentUrl().substring(site.origin().length()));
    site.until(() -> !site.titles().isEmpty());
    assertEquals(both, count());
    site.until(() -> !labels().isEmpty());
    assertTrue(site.driver().findElement(By.id("choice-kind-success")).isSelected());
  }

  @Test
  void whoeverFindsNothingIsHelped() {
    site.visit("q=conectoin");
    site.until(
        () ->
            site.notes().contains("No results for “conectoin”. Showing results for “connection”."));
    assertFalse(site.titles().isEmpty());
    site.visit("q=qqqqzzzzxxxx");
    site.until(() -> site.status().equals("No results."));
    assertTrue(site.notes().contains("Try fewer words"), site.notes());
    assertFalse(site.driver().findElements(By.cssSelector(".search-notes a")).isEmpty());
    assertTrue(site.notes().contains("The newest:"), site.notes());
    assertEquals(3, site.titles().size());
    site.visit("q=connection&kind=unheard-of");
    site.until(() -> site.notes().contains("Remove one"));
    site.visit("q=%22heap+java%22");
    site.until(() -> site.notes().contains("in any order"));
  }

  @Test
  void wordsThatMeanTheSameAreSaidAndOneClickLeavesThemOut() {
    site.visit("q=expired+cert");
    site.until(() -> site.notes().contains("Also searched for “certificate” (for “cert”)."));
    assertFalse(site.titles().isEmpty());
    site.driver().findElement(By.cssSelector(".search-exactly")).click();
    site.until(() -> !site.notes().contains("Also searched"));
    assertEquals("expired \"cert\"", site.field().getAttribute("value"));
  }

  @Test
  void otherScriptsMayAsk() {
    site.visitPage("/index.html");
    Object found =
        site.driver()
            .executeAsyncScript(
                "const done = arguments[0];"
                    + "plimsollSearch('java heap', {limit: 2, facets: {kind: 'incident'}})"
                    + ".then(r => done(r.map(h => Object.keys(h).join() + ' ' + h.title)))");
    List<?> hits = (List<?>) found;
    assertTrue(
        hits.size() <= 2 && hits.get(0).toString().startsWith("url,title,score "), "" + hits);
    assertTrue(hits.get(0).toString().contains("OutOfMemoryError"), "" + hits);
  }

  @Test
  void everybodyCanUseIt() {
    for (int width : new int[] {1200, 360}) {
      site.browser().size(width, 800);
      site.visit("q=connection");
      site.until(() -> !site.titles().isEmpty());
      site.driver().findElement(By.cssSelector(".search-filters summary")).click();
      site.until(() -> !labels().isEmpty());
      Results results = new AxeBuilder().analyze(site.driver());
      assertEquals("[]", results.getViolations().toString());
      assertEquals(
          true,
          site.driver().executeScript("return document.documentElement.scrollWidth <= innerWidth"));
    }
    site.visitPage("/retrospectives/index.html");
    site.field().sendKeys("connection");
    site.until(() -> !site.titles().isEmpty());
    assertEquals("[]", new AxeBuilder().analyze(site.driver()).getViolations().toString());
  }

  @Test
  void withoutScriptTheListsAreThere() {
    site.browser().scripts(false);
    site.visit("");
    site.until(() -> site.browser().text().contains("Search needs JavaScript"));
    assertFalse(site.driver().findElements(By.cssSelector(".search-needs a")).isEmpty());
  }

  private static int count() {
    String digits = site.status().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static List<WebElement> labels() {
    return site.driver().findElements(By.cssSelector(".search-filters label"));
  }

  private static String countOf(String box) {
    return site.driver().findElement(By.cssSelector("label:has(#" + box + ") .count")).getText();
  }
}
