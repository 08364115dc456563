package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import plimsoll.browser.NeedsChromium;

/**
 * What goes wrong is said in words: nothing is thrown, and nothing that was asked becomes markup.
 */
@NeedsChromium
class SearchFaultsTest {
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
  void nothingWasThrown() {
    assertEquals(List.of(), site.exceptions());
  }

  @Test
  void aMissingShardIsSaid() throws IOException {
    try (Broken shards = Broken.move(site.index().resolve("t"))) {
      site.visit("q=memory");
      site.until(() -> site.status().contains("missing or incomplete"));
      assertTrue(shards.aside().toFile().isDirectory());
    }
    site.paste("memory ");
    site.until(() -> !site.titles().isEmpty());
  }

  @Test
  void aTruncatedShardIsSaid() throws IOException {
    Path shard = site.index().resolve("t/0");
    byte[] whole = Files.readAllBytes(shard);
    Files.write(shard, Arrays.copyOf(whole, whole.length / 2));
    try {
      site.visit("q=memory");
      site.until(() -> site.status().contains("damaged in transit"));
    } finally {
      Files.write(shard, whole);
    }
  }

  @Test
  void garbageInPlaceOfAShardIsSaid() throws IOException {
    Path shard = site.index().resolve("t/0");
    byte[] whole = Files.readAllBytes(shard);
    try {
      for (byte[] garbage :
          List.of(new byte[0], "<!doctype html>".getBytes(StandardCharsets.UTF_8), deflate("x"))) {
        Files.write(shard, garbage);
        site.visit("q=memory");
        site.until(() -> site.status().contains("damaged in transit"));
      }
    } finally {
      Files.write(shard, whole);
    }
  }

  @Test
  void aBrowserThatCannotUnpackIsSaid() {
    String id =
        site.driver()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "delete globalThis.DecompressionStream"))
            .get("identifier")
            .toString();
    try {
      site.visit("q=memory");
      site.until(() -> site.status().contains("too old for search"));
    } finally {
      site.driver()
          .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
    }
  }

  @Test
  void aSlowNetworkIsShownAsWork() {
    site.visit("");
    network(false, 700);
    try {
      site.paste("connection limits");
      site.until(() -> !site.driver().findElements(By.cssSelector("[aria-busy=true]")).isEmpty());
      site.until(() -> !site.titles().isEmpty());
      assertEquals(List.of(), site.driver().findElements(By.cssSelector("[aria-busy]")));
    } finally {
      network(false, 0);
    }
  }

  @Test
  void aMissingIndexIsSaid() throws IOException {
    try (Broken all = Broken.move(site.folder().resolve("search/m"))) {
      site.visit("q=memory");
      site.until(() -> site.status().contains("missing or incomplete"));
      assertTrue(Files.exists(all.aside()));
    }
  }

  @Test
  void aPageFromBeforeADeploymentFindsTheNewIndex() throws Exception {
    site.visit("q=heap");
    site.until(() -> !site.titles().isEmpty());
    Path index = site.index();
    Path manifest = site.folder().resolve("search/m");
    byte[] before = Files.readAllBytes(manifest);
    String old = index.getFileName().toString();
    String now = "0123456789abcdef";
    try (Broken moved = Broken.move(index, index.resolveSibling(now))) {
      Files.write(manifest, deflate(inflate(before).replace(old, now)));
      site.driver().executeCdpCommand("Network.enable", Map.of());
      site.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
      site.paste("connection limits");
      site.until(() -> site.titles().stream().anyMatch(t -> t.contains("connections")));
      assertTrue(Files.exists(moved.aside()));
    } finally {
      Files.write(manifest, before);
    }
  }

  @Test
  void offlineIsSaidAndTriedAgain() {
    site.visit("");
    offline(true);
    try {
      site.paste("memory");
      site.until(() -> site.status().contains("Search is unavailable") || !site.titles().isEmpty());
    } finally {
      offline(false);
    }
    site.driver().executeScript("dispatchEvent(new Event('online'))");
    site.until(() -> !site.titles().isEmpty());
  }

  @Test
  void aFileOfTheDiskSaysHowToServeIt() {
    site.browser().visit(site.folder().resolve("search/index.html").toUri().toString());
    site.until(() -> site.browser().text().contains("plimsoll serve"));
    // A module of a file is refused before it can run; the browser's own words for that are not
    // ours.
    site.browser().visit("about:blank");
  }

  @Test
  void markupIsNeitherReadNorRun() {
    String hostile = "<img src=x onerror=document.title='run'><b>memory</b>\"'>&lt;script&gt;";
    site.visit("q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
    site.until(() -> !site.titles().isEmpty());
    assertEquals(hostile, site.field().getAttribute("value"));
    assertTrue(
        site.driver()
            .findElements(By.cssSelector("main img, .search-results b:not(.hit-helped b)"))
            .isEmpty());
    assertFalse("run".equals(site.driver().getTitle()));
    site.visit(
        "kind="
            + URLEncoder.encode("<img src=x onerror=document.title='run'>", StandardCharsets.UTF_8)
            + "&__proto__=x&constructor=y");
    site.until(() -> site.status().contains("No results"));
    assertFalse("run".equals(site.driver().getTitle()));
  }

  @Test
  void aHugePasteAndMarksAloneAreAnswered() {
    site.visit("")
        .paste(
            "java.lang.OutOfMemoryError: heap\n"
                + "at a.b.C$D(E.java:1) ]]> %% \\ \n".repeat(3500));
    site.until(() -> site.titles().stream().anyMatch(t -> t.contains("OutOfMemoryError")));
    assertTrue(site.driver().getCurrentUrl().length() < 6000);
    for (String marks :
        List.of(
            "?!.,;:",
            "\"\"",
            "\"",
            "((((",
            "🙂",
            "....////::::",
            "\\\\",
            "%",
            "+-@#$_",
            "[a-",
            "(?<x",
            "\\",
            "^$.*{}|")) {
      site.visit("").paste(marks);
      site.until(() -> site.status().equals("No results."));
    }
  }

  @Test
  void halvesOfCharactersAreAnswered() {
    site.visit("");
    Object total =
        site.driver()
            .executeAsyncScript(
                "const done = arguments[0];Promise.all(['\\ud800', 'memory\\udc00 heap',"
                    + " '\\udc00\\ud800', '\"\\ud83d memory\"', 'memory\\0', '__proto__ constructor"
                    + " memory', {}, 7, null].map(q => plimsollSearch(q))).then(r =>"
                    + " done(r.length), e => done('' + e))");
    assertEquals(9L, total);
  }

  private static void offline(boolean off) {
    network(off, 0);
  }

  private static void network(boolean off, int latency) {
    site.driver().executeCdpCommand("Network.enable", Map.of());
    site.driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline",
                off,
                "latency",
                latency,
                "downloadThroughput",
                -1,
                "uploadThroughput",
                -1));
  }

  private static String inflate(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed);
    byte[] raw = new byte[1 << 20];
    int length = inflater.inflate(raw);
    inflater.end();
    return new String(raw, 0, length, StandardCharsets.UTF_8);
  }

  private static byte[] deflate(String raw) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(raw.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  /** Something that is elsewhere for a while. */
  private record Broken(Path place, Path aside) implements AutoCloseable {
    static Broken move(Path place) throws IOException {
      return move(place, place.resolveSibling(place.getFileName() + ".aside"));
    }

    static Broken move(Path place, Path aside) throws IOException {
      Files.move(place, aside);
      return new Broken(place, aside);
    }

    @Override
    public void close() throws IOException {
      Files.move(aside, place);
    }
  }
}
