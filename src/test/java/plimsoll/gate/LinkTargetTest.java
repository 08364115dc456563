package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address is, and which files of the content folder a path can mean. */
final class LinkTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/x?y#z",
        "HTTP://a.example",
        "mailto:a@b.example",
        "MAILTO:a@b.example"
      })
  void whatPagesCarryIsAnAddressOfTheWeb(String url) {
    assertEquals(new LinkTarget.Web(url), LinkTarget.of(" " + url + " "));
  }

  @Test
  void anAddressWithoutASchemeIsReadAsHttps() {
    assertEquals(new LinkTarget.Web("https://a.example/x"), LinkTarget.of("//a.example/x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:a()",
        "JavaScript:a()",
        "data:text/html,a",
        "file:///etc/hosts",
        "ftp://a.example",
        "c:a.md",
        "view-source:https://a.example"
      })
  void anyOtherSchemeIsRefused(String url) {
    assertEquals(new LinkTarget.Refused(), LinkTarget.of(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/hosts",
        "/a.md#part",
        "a\\b.md",
        "\\\\host\\share",
        "a\u0000.md",
        "a\u001f.md",
        "a\u007f.md",
        "%2e%2e/a.md",
        "a%2Fb.md",
        "a%5Cb.md",
        "a%252e.md",
        "a%00.md",
        "a%ff.png",
        "a%C3.png"
      })
  void whatLeavesTheFolderOrHidesItIsOutside(String url) {
    assertEquals(new LinkTarget.Outside(), LinkTarget.of(url));
  }

  @Test
  void aPathIsDecodedOnceAndPartedFromQueryAndFragment() {
    assertInContent("a.md", "a.md", "a.md", "");
    assertInContent("a.md#", "a.md", "a.md", "");
    assertInContent("a.md#part", "a.md", "a.md", "part");
    assertInContent("a.md?x=1#part", "a.md", "a.md", "part");
    assertInContent("a.md?", "a.md", "a.md", "");
    assertInContent("a.md#%C3%A4", "a.md", "a.md", "ä");
    assertInContent("a.md#%ff", "a.md", "a.md", "");
    assertInContent("a%20b.png", "a%20b.png", "a b.png", "");
    assertInContent("%C3%A4/%e2%82%ac.png", "%C3%A4/%e2%82%ac.png", "ä/€.png", "");
    assertInContent("a%41", "a%41", "aA", "");
    assertInContent("ä%20ö.png", "ä%20ö.png", "ä ö.png", "");
    assertInContent("?x", "", "", "");
  }

  @Test
  void aPercentSignThatEscapesNothingIsItself() {
    for (String path : List.of("100%", "100%.png", "5%4", "a%zz.png", "a%4g.png", "%")) {
      assertInContent(path, path, path, "");
    }
  }

  private static void assertInContent(String url, String written, String path, String fragment) {
    assertEquals(new LinkTarget.InContent(written, path, fragment), LinkTarget.of(url), url);
  }

  @Test
  void aFragmentAloneIsASectionOfThePage() {
    assertEquals(new LinkTarget.Section("part"), LinkTarget.of("#part"));
    assertEquals(new LinkTarget.Section("ä"), LinkTarget.of("#%C3%A4"));
    assertEquals(new LinkTarget.Section(""), LinkTarget.of("#"));
    assertEquals(new LinkTarget.Section(""), LinkTarget.of("#%ff"));
  }

  @Test
  void aPageHasNoEndingOrThatOfMarkdown() {
    for (String path : List.of("a", "b/a", "b.c/a", "a.md", "b/a.md", "a/", "a.mdx")) {
      assertTrue(new LinkTarget.InContent(path, path, "").isPage(), path);
    }
    for (String path : List.of("a.png", "b/a.pdf", "a.md/b.txt", ".a")) {
      assertFalse(new LinkTarget.InContent(path, path, "").isPage(), path);
    }
  }

  @Test
  void aPathMeansTheFileBesideThePageAndElseTheOneBelowTheRoot() {
    assertEquals(List.of("b.md"), LinkablePages.candidates("a.md", "b.md"));
    assertEquals(List.of("x/b.md", "b.md"), LinkablePages.candidates("x/a.md", "b.md"));
    assertEquals(List.of("x/b.md", "b.md"), LinkablePages.candidates("x/a.md", "./b.md"));
    assertEquals(List.of("y/b.md"), LinkablePages.candidates("x/a.md", "../y/b.md"));
    assertEquals(List.of("x/y/b", "y/b"), LinkablePages.candidates("x/a.md", "y//b/"));
    assertEquals(List.of("b"), LinkablePages.candidates("x/a.md", "y/../../b"));
  }

  @Test
  void aPathThatLeavesTheFolderMeansNothing() {
    assertEquals(List.of(), LinkablePages.candidates("a.md", "../b.md"));
    assertEquals(List.of(), LinkablePages.candidates("x/a.md", "../../b.md"));
    assertEquals(List.of(), LinkablePages.candidates("x/a.md", "../../x/b.md"));
  }
}
