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
  void onlyFilesThatSomethingNamesArePublished() throws Exception {
    theme(
        "themes/house",
        "name: house\nextends: harbour\nstyles: [assets/css/house.css]\n"
            + "scripts: [assets/js/house.js]\nfiles: [assets/said.txt]\n");
    write(
        "css/house.css",
        "@import \"more.css\"; a{background:url( 'img/a b.png' )} /*url(note.png)*/");
    write("css/house.css.map", "{}");
    write("more.css", "b{background:url(img/deep.svg?v=1#x)} /*# sourceMappingURL=more.css.map */");
    write(
        "js/house.js",
        "var a=\"one two\",b=import(\"./part.js\");//# sourceMappingURL=house.js.map");
    write("js/part.js", "import x from '../lib/x.mjs'; new URL(`../data.json`, import.meta.url)");
    write("lib/x.mjs", "fetch(\"../TODO.md\")");
    for (String named : List.of("img/deep.svg", "data.json", "said.txt", "logo.png", "inner.png")) {
      write(named, "x");
    }
    for (String not :
        List.of(
            "TODO.md",
            "note.png",
            "more.css.map",
            "js/house.js.map",
            "js/house.js~",
            ".DS_Store")) {
      write(not, "x");
    }
    write("unused.png", "x");
    Path hooks = Files.createDirectories(folder.resolve("themes/house/templates/hooks"));
    Files.createDirectories(hooks.resolve("customer"));
    Files.createDirectories(hooks.resolve("internal"));
    Files.writeString(
        hooks.resolve("customer/footer-extra.peb"),
        "{# unused.png #}<!-- unused.png --><img src=\"{{ frame.root }}assets/x/../logo.png\""
            + " alt=\"\"> logo.png");
    Files.writeString(hooks.resolve("internal/footer-extra.peb"), "inner.png");
    Theme theme = Theme.open("house", Files.createDirectories(folder.resolve("content")));

    List<String> common =
        List.of(
            "data.json",
            "img/deep.svg",
            "js/house.js",
            "js/part.js",
            "lib/x.mjs",
            "more.css",
            "said.txt");
    for (Audience audience : Audience.values()) {
      List<String> published = new ArrayList<>(ThemeAssets.of(theme, audience).files().keySet());
      assertTrue(
          published.removeAll(
              ThemeAssets.of(Theme.open("harbour", folder), audience).files().keySet()));
      List<String> expected = new ArrayList<>(common);
      expected.add(audience == Audience.CUSTOMER ? "logo.png" : "inner.png");
      assertEquals(expected.stream().sorted().toList(), published);
    }
  }

  @Test
  void everyAssetOfTheThemesThatComeWithPlimsollIsNamed() throws Exception {
    for (String name : List.of("harbour", "plain")) {
      Theme theme = Theme.open(name, folder);
      List<String> all = new ArrayList<>(theme.below("assets/").keySet());
      all.removeAll(theme.styles());
      List<String> published =
          ThemeAssets.of(theme, Audience.CUSTOMER).files().keySet().stream()
              .filter(path -> !path.equals("style.css"))
              .map(path -> "assets/" + path)
              .toList();
      assertEquals(all, published);
    }
  }

  private void write(String asset, String text) throws IOException {
    Path file = folder.resolve("themes/house/assets").resolve(asset);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
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
    assertEquals(7, sheets.size());
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
