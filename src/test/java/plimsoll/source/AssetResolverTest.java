package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.source.AssetResolver.Reason;

class AssetResolverTest {
  @TempDir Path folder;
  private AssetResolver resolver;

  @BeforeEach
  void content() throws IOException {
    Path content = folder.resolve("content");
    for (String file :
        new String[] {
          "content/assets/a.png",
          "content/retrospectives/2026/b c.png",
          "content/retrospectives/2026/d.png",
          "content/d.png",
          "content/.git/config",
          "content/site.yaml",
          "content/ä.png",
          "outside.png"
        }) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
    Files.createSymbolicLink(content.resolve("link.png"), folder.resolve("outside.png"));
    Files.createSymbolicLink(content.resolve("inner.png"), content.resolve("d.png"));
    Files.createSymbolicLink(content.resolve("linked"), folder);
    resolver = AssetResolver.in(content);
  }

  @ParameterizedTest
  @CsvSource({
    "b%20c.png, retrospectives/2026/b c.png",
    "./b c.png, retrospectives/2026/b c.png",
    "d.png, retrospectives/2026/d.png",
    "../../d.png, d.png",
    "assets/a.png, assets/a.png",
    "assets/a.png#page=2, assets/a.png",
    "%C3%A4.png, ä.png"
  })
  void aFileIsLookedUpBesideTheDocumentAndThenFromTheContentFolder(String target, String path) {
    var found = (AssetResolver.Found) resolver.resolve("retrospectives/2026/x.md", target);
    assertEquals(path, found.path());
    assertArrayEquals(
        ("content/" + path).getBytes(java.nio.charset.StandardCharsets.UTF_8), found.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "none.png, MISSING",
    "assets, MISSING",
    "'', MISSING",
    "../../../outside.png, OUTSIDE",
    "../../../../../../../../etc/passwd, OUTSIDE",
    "%2e%2e/%2e%2e/%2e%2e/outside.png, OUTSIDE",
    "%2E./x.png, OUTSIDE",
    "/etc/passwd, OUTSIDE",
    "//host/share, OUTSIDE",
    "\\\\host\\share, OUTSIDE",
    "C:/x.png, OUTSIDE",
    "..\\..\\x.png, ODD",
    "a%2Fb.png, ODD",
    "a%5Cb.png, ODD",
    "a%00.png, ODD",
    "assets//a.png, ODD",
    "a%FF.png, ODD",
    "a.png:stream, ODD",
    "nul.png, ODD",
    "d.png., ODD",
    ".git/config, HIDDEN",
    "d.png~, HIDDEN",
    "site.yaml, HIDDEN",
    "SITE.yaml, HIDDEN",
    "link.png, LINK",
    "inner.png, LINK",
    "linked/outside.png, LINK",
    "%252e%252e/x.png, MISSING"
  })
  void everyWayOutIsRefused(String target, Reason reason) {
    assertEquals(
        new AssetResolver.Refused(reason), resolver.resolve("retrospectives/2026/x.md", target));
  }

  @Test
  void aDocumentAtTheTopLooksInTheContentFolder() {
    assertEquals(
        "assets/a.png", ((AssetResolver.Found) resolver.resolve("x.md", "assets/a.png")).path());
    assertEquals(
        new AssetResolver.Refused(Reason.OUTSIDE), resolver.resolve("x.md", "../outside.png"));
  }
}
