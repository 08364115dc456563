package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Anchors;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.problem.Problem;

/** What the gate does with whole files, where {@link MarksTest} has one mark at a time. */
final class GateTest {
  @TempDir private Path folder;

  private static String page(String slug, String body) {
    return """
    ---
    id: internal-%1$s
    audience: customer
    title: Internal title of %1$s
    customer: {title: Title of %1$s, slug: %1$s}
    ---
    %2$s\
    """
        .formatted(slug, body);
  }

  private Gated files(String... pathsAndTexts) {
    Map<String, String> files = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return Gated.files(folder, files);
  }

  private static List<String> slugs(Gated gated, Audience audience) {
    return gated.view(audience).documents().stream().map(Document::slug).toList();
  }

  private static String text(Gated gated, Audience audience, String slug) {
    return gated.view(audience).documents().stream()
        .filter(d -> d.slug().equals(slug))
        .map(d -> Sketch.of(d.body()))
        .collect(Collectors.joining());
  }

  @Test
  void aFileWithoutAnAudienceLeavesNoTraceForCustomers() {
    Gated gated = files("a.md", "# Something\n\n## For them {.customer}\n\nText.\n");
    assertEquals(List.of(), slugs(gated, Audience.CUSTOMER));
    assertEquals(List.of("a"), slugs(gated, Audience.INTERNAL));
    assertEquals("", gated.codes());
  }

  @Test
  void marksOfAFileThatIsNotForCustomersAreOnlyNoticed() {
    Gated gated = files("a.md", "# Something\n\n:::internal\nnever closed\n");
    assertEquals("", gated.codes());
    assertTrue(text(gated, Audience.INTERNAL, "a").contains("never closed"));
  }

  @Test
  void onlyFinalFilesAreForCustomers() {
    for (String status : List.of("draft", "review")) {
      Gated gated =
          files(
              "a.md",
              page("a", "## S {.customer}\nText {.internal} x.\n")
                  .replace("audience:", "status: " + status + "\naudience:"));
      assertEquals(List.of(), slugs(gated, Audience.CUSTOMER), status);
      assertEquals("", gated.codes(), "the mark errors of drafts are notices");
      assertTrue(gated.notices().contains("mark-place"), gated.notices());
    }
  }

  @Test
  void aPageWhoseBodyIsAllInternalIsPublishedFromItsMap() {
    Gated gated = files("a.md", page("a", "## S\nsecret\n"));
    assertEquals("Title of a", gated.page(Audience.CUSTOMER).meta().title());
    assertEquals("", gated.customer());
    assertEquals("", gated.codes());
  }

  @Test
  void internalMetadataIsNeverAFallback() {
    Gated gated =
        files(
            "a.md",
            """
            ---
            id: x-17
            audience: customer
            title: Internal title
            severity: major
            started: 2026-03-02T01:02:00Z
            services: [checkout]
            tags: [postgres]
            authors: ["@kowalski"]
            customer: {title: The title, slug: the-title}
            ---
            """);
    assertEquals(
        gated.page(Audience.CUSTOMER).meta(),
        files(
                "a.md",
                """
                ---
                audience: customer
                title: Other
                customer: {title: The title, slug: the-title}
                ---
                """)
            .page(Audience.CUSTOMER)
            .meta());
  }

  @Test
  void aLinkBetweenPublishedPagesLeadsToTheirPublicAddress() {
    Gated gated =
        files(
            "a.md",
            page("a", "## S {.customer}\nSee [b](b.md#part).\n"),
            "b.md",
            page("b", "## Part {.customer}\nText.\n"));
    assertEquals("## S\nSee [b](@b#part).", text(gated, Audience.CUSTOMER, "a"));
    assertEquals("## S\nSee [b](@internal-b#part).", text(gated, Audience.INTERNAL, "internal-a"));
    assertEquals("", gated.codes());
  }

  @Test
  void aLinkToAHeadingThatCustomersDoNotHaveIsAnError() {
    Gated gated =
        files(
            "a.md",
            page("a", "## S {.customer}\nSee [b](b.md#hidden).\n"),
            "b.md",
            page("b", "## Hidden\nsecret\n\n## Part {.customer}\nText.\n"));
    assertEquals("link-internal", gated.codes());
  }

  @Test
  void aLinkToADraftIsAnError() {
    Gated gated =
        files(
            "a.md",
            page("a", "## S {.customer}\nSee [b](b.md).\n"),
            "b.md",
            page("b", "").replace("audience:", "status: draft\naudience:"));
    assertEquals("link-internal", gated.codes());
  }

  @Test
  void aLinkToItsOwnHeadingUsesTheAnchorsOfWhatIsLeft() {
    Gated gated =
        Gated.file(folder, "## Impact\nsecret\n\n## Impact {.customer}\nSee [it](#impact).\n");
    assertEquals("## Impact\nSee [it](#impact).", gated.customer());
    Document page = gated.page(Audience.CUSTOMER);
    Block.Heading heading = (Block.Heading) page.body().get(0);
    assertEquals("impact", Anchors.of(page.body()).of(heading), "no -1 for a removed heading");
  }

  @Test
  void footnotesAreNumberedByWhatIsLeft() {
    Gated gated =
        Gated.file(
            folder,
            "## In\n"
                + "x[^a]\n\n"
                + "[^a]: secret\n\n"
                + "## S {.customer}\n"
                + "One[^b] two[^c].\n\n"
                + "[^c]: C.\n"
                + "[^b]: B.\n");
    assertEquals("## S\nOne^1 two^2.", gated.customer());
    assertEquals(
        List.of("B.", "C."),
        gated.page(Audience.CUSTOMER).footnotes().stream().map(Sketch::of).toList());
  }

  @Test
  void namesOfTheGlossaryAreReplacedInTextAltAndTitles() {
    Gated gated =
        files(
            "glossary.yaml",
            "terms:\n  - {internal: pg-orders, customer: the order database}\n",
            "a.md",
            page("a", "## S {.customer}\nPG-Orders was full, and **pg-orders** again.\n"));
    assertEquals(
        "## S\nThe order database was full, and str(the order database) again.",
        text(gated, Audience.CUSTOMER, "a"));
    assertTrue(text(gated, Audience.INTERNAL, "internal-a").contains("PG-Orders"));
  }

  @Test
  void aNameOfTheGlossaryInCodeIsAnError() {
    Gated gated = glossary("## S {.customer}\nIt said `pg-orders`.\n");
    assertEquals("denylist", gated.codes());
  }

  @Test
  void aNameOfTheGlossarySplitByMarkupIsAnError() {
    Gated gated = glossary("## S {.customer}\nIt said pg-**orders**.\n");
    assertEquals("denylist", gated.codes());
  }

  @Test
  void aNameOfTheGlossaryInAnAddressIsAnError() {
    Gated gated = glossary("## S {.customer}\nSee [it](https://x.example/pg-orders).\n");
    assertEquals("denylist", gated.codes());
  }

  private Gated glossary(String body) {
    return files(
        "glossary.yaml",
        "terms:\n  - {internal: pg-orders, customer: the order database}\n",
        "a.md",
        page("a", body));
  }

  @Test
  void forbiddenWordsHostsAndPeopleAreErrorsWhereverTheyStand() {
    String settings = "internal-hosts: ['*.corp.example']\npeople: ['@kowalski']\n";
    String glossary = "terms:\n  - {internal: BlueWhale, customer: null}\n";
    for (String words :
        List.of(
            "the BlueWhale team",
            "blue\u200Bwhale",
            "see git.corp.example",
            "asked @kowalski",
            "**Blue**Whale",
            "`bluewhale`")) {
      Gated gated =
          files(
              "site.yaml",
              settings,
              "glossary.yaml",
              glossary,
              "a.md",
              page("a", "## S {.customer}\n" + words + "\n"));
      assertEquals("denylist", gated.codes(), words);
    }
  }

  @Test
  void forbiddenWordsInTheMapAreErrorsAtTheirPlace() {
    Gated gated =
        files(
            "glossary.yaml",
            "terms:\n  - {internal: BlueWhale, customer: null}\n",
            "a.md",
            page("a", "").replace("Title of a", "BlueWhale fell"));
    assertEquals("denylist", gated.codes());
    assertEquals("5:19", gated.places());
  }

  @Test
  void aForbiddenWordIsReportedWhereItStandsAndNotWhereItsListBegins() {
    String body = "## S {.customer}\nOne.\n\n- two\n- see `a` for Blue**Whale** and BlueWhale\n";
    Gated gated =
        files(
            "glossary.yaml",
            "terms:\n  - {internal: BlueWhale, customer: null}\n",
            "a.md",
            page("a", body));
    int line = (int) page("a", "").lines().count() + 5;
    assertEquals(line + ":15 " + line + ":33", gated.places());
  }

  @Test
  void marksInTheMapAreErrorsSinceTheyWouldBePublished() {
    for (String title : List.of("Down {.internal}", "[pg]{.internal as='x'}", "A <!-- b -->")) {
      Gated gated = files("a.md", page("a", "").replace("Title of a", '"' + title + '"'));
      assertTrue(List.of("mark-place", "unknown-mark").contains(gated.codes()), title);
    }
  }

  @Test
  void anErrorHasTheLineAndColumnOfTheFile() {
    Gated gated = Gated.section(folder, "Text [x](javascript:a).\n\nMore {.internal} text.\n");
    assertEquals("12:6 14:6", gated.places());
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkChangeNothing() {
    String markdown =
        page("a", "## S {.customer}\nOne\n:::internal\nsecret\n:::\ntwo.\n\n## T\nsecret\n");
    String plain = text(files("a.md", markdown), Audience.CUSTOMER, "a");
    assertEquals("## S\nOne~two.", plain);
    assertEquals(
        plain,
        text(files("a.md", "\uFEFF" + markdown.replace("\n", "\r\n")), Audience.CUSTOMER, "a"));
  }

  @Test
  void messagesNeverQuoteTheText() {
    Gated gated =
        Gated.file(
            folder,
            """
            ## S {.customer}

            [zebra{.internal} zebra {.zebra} zebra
            :::zebra
            ```zebra
            zebra
            ```
            > zebra
            <zebra> [zebra](zebra.md) ![zebra](zebra.png)

            ## zebra {.internal .customer}
            """);
    assertTrue(gated.codes().contains("unknown-mark"), gated.codes());
    for (Problem problem : gated.problems()) {
      assertTrue(!problem.message().contains("zebra"), problem.message());
      assertTrue(!problem.hint().contains("zebra"), problem.hint());
      assertTrue(!problem.excerpt().contains("zebra"), problem.excerpt());
    }
  }

  @Test
  void theCompanyReadsEveryWordThatIsNotCustomerWording() {
    Gated gated =
        Gated.file(
            folder,
            "Before.\n\n"
                + "## S {.customer}\n"
                + "One [two]{.internal as=\"2\"}.\n\n"
                + ":::internal\n"
                + "three\n"
                + ":::\n"
                + "\n"
                + ":::customer-only\n"
                + "never\n"
                + ":::\n\n"
                + "## T\n"
                + "four\n");
    String internal = gated.internal();
    for (String word : List.of("Before", "One", "two", "three", "four")) {
      assertTrue(internal.contains(word), word);
    }
    assertTrue(!internal.contains("never"), internal);
  }

  @Test
  void theCompanyIsShownWhatCustomersRead() {
    Gated gated = Gated.section(folder, "The [pg-7]{.internal as=\"host\"} fell.\n");
    List<Document> previews = List.copyOf(gated.view(Audience.INTERNAL).previews().values());
    assertEquals(1, previews.size());
    assertEquals(gated.customer(), Sketch.of(previews.get(0).body()));
  }

  @Test
  void aBlockKnowsHowFarItReaches() {
    Gated gated = Gated.file(folder, "## S {.customer}\nOne.\n\n## T\nTwo.\n");
    assertEquals(
        "CUSTOMER CUSTOMER INTERNAL INTERNAL",
        gated.page(Audience.INTERNAL).body().stream()
            .map(b -> b.reach().name())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void aNameOfTheGlossaryInAnAddressOfThePageIsAnError() {
    String glossary = "terms:\n  - {internal: pg-orders, customer: the order database}\n";
    for (String map : List.of("slug: pg-orders-fell", "slug: a, aliases: [pg-orders-fell]")) {
      Gated gated = files("glossary.yaml", glossary, "a.md", page("a", "").replace("slug: a", map));
      assertEquals("denylist", gated.codes(), map);
    }
  }

  @Test
  void whatTheDenylistForbidsIsAnErrorInTheSettingsThatCustomersRead() {
    for (String settings : List.of("title: BlueWhale", "footer: by BlueWhale")) {
      Gated gated =
          files(
              "site.yaml",
              "customer: {" + settings + "}\n",
              "glossary.yaml",
              "terms:\n  - {internal: BlueWhale, customer: null}\n");
      assertEquals("denylist", gated.codes(), settings);
    }
  }

  @Test
  void wordsOfTheCustomerMapThatSayInternalAreRefused() {
    for (String words :
        List.of(
            "Slow. [INTERNAL] secret",
            "Slow. %%secret%%",
            "Slow. <!- secret ->",
            "Slow. {# secret #}",
            "Slow. {--secret--} Mended.",
            "Internal use only: secret")) {
      Gated gated =
          files("a.md", page("a", "").replace("slug: a", "slug: a, summary: '" + words + "'"));
      assertEquals("unknown-mark", gated.codes(), words);
    }
    Gated container =
        files(
            "a.md",
            page("a", "")
                .replace(
                    "customer: {title: Title of a, slug: a}",
                    "customer:\n  title: T\n  slug: a\n  summary: >-\n    Slow.\n    :::internal\n"
                        + "    secret\n    :::"));
    assertEquals("mark-place", container.codes());
    Gated fine =
        files(
            "a.md",
            page("a", "")
                .replace("slug: a", "slug: a, summary: 'Internal errors (500): 5 %% [beta] #1'"));
    assertEquals("", fine.codes());
  }

  @Test
  void whatIsForbiddenInASettingIsSaidWhereItStands() {
    Gated gated =
        files(
            "site.yaml",
            "customer:\n  title: History\n  footer: Ask Kestrel\n  base-url: https://a.example/\n",
            "glossary.yaml",
            "terms: [{internal: Kestrel, customer: null}]\n",
            "a.md",
            page("a", ""));
    assertEquals("denylist", gated.codes());
    assertEquals("3:11", gated.places());
  }
}
