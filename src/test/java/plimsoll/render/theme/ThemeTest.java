package plimsoll.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.content.Audience;
import plimsoll.render.RendererTest;
import plimsoll.render.Samples;

class ThemeTest {
  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![-\\w])|\\b(?:rgb|hsl|oklch|lab)a?\\(");
  private static final Pattern OUTSIDE = Pattern.compile("https?://(?!www\\.w3\\.org/)");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Audience.class)
  void aThemeThatExtendsAnotherChangesItsBlocksAndInheritsTheRest(Audience audience)
      throws Exception {
    Map<String, String> plain = RendererTest.render(Samples.site(audience), "plain");
    Map<String, String> harbour = RendererTest.render(Samples.site(audience), "harbour");
    for (Map.Entry<String, String> file : harbour.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        String page = plain.get(file.getKey());
        assertEquals(
            Jsoup.parse(file.getValue()).select("main h1").text(),
            Jsoup.parse(page).select("main h1").text());
        boolean framed = !page.contains("page-redirect");
        assertEquals(framed, page.contains("class=\"plain-head\""), file.getKey());
        assertFalse(page.contains("class=\"masthead\""), file.getKey());
        assertFalse(page.contains("class=\"credit\""), file.getKey());
      }
    }
    String review =
        plain.keySet().stream()
            .filter(p -> p.matches("retrospectives/.*checkout.*/index\\.html"))
            .findFirst()
            .orElseThrow();
    assertTrue(plain.get(review).contains("timeline-table"));
    assertFalse(plain.get(review).contains("class=\"contents\""));
  }

  @Test
  void aThemeIsFoundByPathBesideTheContentAndInTheJar() throws Exception {
    theme("themes/house", "name: house\nextends: harbour\n");
    Path content = Files.createDirectories(folder.resolve("content"));

    assertEquals("house", Theme.open("house", content).name());
    assertEquals("house", Theme.open(folder.resolve("themes/house").toString(), content).name());
    assertEquals("plain", Theme.open("plain", content).name());
  }

  @Test
  void aThemeThatIsNotThereIsNamed() {
    ThemeException e = assertThrows(ThemeException.class, () -> Theme.open("harbor", folder));

    assertTrue(e.getMessage().contains("harbor"), e.getMessage());
  }

  @Test
  void themesThatExtendEachOtherInACircleAreRefused() throws Exception {
    theme("themes/a", "name: a\nextends: b\n");
    theme("themes/b", "name: b\nextends: a\n");
    Path content = Files.createDirectories(folder.resolve("content"));

    assertThrows(ThemeException.class, () -> Theme.open("a", content));
  }

  @Test
  void aVariableThatTheParentDoesNotHaveIsRefused() throws Exception {
    theme("themes/a", "name: a\nextends: harbour\nvariables: {colour: red}\n");
    Path content = Files.createDirectories(folder.resolve("content"));

    assertThrows(ThemeException.class, () -> Theme.open("a", content));
  }

  @Test
  void noTemplatePrintsAnythingUnescaped() throws Exception {
    for (Path file : themeFiles(".peb", ".yaml", ".css")) {
      assertFalse(Files.readString(file).matches("(?s).*\\braw\\b.*"), file.toString());
    }
  }

  @Test
  void noTemplateIsLongAndTheSheetsTogetherAreShort() throws Exception {
    for (Path file : themeFiles(".peb")) {
      assertTrue(Files.readAllLines(file).size() <= 60, file.toString());
    }
    List<Path> sheets =
        themeFiles(".css").stream().filter(p -> p.toString().contains("harbour")).toList();
    int lines = 0;
    for (Path sheet : sheets) {
      lines += Files.readAllLines(sheet).size();
    }
    assertEquals(11, sheets.size());
    assertTrue(lines <= 900, lines + " lines");
  }

  @Test
  void onlyTheTokensAndThePrintSheetNameColours() throws Exception {
    List<String> named = new ArrayList<>();
    for (Path file : themeFiles(".css")) {
      boolean allowed = file.endsWith("tokens.css") || file.endsWith("print.css");
      Matcher colour = COLOUR.matcher(Files.readString(file));
      if (!allowed && colour.find()) {
        named.add(file + ": " + colour.group());
      }
    }
    assertEquals(List.of(), named);
  }

  @Test
  void nothingOfAThemeNamesAnotherOriginOrStandsInline() throws Exception {
    for (Path file : themeFiles(".peb", ".css", ".js")) {
      String text = Files.readString(file);
      assertFalse(OUTSIDE.matcher(text).find(), file.toString());
      assertFalse(
          text.matches("(?s).*<style.*|.*\\son[a-z]+=\".*|.*\\sstyle=\".*"), file.toString());
    }
  }

  private static List<Path> themeFiles(String... endings) throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("themes"))) {
      return walk.filter(f -> Stream.of(endings).anyMatch(e -> f.toString().endsWith(e)))
          .sorted()
          .toList();
    }
  }

  private void theme(String path, String manifest) throws IOException {
    Path theme = Files.createDirectories(folder.resolve(path));
    Files.writeString(theme.resolve("theme.yaml"), manifest);
  }
}
