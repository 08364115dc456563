package plimsoll.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instrument itself: what it must notice, it notices. */
@NeedsChromium
class BrowserTest {
  private static Browser browser;

  @TempDir private Path folder;
  private StaticSite site;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
  }

  @AfterAll
  static void close() throws IOException {
    browser.close();
  }

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("favicon.ico"), "");
    site = StaticSite.serve(folder);
  }

  @AfterEach
  void stop() {
    site.close();
    browser.scripts(true);
  }

  @Test
  void aQuietPageHasNoConsoleProblemsAndStaysOnItsOrigin() throws IOException {
    page("<p>Quiet");
    browser.visit(site.url("/"));

    assertEquals("Quiet", browser.text());
    assertEquals(List.of(), browser.consoleProblems());
    assertEquals(List.of(), browser.requestsBeyond(site.origin()));
  }

  @Test
  void anInlineScriptIsRefusedAndReported() throws IOException {
    page("<p>Text<script>document.body.textContent='changed'</script>");
    browser.visit(site.url("/"));

    assertEquals("Text", browser.text());
    assertTrue(browser.consoleProblems().toString().contains("Content Security Policy"));
  }

  @Test
  void aMissingFileIsReported() throws IOException {
    page("<img alt='' src=missing.png>");
    browser.visit(site.url("/"));

    assertTrue(browser.consoleProblems().toString().contains("404"));
  }

  @Test
  void aRequestToAnotherOriginIsSeen() throws IOException {
    page("<p>Text");
    try (StaticSite other = StaticSite.serve(folder)) {
      browser.visit(other.url("/"));

      assertTrue(browser.requestsBeyond(site.origin()).contains(other.url("/")));
    }
  }

  @Test
  void scriptsCanBeSwitchedOff() throws IOException {
    Files.writeString(folder.resolve("s.js"), "document.body.textContent = 'by script';");
    page("<p>Text<script src=s.js></script>");

    assertEquals("by script", browser.visit(site.url("/")).text());
    assertEquals("Text", browser.scripts(false).visit(site.url("/")).text());
  }

  private void page(String body) throws IOException {
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>t</title><body>" + body);
  }
}
