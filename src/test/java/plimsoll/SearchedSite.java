package plimsoll;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import plimsoll.browser.Browser;
import plimsoll.browser.StaticSite;

/** The internal sample site, served, with a browser that searches it. */
final class SearchedSite implements AutoCloseable {
  private final Path folder;
  private final Browser browser;
  private StaticSite site;

  private SearchedSite(Path folder, Browser browser, StaticSite site) {
    this.folder = folder;
    this.browser = browser;
    this.site = site;
  }

  /** Builds the sample into a folder and opens a browser. */
  static SearchedSite open(Path folder) throws IOException {
    Ran ran =
        CommandLineRun.in(Path.of("").toAbsolutePath())
            .run("build", "--out", folder.toString(), "--view", "internal");
    Path built = folder.resolve("internal");
    assertTrue(Files.isDirectory(built), ran.err());
    Files.writeString(built.resolve("favicon.ico"), "");
    return new SearchedSite(built, Browser.open(), StaticSite.serve(built));
  }

  Browser browser() {
    return browser;
  }

  ChromeDriver driver() {
    return browser.driver();
  }

  Path folder() {
    return folder;
  }

  String origin() {
    return site.origin();
  }

  /** Goes to the search page; {@code query} is what follows the question mark. */
  SearchedSite visit(String query) {
    browser.visit(site.url("/search/index.html" + (query.isEmpty() ? "" : "?" + query)));
    return this;
  }

  SearchedSite visitPage(String path) {
    browser.visit(site.url(path));
    return this;
  }

  WebElement field() {
    return driver().findElement(By.name("q"));
  }

  /** Puts a text into the field as a paste does. */
  SearchedSite paste(String text) {
    driver()
        .executeScript(
            "const f = document.querySelector('[name=q]'); f.value = arguments[0];"
                + "f.dispatchEvent(new InputEvent('input', {bubbles: true}))",
            text);
    return this;
  }

  List<String> titles() {
    return driver().findElements(By.cssSelector(".hit-title a")).stream()
        .map(WebElement::getText)
        .toList();
  }

  String status() {
    return driver().findElement(By.className("search-status")).getText();
  }

  String notes() {
    return driver().findElement(By.className("search-notes")).getText();
  }

  void until(Supplier<Boolean> condition) {
    new WebDriverWait(driver(), Duration.ofSeconds(20), Duration.ofMillis(50))
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .withMessage(() -> browser.text())
        .until(d -> condition.get());
  }

  void untilFound(String title) {
    until(() -> titles().stream().anyMatch(t -> t.contains(title)));
  }

  /** What the console said of exceptions; a file that is not there is the browser's own remark. */
  List<String> exceptions() {
    return browser.consoleProblems().stream()
        .filter(line -> !line.contains("Failed to load resource"))
        .toList();
  }

  /** The folder of the index, named by its hash. */
  Path index() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("search"))) {
      return all.filter(path -> Files.isDirectory(path)).findFirst().orElseThrow();
    }
  }

  @Override
  public void close() throws IOException {
    site.close();
    browser.close();
  }
}
