package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SkippedTestsTest {
  @Test
  void whatWasSkippedForOneReasonIsSaidOnce() {
    assertEquals(
        "no Chromium: PagesTest, SearchPageTest.typing; no npm: McpClientTest",
        SkippedTests.line(
            new TreeMap<>(
                Map.of(
                    "SearchPageTest.typing", "no Chromium",
                    "PagesTest", "no Chromium",
                    "McpClientTest", "no npm"))));
  }
}
