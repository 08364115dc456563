package plimsoll.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Headless Chromium with an empty profile, that resolves no name and reaches nothing but loopback.
 * Slow to open: one per test class.
 */
public final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Selenium warns of a protocol version that is newer than itself; what we use has not changed.
   */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Opens Chromium as Debian installs it. */
  public static Browser open() throws IOException {
    SELENIUM.setLevel(Level.SEVERE);
    Path profile = Files.createTempDirectory("plimsoll-browser");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(NeedsChromium.Chromium.browser().orElseThrow(Browser::missing).toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--lang=en",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                NeedsChromium.Chromium.driver().orElseThrow(Browser::missing).toFile())
            .build();
    return new Browser(new ChromeDriver(service, options), profile);
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "Chromium is required here: install Debian's chromium and chromium-driver");
  }

  /** For what has no name here; axe and screenshots need it. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Loads a page and waits for its load event; logs of earlier pages are thrown away. */
  public Browser visit(String url) {
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(url);
    return this;
  }

  /** Switches scripts of pages off or on; {@link #visit} again afterwards. */
  public Browser scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    return this;
  }

  /** The size of the page's area, in CSS pixels. */
  public Browser size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** A media feature such as {@code prefers-color-scheme: dark}. */
  public Browser prefers(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
    return this;
  }

  /** The rendered text of the page. */
  public String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /**
   * What the console said since {@link #visit} at level warning or worse; violated policies too.
   */
  public List<String> consoleProblems() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Every address requested since {@link #visit}, or since the last call, in order. */
  public List<String> requests() throws IOException {
    List<String> urls = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        urls.add(message.path("params").path("request").path("url").asText());
      }
    }
    // The browser's own first page may still be loading while the first of ours is asked for.
    urls.removeIf(url -> url.startsWith("chrome:"));
    return urls;
  }

  /** The addresses of {@link #requests} that leave an origin; data: URLs stay where they are. */
  public List<String> requestsBeyond(String origin) throws IOException {
    return requests().stream()
        .filter(url -> !url.startsWith(origin + "/") && !url.startsWith("data:"))
        .toList();
  }

  /** A picture of the page's visible area, as PNG. */
  public byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> all = Files.walk(profile)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
