package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written is read back before it is published; what is wrong there is never published. */
class PublishingTest {
  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write(
        "content/a.md",
        """
        ---
        audience: customer
        title: The quokka cluster
        customer:
          title: Orders were slow
          slug: slow
        ---
        # Notes

        Only quokka-7 was hit.

        ## Impact {.customer}

        Orders were slow for an hour.
        """);
    write("themes/mine/theme.yaml", "name: mine\nextends: harbour\n");
  }

  @Test
  void aGoodSiteIsPublished() {
    Ran ran = build();
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(Files.exists(folder.resolve("site/customer/retrospectives/slow/index.html")));
  }

  @Test
  void anInternalEditChangesNoTimeOfAFileOrAFolder() throws IOException {
    build();
    Map<String, FileTime> before = new TreeMap<>();
    for (Path path : customerPaths()) {
      FileTime old = FileTime.fromMillis(1_600_000_000_000L);
      if (Files.isRegularFile(path)) {
        Files.setLastModifiedTime(path, old);
      }
      before.put(path.toString(), Files.getLastModifiedTime(path));
    }
    write("content/a.md", Files.readString(folder.resolve("content/a.md")).replace("-7", "-8"));
    write("content/b.md", "# A review of ours\n\nQuokka-9 was hit.\n");
    assertEquals(0, build().exitCode());
    Map<String, FileTime> after = new TreeMap<>();
    for (Path path : customerPaths()) {
      after.put(path.toString(), Files.getLastModifiedTime(path));
    }
    assertEquals(before, after);
  }

  private List<Path> customerPaths() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("site/customer"))) {
      return all.toList();
    }
  }

  /** The fuzzer's finding: the check reads two words where the page's text has one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Before](#impact)this year two teams each did their half",
        "**Re**started the four workers that had stopped",
        "All the time that the `worker`thread had been asleep again",
        "Both of the teams were there again[^1]and did their halves again\n\n[^1]: A note.",
        "Both of the teams were there again[^1] and did their halves again\n\n[^1]: A note.",
        "Both of the teams were there again.[^2] And did their halves again\n\n[^2]: A note.",
        "It was the water again: H<sub>2</sub>oxygen and the other things",
      })
  void wordsThatTouchAcrossMarkupAreNoAlarm(String words) throws IOException {
    write("content/a.md", Files.readString(folder.resolve("content/a.md")) + "\n" + words + "\n");
    Ran ran = build();
    assertEquals(0, ran.exitCode(), ran.err());
  }

  @Test
  void aDeadLinkInCustomerPagesKeepsTheLastGoodSite() throws IOException {
    build();
    write("content/a.md", Files.readString(folder.resolve("content/a.md")).replace("hour", "day"));
    write("themes/mine/templates/hooks/customer/footer-extra.peb", "<a href=\"/x\">x</a>\n");
    assertEquals(0, build().exitCode(), "other things may live beside the site");
    write("themes/mine/templates/hooks/customer/footer-extra.peb", "<a href=\"gone.html\">x</a>\n");
    Ran ran = build();
    assertEquals(3, ran.exitCode());
    assertTrue(ran.err().contains("customer/index.html:1:1: error[dead-output-link]: a link "));
    assertTrue(ran.out().startsWith("customer: withheld; the last good site is kept in"));
    assertTrue(ran.out().contains("\ninternal: 1 retrospective"), ran.out());
    assertFalse(Files.readString(folder.resolve("site/customer/index.html")).contains("gone.html"));
  }

  @Test
  void aDeadLinkInTheCompanysPagesKeepsItsLastGoodSite() throws IOException {
    write("themes/mine/templates/hooks/internal/head-extra.peb", "<img src=\"none.png\">\n");
    Ran ran = build();
    assertEquals(3, ran.exitCode());
    assertTrue(ran.out().startsWith("customer: 1 retrospective"), ran.out());
    assertTrue(ran.out().contains("internal: withheld\n"), ran.out());
  }

  @Test
  void whatIsFoundInTheCompanysPagesIsToldBySourceAndNotByTheirNames() throws IOException {
    write("content/b.md", "---\nid: kestrel\ntags: [Osprey]\n---\n# Notes\n\nText.\n");
    write("themes/mine/templates/hooks/internal/head-extra.peb", "<img src=\"none.png\">\n");
    Ran ran = build();
    assertEquals(3, ran.exitCode());
    assertTrue(
        ran.err()
            .contains(
                "internal/retrospectives/…/index.html:1:1: error[dead-output-link]: a link leads to"
                    + " a file or a heading that was not written; the page is made from b.md\n"),
        ran.err());
    assertTrue(ran.err().contains("internal/tags/…/index.html:1:1: error"), ran.err());
    for (String name : List.of("kestrel", "osprey")) {
      assertFalse(ran.err().toLowerCase(Locale.ROOT).contains(name), ran.err());
    }
  }

  @Test
  void whatAThemeChangesAWordOfStaysPublic() throws IOException {
    write("themes/mine/i18n/en.yaml", "home: Start\n");
    write("content/b.md", "# Incident\n\nThe incident, its timeline and its successes.\n");
    assertEquals(0, build().exitCode(), build().err());
  }

  @Test
  void aTemplateThatCannotBeFilledIsItsAuthorsToFix() throws IOException {
    write("themes/mine/templates/404.peb", "\n{{ quokka.name }}\n");
    Ran ran = build();
    assertEquals(4, ran.exitCode());
    assertEquals("plimsoll: the template 404.peb cannot be filled; see line 2\n", ran.err());
    write("themes/mine/templates/404.peb", "{% if %}");
    assertEquals("plimsoll: the template 404.peb cannot be read; see line 1\n", build().err());
    write("themes/mine/templates/404.peb", "{% include \"none.peb\" %}");
    assertEquals("plimsoll: no template called none.peb\n", build().err());
    for (String how : List.of("{% extends frame.title %}", "{% include frame.title %}")) {
      write("themes/mine/templates/404.peb", "{% extends \"harbour:404.peb\" %}");
      write("themes/mine/templates/retrospective.peb", how);
      String said = build().err();
      assertTrue(said.endsWith("from a page, and no template has that name\n"), said);
      assertFalse(said.contains("quokka") || said.contains("Orders"), said);
    }
  }

  @Test
  void anInternalNameInATemplateForTheCompanyIsNoPublicWord() throws IOException {
    write("themes/mine/templates/hooks/internal/footer-extra.peb", "<p>quokka-7</p>\n");
    write("content/site.yaml", "customer: {footer: Ask about quokka-7}\n");
    assertEquals(0, build().exitCode(), "what the customers' settings say is public");
  }

  @Test
  void theWordsOfTheThemesThatComeWithPlimsollForbidNothing() throws IOException {
    // Names that are also class names, file names and words of the interface.
    write(
        "content/site.yaml",
        "people: [\"@lead\", \"@kowalski\", Ana Filters, Jo Matches]\n"
            + "internal-hosts: [search.js, \"*.peb\"]\n");
    write("content/glossary.yaml", "terms: [{internal: card, customer: null}]\n");
    assertEquals(0, build().exitCode(), build().err());
  }

  @Test
  void aThemeOfOnesOwnMustNotSayWhatIsForbidden() throws IOException {
    write("content/site.yaml", "people: [\"@kowalski\"]\n");
    write("themes/mine/templates/hooks/customer/footer-extra.peb", "<p>\nby Kowalski</p>\n");
    Ran ran = build();
    assertEquals(3, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("footer-extra.peb:2:1: error[leak]"), ran.err());
    assertFalse(ran.err().contains("Kowalski"), ran.err());
  }

  private Ran build() {
    return CommandLineRun.in(folder).run("build", "--theme", "mine");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
