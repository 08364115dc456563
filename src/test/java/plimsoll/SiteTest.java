package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.content.Audience.CUSTOMER;
import static plimsoll.content.Audience.INTERNAL;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a site from one build to the next. */
class SiteTest {
  private static final FileTime EARLIER = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
  private static final String PAGE = "retrospectives/checkout-slow/index.html";

  @TempDir private Path folder;

  @Test
  void anInternalEditLeavesEveryCustomerFileWithItsBytesAndItsTime() throws IOException {
    SiteStory story = from("links").build().age(EARLIER);
    Tree before = story.tree(CUSTOMER);
    story.replace("runbook.md", "Secret.", "Another secret.").build();
    assertEquals("", before.difference(story.tree(CUSTOMER)));
    for (String file : before.files().keySet()) {
      assertEquals(EARLIER, story.written(CUSTOMER, file), file);
    }
    assertNotEquals(EARLIER, story.written(INTERNAL, "retrospectives/runbook/index.html"));
  }

  @Test
  void aChangedPageIsNewAndTheOthersStay() throws IOException {
    SiteStory story = from("links").build().age(EARLIER);
    story.replace("dns.md", "Slow names.", "Very slow names.").build();
    assertTrue(story.page(CUSTOMER, "/retrospectives/dns-slow/").contains("Very slow names."));
    assertNotEquals(EARLIER, story.written(CUSTOMER, "retrospectives/dns-slow/index.html"));
    assertEquals(EARLIER, story.written(CUSTOMER, "404.html"));
  }

  @Test
  void whatNoLongerBelongsIsGone() throws IOException {
    SiteStory story = from("all-marks").build();
    assertTrue(story.tree(CUSTOMER).files().containsKey(PAGE));
    story.write("other.md", "# Other\n").delete("checkout.md").build();
    assertEquals(0, story.exitCode());
    assertFalse(story.tree(CUSTOMER).files().containsKey(PAGE));
    assertFalse(story.tree(CUSTOMER).contains("checkout-slow"));
  }

  @Test
  void anErrorLeavesTheLastGoodCustomerSiteAndRenewsTheInternalOne() throws IOException {
    SiteStory story = from("all-marks").build();
    Tree good = story.tree(CUSTOMER);
    story.replace("checkout.md", ":::internal", ":::intenal").build();
    assertEquals(1, story.exitCode());
    assertEquals("", good.difference(story.tree(CUSTOMER)));
    story.replace("checkout.md", ":::intenal", ":::internal").build();
    assertEquals(0, story.exitCode());
    assertEquals("", good.difference(story.tree(CUSTOMER)));
  }

  @Test
  void aLineOfTenMegabytesIsReportedAndStopsNothing() throws IOException {
    SiteStory story =
        from("plain-folder").write("long.md", "# Long\n\n" + "word ".repeat(2_000_000));
    story.build();
    assertEquals(0, story.exitCode(), story.told());
    assertTrue(story.told().contains("notice[too-large]"), story.told());
    assertTrue(story.says(INTERNAL).contains("retrospectives/long/index.html"));
    assertTrue(story.says(INTERNAL).contains("h1 Database outage"));
  }

  private SiteStory from(String name) throws IOException {
    return SiteStory.from(Path.of("src/test/resources/cases").resolve(name), folder);
  }
}
