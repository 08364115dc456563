package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions on the company's pages, and none on the customers'. */
class AdvicePagesTest {
  private static final String TEXT =
      """
      ---
      audience: customer
      started: 2026-03-02
      customer: {title: Slow, slug: slow, started: 2026-03-02}
      ---
      # The night of the full disk

      ## Impact {.customer}

      In hindsight, it was slow. In hindsight!

      ## Causes

      An engineer deleted the bucket.
      """;

  @TempDir private Path folder;

  @Test
  void theCompanysPageEndsWithItsQuestions() throws IOException {
    build("on", "language: en\n");
    Document page = page("on/internal/retrospectives/a/index.html");
    Element fold = page.selectFirst("details.revise");
    assertEquals("For whoever revises this 2", fold.selectFirst("summary").text());
    assertFalse(fold.hasAttr("open"));
    assertTrue(fold.text().contains("BL103 10"), fold.text());
    assertTrue(fold.text().contains("BL204 14"), fold.text());
    assertFalse(fold.text().contains("bucket"), fold.text());
    Document notices = page("on/internal/notices/index.html");
    assertTrue(
        notices.select("section.notice-group h2 code").eachText().contains("BL103"),
        notices.text());
    Document preview = page("on/internal/retrospectives/a/customer/index.html");
    assertTrue(preview.select("details.revise").isEmpty());
  }

  @Test
  void questionsAreInTheLanguageOfTheInterface() throws IOException {
    build("zh", "language: zh\n");
    Element fold = page("zh/internal/retrospectives/a/index.html").selectFirst("details.revise");
    assertEquals("zh", fold.selectFirst("li > span").attr("lang"));
    assertTrue(fold.text().contains("当时还能看到什么？"), fold.text());
    Document notices = page("zh/internal/notices/index.html");
    assertTrue(notices.text().contains("哪个信号重要，事后才清楚"), notices.text());
    build("ja", "language: ja\nadvice: {BL504: on}\n");
    assertTrue(page("ja/internal/retrospectives/a/index.html").text().contains("ほかに何が見えて"));
  }

  @Test
  void customersGetTheSameBytesWithAdviceAndWithout() throws IOException {
    build("on", "language: en\n");
    build("off", "language: en\nadvice: off\n");
    assertEquals(
        "",
        Tree.of(folder.resolve("on/customer")).difference(Tree.of(folder.resolve("off/customer"))));
    assertFalse(
        Files.readString(folder.resolve("off/internal/retrospectives/a/index.html"))
            .contains("class=\"revise\""));
    assertFalse(
        Files.readString(folder.resolve("on/customer/retrospectives/slow/index.html"))
            .contains("revise"));
    assertFalse(
        Files.readString(folder.resolve("on/internal/retrospectives.json")).contains("BL103"));
  }

  private void build(String out, String site) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("site.yaml"), site);
    Files.writeString(content.resolve("a.md"), TEXT);
    Ran ran = CommandLineRun.in(folder).run("build", "--out", out);
    assertEquals(0, ran.exitCode(), ran.err());
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(path)));
  }
}
