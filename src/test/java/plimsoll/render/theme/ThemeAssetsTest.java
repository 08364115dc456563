package plimsoll.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Audience;

class ThemeAssetsTest {
  @TempDir private Path folder;

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
      theme.styles().stream()
          .filter(Listed::onEveryPage)
          .forEach(sheet -> all.remove(sheet.path()));
      Set<String> either = new TreeSet<>();
      for (Audience audience : Audience.values()) {
        either.addAll(ThemeAssets.of(theme, audience).files().keySet());
      }
      List<String> published =
          either.stream()
              .filter(path -> !path.equals("style.css"))
              .map(path -> "assets/" + path)
              .toList();
      assertEquals(all, published);
    }
  }

  @Test
  void aScriptOfOneViewIsNotInTheOther() throws Exception {
    Theme theme = Theme.open("harbour", folder);
    ThemeAssets customer = ThemeAssets.of(theme, Audience.CUSTOMER);
    ThemeAssets internal = ThemeAssets.of(theme, Audience.INTERNAL);
    assertTrue(internal.scripts("retrospective").contains("js/read.js"));
    assertFalse(customer.scripts("retrospective").contains("js/read.js"));
  }

  private void write(String asset, String text) throws IOException {
    Path file = folder.resolve("themes/house/assets").resolve(asset);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void theme(String path, String manifest) throws IOException {
    Path theme = Files.createDirectories(folder.resolve(path));
    Files.writeString(theme.resolve("theme.yaml"), manifest);
  }
}
