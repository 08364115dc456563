package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown beside the pages of the sample, and the list of it for language models. */
class MarkdownTwinsTest {
  private static final Path SAMPLE = Path.of("").toAbsolutePath();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  @TempDir private Path out;

  @ParameterizedTest
  @ValueSource(strings = {"customer", "internal"})
  void everyDocumentHasATwinWhoseLinksLeadSomewhere(String view) throws IOException {
    Path site = build(view);
    for (Path page : files(site, "index.md")) {
      String text = Files.readString(page);
      assertFalse(text.contains("{.customer}") || text.contains(":::"), page::toString);
      assertTrue(
          Files.readString(page.resolveSibling("index.html"))
              .contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">"),
          page::toString);
      for (String link : links(text)) {
        assertTrue(Files.exists(page.resolveSibling(link)), () -> page + " leads to " + link);
      }
    }
    for (Path page : files(site.resolve("retrospectives"), "index.html")) {
      boolean review = Files.readString(page).contains("class=\"retrospective");
      assertEquals(
          Files.exists(page.resolveSibling("index.md")),
          Files.readString(page).contains("text/markdown"),
          page::toString);
      assertTrue(!review || Files.exists(page.resolveSibling("index.md")), page::toString);
    }
  }

  @Test
  void linksOfHostileDocumentsLeadSomewhereToo() throws IOException {
    Path content = Path.of("src/test/resources/provoking/content").toAbsolutePath();
    String[] command = {"build", "--content", content.toString(), "--out", out.toString()};
    assertEquals(0, CommandLineRun.in(SAMPLE).run(command).exitCode());
    List<String> dead = new ArrayList<>();
    for (Path page : files(out, "index.md")) {
      new NodeVisitor(
              new VisitHandler<>(Link.class, link -> look(page, link.getUrl(), dead)),
              new VisitHandler<>(Image.class, image -> look(page, image.getUrl(), dead)))
          .visit(Parser.builder().build().parse(Files.readString(page)));
    }
    assertEquals(List.of(), dead);
  }

  private static void look(Path page, BasedSequence url, List<String> dead) {
    String path = url.unescape().replaceFirst("#.*", "");
    boolean ours = !path.isEmpty() && !path.matches("(?:[A-Za-z][A-Za-z0-9+.-]*:|/).*");
    if (ours && !Files.exists(page.resolveSibling(path))) {
      dead.add(page + " leads to " + path);
    }
  }

  @Test
  void theListForLanguageModelsNamesTheTwins() throws IOException {
    Path site = build("customer");
    String list = Files.readString(site.resolve("llms.txt"));
    assertTrue(list.startsWith("# Tarnpost incident history\n\n> 18 reviews"), list);
    String base = "https://status.tarnpost.example/history/";
    Matcher link = LINK.matcher(list);
    int count = 0;
    while (link.find()) {
      String path = link.group(1).substring(base.length());
      assertTrue(Files.exists(site.resolve(path)), link.group(1));
      count += path.endsWith("index.md") ? 1 : 0;
    }
    assertEquals(files(site, "index.md").size(), count);
  }

  private Path build(String view) {
    String[] command = {"build", "--view", view, "--out", out.toString()};
    assertEquals(0, CommandLineRun.in(SAMPLE).run(command).exitCode());
    return out.resolve(view);
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.endsWith(name)).toList();
    }
  }

  /** Those to files of the site. */
  private static List<String> links(String text) {
    return LINK.matcher(text)
        .results()
        .map(match -> match.group(1).replaceFirst("#.*", ""))
        .filter(link -> !link.isEmpty() && !link.contains(":"))
        .toList();
  }
}
