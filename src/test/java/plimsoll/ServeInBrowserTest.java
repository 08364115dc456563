package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;
import plimsoll.browser.Browser;
import plimsoll.browser.NeedsChromium;

/** What an author sees who has the preview open beside the editor. */
@NeedsChromium
@Timeout(180)
class ServeInBrowserTest {
  @TempDir private Path folder;

  @Test
  void thePageThatIsOpenFollowsTheFile() throws Exception {
    Path file = folder.resolve("content/disk-full.md");
    Files.createDirectories(file.getParent());
    write(file, "It was the log.");
    try (Serving serving = Serving.in(folder, "--view", "customer");
        Browser browser = Browser.open()) {
      String origin = serving.url().substring(0, serving.url().length() - 1);
      browser.visit(serving.url() + "retrospectives/disk-full/");
      assertTrue(browser.text().contains("It was the log."));
      assertEquals(List.of(), browser.consoleProblems());
      assertEquals(List.of(), browser.requestsBeyond(origin));

      write(file, "It was the cache.");
      await(browser, "It was the cache.");

      write(file, "It was the cache.\n\n:::intenal");
      await(browser, "Customer site withheld");
      assertTrue(browser.text().contains("It was the cache."), "the last good page stays");
      browser.driver().findElement(By.className("plimsoll-banner")).click();
      await(browser, "disk-full.md:13:1: error[unknown-mark]");

      write(file, "It was neither.");
      await(browser, "no problems");
      browser.visit(serving.url() + "retrospectives/disk-full/");
      assertTrue(browser.text().contains("It was neither."));
      assertEquals(List.of(), browser.consoleProblems());
    }
  }

  /** A page that reloads while it is asked has no text for a moment. */
  private static void await(Browser browser, String text) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
        .withMessage(() -> text + " was not shown, but:\n" + browser.text())
        .ignoring(WebDriverException.class)
        .until(driver -> browser.text().contains(text));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(
        file,
        """
        ---
        audience: customer
        title: Disk full
        language: en
        started: 2026-03-02
        customer: {title: A disk was full, slug: disk-full}
        ---

        ## Summary {.customer}

        %s
        """
            .formatted(text));
  }
}
