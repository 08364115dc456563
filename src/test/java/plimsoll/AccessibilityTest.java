package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import plimsoll.browser.Browser;
import plimsoll.browser.NeedsChromium;
import plimsoll.browser.StaticSite;

/** The sample site, built once, as people meet it: WCAG 2.2 AA on every kind of page. */
@NeedsChromium
class AccessibilityTest {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The narrowest last; 640 is a window of 1280 at 200 %. */
  private static final int[] WIDTHS = {2560, 640, 320};

  /** A retrospective of every kind, and one in a language without spaces. */
  private static final Set<String> WANTED =
      Set.of(
          "review-incident",
          "review-near-miss",
          "review-success",
          "review-incident ja",
          "review-near-miss zh");

  @TempDir private static Path folder;
  private static Browser browser;
  private static StaticSite site;

  @BeforeAll
  static void buildAndOpen() throws IOException {
    Path out = folder.resolve("site");
    Ran ran =
        CommandLineRun.in(Path.of(""))
            .run("build", "--content", "content", "--out", out.toAbsolutePath().toString());
    assertEquals(0, ran.exitCode(), ran.err());
    // The pages for missing ones name files by the sites' places on their hosts.
    site =
        StaticSite.serve(
            out,
            Map.of(
                "/history/", out.resolve("customer"), "/assets/", out.resolve("internal/assets")));
    browser = Browser.open();
  }

  @AfterAll
  static void close() throws IOException {
    browser.close();
    site.close();
  }

  /** One visit a page, since opening pages is what takes the time. */
  @ParameterizedTest
  @ValueSource(strings = {"customer", "internal"})
  void everyKindOfPageIsAccessibleFitsAndStaysOnItsOrigin(String view) throws IOException {
    List<String> found = new ArrayList<>();
    for (String page : oneOfEachKind(view)) {
      browser.prefers("prefers-color-scheme", "light").size(1280, 900).visit(site.url(page));
      browser.consoleProblems().forEach(problem -> found.add(page + " " + problem));
      browser.requestsBeyond(site.origin()).forEach(url -> found.add(page + " asks " + url));
      violations(new AxeBuilder().withTags(WCAG), page + " light", found);
      browser.prefers("prefers-color-scheme", "dark");
      violations(new AxeBuilder().withRules(List.of("color-contrast")), page + " dark", found);
      for (int width : WIDTHS) {
        sideways(page, width, found);
      }
      violations(new AxeBuilder().withTags(WCAG), page + " narrow", found);
    }
    assertEquals("", String.join("\n", found));
  }

  /** Every page, since it takes one long word in one title. */
  @ParameterizedTest
  @ValueSource(strings = {"customer", "internal"})
  void noPageScrollsSidewaysOnTheNarrowestPhone(String view) throws IOException {
    List<String> found = new ArrayList<>();
    Path root = folder.resolve("site");
    try (Stream<Path> walk = Files.walk(root.resolve(view))) {
      for (Path file : walk.filter(f -> f.endsWith("index.html")).sorted().toList()) {
        if (Files.readString(file).contains("http-equiv=\"refresh\"")) {
          continue; // It is left before it can be measured; where it leads is measured.
        }
        String page = "/" + root.relativize(file).toString().replace('\\', '/');
        browser.driver().get(site.url(page));
        sideways(page, 320, found);
      }
    }
    assertEquals("", String.join("\n", found));
  }

  @Test
  void oneLongWordInATitlePushesNoPageWide(@TempDir Path other) throws IOException {
    String word = "OrderServiceConnectionPoolExhaustedExceptionHandlerTest".repeat(3);
    Files.createDirectories(other.resolve("content"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(
          other.resolve("content/2026-01-0" + (i + 1) + ".md"),
          """
          ---
          title: %s
          language: %s
          services: [checkout]
          factors: [%s]
          ---

          ## Surprises

          %s stood still and nobody had a reason to count on it.

          ## Actions

          - [ ] Look at %s again
          """
              .formatted(
                  word, i == 0 ? "he" : "en", word.toLowerCase(java.util.Locale.ROOT), word, word));
    }
    Ran ran = CommandLineRun.in(other).run("build", "--view", "internal");
    assertEquals(0, ran.exitCode(), ran.err());
    List<String> found = new ArrayList<>();
    try (StaticSite wide = StaticSite.serve(other.resolve("site/internal"));
        Stream<Path> walk = Files.walk(other.resolve("site/internal"))) {
      for (Path file : walk.filter(f -> f.endsWith("index.html")).sorted().toList()) {
        String page = other.resolve("site/internal").relativize(file).toString().replace('\\', '/');
        browser.driver().get(wide.url("/" + page));
        sideways(page, 320, found);
        sideways(page, 1280, found);
      }
    }
    assertEquals("", String.join("\n", found));
  }

  private static void violations(AxeBuilder axe, String where, List<String> found) {
    for (Rule rule : axe.analyze(browser.driver()).getViolations()) {
      found.add(where + " " + rule.getId() + " " + places(rule));
    }
  }

  private static void sideways(String page, int width, List<String> found) {
    browser.size(width, 800);
    Object needed = browser.driver().executeScript("return document.documentElement.scrollWidth");
    if (((Number) needed).intValue() > width) {
      found.add(page + " needs " + needed + " of " + width);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "internal"})
  void everythingReadsWithoutScripts(String view) throws IOException {
    browser.size(1280, 900);
    for (String page : oneOfEachKind(view)) {
      if (page.contains("/search/")) {
        continue;
      }
      Set<String> with = lines(browser.scripts(true).visit(site.url(page)));
      Set<String> without = lines(browser.scripts(false).visit(site.url(page)));
      browser.scripts(true);
      with.removeAll(without);
      with.removeIf(line -> line.matches(".*\\d+.*|Show all|Mark as read"));
      assertEquals(Set.of(), with, page);
    }
  }

  @Test
  void theFirstTabLeadsToTheText() {
    browser.size(1280, 900).visit(site.url("/customer/retrospectives/"));
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

    assertTrue(browser.driver().getCurrentUrl().endsWith("#main"));
    assertEquals("main", browser.driver().switchTo().activeElement().getDomAttribute("id"));
  }

  @Test
  void theKeyboardReachesEveryLinkOfAPage() {
    browser.size(1280, 900).visit(site.url("/customer/services/"));
    long expected =
        ((Number)
                browser
                    .driver()
                    .executeScript("return document.querySelectorAll('main a[href]').length"))
            .longValue();
    Set<String> reached = new HashSet<>();
    for (int i = 0; i < expected + 30; i++) {
      browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      Object at =
          browser
              .driver()
              .executeScript(
                  "const all=[...document.querySelectorAll('main a[href]')];"
                      + "return all.indexOf(document.activeElement)");
      reached.add(String.valueOf(at));
    }
    reached.remove("-1");
    assertEquals(expected, reached.size());
  }

  @Test
  void aReadingPathRemembersWhatWasReadInThisBrowser() {
    browser.size(1280, 900).visit(site.url("/internal/paths/"));
    var box = browser.driver().findElement(By.cssSelector(".path .step-read input"));
    box.click();
    assertTrue(browser.text().contains("1 of "), "counted at once");

    browser.visit(site.url("/internal/paths/"));
    assertTrue(browser.driver().findElement(By.cssSelector(".step-read input")).isSelected());
  }

  @Test
  void filtersNarrowTheListInPlaceAndTheAddressKeepsThem() {
    browser.size(1280, 900).visit(site.url("/customer/retrospectives/?kind=success"));
    long shown =
        browser.driver().findElements(By.cssSelector("#list .card")).stream()
            .filter(WebElement::isDisplayed)
            .peek(card -> assertEquals("success", card.getDomAttribute("data-kind")))
            .count();

    assertTrue(shown > 0);
    assertTrue(browser.text().contains(shown + " / "));
  }

  /** Browsers leave drawings alone where people choose their colours; ours follow all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/retrospectives/2025-10-21-carrier-outage/",
        "/internal/years/",
        "/internal/patterns/",
        "/customer/retrospectives/"
      })
  void chosenColoursReachWhatIsDrawnAndLeaveNoTextOnItsOwnColour(String page) {
    browser.size(1280, 900).prefers("forced-colors", "active").visit(site.url(page));
    Object own =
        browser
            .driver()
            .executeScript(
                """
                const probe = document.body.appendChild(document.createElement("i"));
                const shown = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
                const system = new Set(["Canvas", "CanvasText", "LinkText", "GrayText", "Highlight",
                  "ButtonFace", "ButtonText", "ButtonBorder", "VisitedText", "Field", "FieldText"].map(shown));
                probe.remove();
                const own = [];
                for (const part of document.querySelectorAll("svg *")) {
                  const style = getComputedStyle(part);
                  for (const paint of [style.fill, style.stroke]) {
                    if (paint.startsWith("rgb") && !system.has(paint)) own.push(part.getAttribute("class") + " " + paint);
                  }
                }
                for (const button of document.querySelectorAll("button")) {
                  const style = getComputedStyle(button);
                  if (style.color === style.backgroundColor) own.push("button on its own colour");
                }
                return [...new Set(own)].join(", ");
                """);
    browser.prefers("forced-colors", "none");
    assertEquals("", own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/internal/", "/internal/search/", "/customer/retrospectives/"})
  void nothingMovesForWhoAsksForStillness(String page) {
    browser.size(1280, 900).prefers("prefers-reduced-motion", "reduce").visit(site.url(page));
    Object moving =
        browser
            .driver()
            .executeScript(
                """
                const smooth = getComputedStyle(document.documentElement).scrollBehavior;
                const moves = document.getAnimations().filter((a) => [...a.effect.getKeyframes()]
                  .some((frame) => ["transform", "opacity", "translate", "inset", "height"].some((p) => p in frame)));
                const slow = [...document.querySelectorAll("*")]
                  .filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0);
                return smooth + " " + moves.length + " " + slow.length;
                """);
    browser.prefers("prefers-reduced-motion", "no-preference");
    assertEquals("auto 0 0", moving);
  }

  @Test
  void onAPhoneTheMenuOpensAndClosesByKeyboardAndWithoutAScript() {
    browser.scripts(false).size(390, 800).visit(site.url("/internal/actions/"));
    WebElement button = browser.driver().findElement(By.cssSelector(".menu-button"));
    WebElement menu = browser.driver().findElement(By.id("menu"));
    assertFalse(menu.isDisplayed(), "folded at first");
    button.sendKeys(Keys.ENTER);
    assertTrue(menu.isDisplayed());
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement first = browser.driver().switchTo().activeElement();
    assertEquals("Retrospectives", first.getText());
    first.sendKeys(Keys.ESCAPE);
    assertFalse(menu.isDisplayed());

    browser.scripts(true).size(1280, 900).visit(site.url("/internal/actions/"));
    assertTrue(browser.driver().findElement(By.id("menu")).isDisplayed(), "there where it fits");
    assertFalse(browser.driver().findElement(By.cssSelector(".menu-button")).isDisplayed());
  }

  @Test
  void theKeyboardNarrowsAListAndClearsItAgain() {
    browser.size(1280, 900).visit(site.url("/customer/retrospectives/"));
    long all = shownCards();
    browser
        .driver()
        .findElement(By.cssSelector("[data-facet=kind] a[data-value=success]"))
        .sendKeys(Keys.SPACE);
    assertTrue(shownCards() < all && shownCards() > 0);
    browser.driver().findElement(By.cssSelector(".filter-clear")).sendKeys(Keys.ENTER);
    assertEquals(all, shownCards());
  }

  private static long shownCards() {
    return browser.driver().findElements(By.cssSelector("#list .card")).stream()
        .filter(WebElement::isDisplayed)
        .count();
  }

  private static String places(Rule rule) {
    return rule.getNodes().stream()
        .limit(3)
        .map(CheckedNode::getHtml)
        .collect(Collectors.joining(" | "));
  }

  private static Set<String> lines(Browser shown) {
    return shown.text().lines().map(String::strip).collect(Collectors.toSet());
  }

  /** The addresses of one page of each kind that the view has, by kind. */
  private static List<String> oneOfEachKind(String view) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    Path root = folder.resolve("site");
    try (Stream<Path> walk = Files.walk(root.resolve(view))) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String address = "/" + root.relativize(file).toString().replace('\\', '/');
        for (String kind : kinds(Files.readString(file))) {
          pages.putIfAbsent(kind, address.replaceFirst("index\\.html$", ""));
        }
      }
    }
    pages.keySet().removeIf(kind -> kind.startsWith("review-") && !WANTED.contains(kind));
    // A redirect leaves at once, and a list of one service stands for those of all.
    pages.remove("page-redirect");
    return pages.values().stream().distinct().toList();
  }

  private static List<String> kinds(String html) {
    var page = Jsoup.parse(html);
    List<String> kinds = new ArrayList<>(List.of(page.body().className()));
    for (Element review : page.select("article.review")) {
      String kind = review.className().replace("review ", "");
      kinds.add(kind);
      kinds.add(kind + " " + review.attr("lang"));
    }
    return kinds;
  }
}
