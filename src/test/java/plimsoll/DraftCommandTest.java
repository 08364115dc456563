package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code plimsoll draft}: proposes marks in the file itself, and takes nothing out of it. */
class DraftCommandTest {
  private static final String PLAIN =
      """
      # 2026-03-02: pg-orders-7 ran out of connections

      ## Summary

      Payments on pg-orders were slow for 90 minutes; see [the board](https://acme.slack.com/archives/C1).

      ## Impact

      - One payment in five was tried twice, said @ana
      - @ana asked @ben about db7.corp.example
      - 10.20.30.40 and `db7.corp.example` were full, and so was [the runbook](runbook.md)

      > We are looking into it.

      ```
      FATAL: too many connections
      ```

      ![graph](graph.png)

      ### Chat log

      ana: oh no

      ## Root cause

      The pool was too small.
      """;

  @TempDir private Path folder;

  @Test
  void marksWhatIsUsuallyToldAndKeepsBackTheRest() throws IOException {
    settings();
    write("a.md", PLAIN);
    Ran ran = run("draft", "a");
    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals(
        """
        ---
        customer:
          title: The order database-7 ran out of connections
          slug: the-order-database-7-ran-out-of-connections-2026-03
          started: 2026-03-02
        ---

        # 2026-03-02: pg-orders-7 ran out of connections

        ## Summary {.customer}

        Payments on [pg-orders]{.internal as="the order database"} were slow for 90 minutes; see [the board](https://acme.slack.com/archives/C1){.internal as="the board"}.

        ## Impact {.customer}

        - One payment in five was tried twice, said [@ana]{.internal as="an engineer"}
        - {.internal} @ana asked @ben about db7.corp.example
        - [10.20.30.40]{.internal as="an internal system"} and [`db7.corp.example`]{.internal as="an internal system"} were full, and so was [the runbook](runbook.md){.internal as="the runbook"}

        > {.internal} We are looking into it.

        ```{.internal}
        FATAL: too many connections
        ```

        ![graph](graph.png){.internal}

        ### Chat log {.internal}

        ana: oh no

        ## Root cause

        The pool was too small.
        """,
        read("a.md"));
    assertTrue(ran.out().startsWith("--- content/a.md\n+++ content/a.md\n@@ "), ran.out());
    assertTrue(ran.err().contains("plimsoll show a --view customer"), ran.err());
    assertEquals(0, run("draft", "a.md").exitCode());
    Ran again = run("draft", "a");
    assertEquals("", again.out());
    assertEquals("content/a.md: nothing to add\n", again.err());
  }

  @Test
  void whatItProposesIsPublishedOnlyWhenTheAuthorSaysSo() throws IOException {
    settings();
    write("a.md", PLAIN);
    run("draft", "a");
    assertEquals(0, run("build").exitCode());
    assertFalse(Files.exists(folder.resolve("site/customer/retrospectives")) && pages() > 0);
    write("a.md", read("a.md").replaceFirst("---\n", "---\naudience: customer\n"));
    Ran built = run("build");
    assertEquals(0, built.exitCode(), built.err());
    assertEquals(1, pages());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    write("a.md", PLAIN);
    Ran ran = run("draft", "a", "--dry-run");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().contains("\n+## Summary {.customer}\n"), ran.out());
    assertEquals(PLAIN, read("a.md"));
  }

  @Test
  void asJsonEachFileIsALine() throws IOException {
    write("a.md", PLAIN);
    Ran ran = run("draft", "a", "--format", "json");
    assertTrue(
        ran.out().startsWith("{\"source\":\"content/a.md\",\"written\":true,\"diff\":\"--- "),
        ran.out());
    assertEquals("", ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void lineEndsAndAByteOrderMarkStayAsTheyAre(String end) throws IOException {
    String before =
        "\uFEFF---\n"
            + "# a comment\n"
            + "title: Slow   # kept\n"
            + "zeta: 1\n"
            + "alpha: 2\n"
            + "---\n\n"
            + "## Impact\n\n"
            + "Text.\n";
    write("a.md", before.replace("\n", end));
    assertEquals(0, run("draft", "a").exitCode());
    assertEquals(
        ("\uFEFF---\n"
                + "# a comment\n"
                + "title: Slow   # kept\n"
                + "zeta: 1\n"
                + "alpha: 2\n"
                + "customer:\n"
                + "  title: \"Slow\"\n"
                + "  slug: \"slow\"\n"
                + "---\n\n"
                + "## Impact {.customer}\n\n"
                + "Text.\n")
            .replace("\n", end),
        read("a.md"));
  }

  @Test
  void tomlGetsATable() throws IOException {
    write("a.md", "+++\ntitle = \"Slow\"\n[extra]\nx = 1\n+++\n\n## Impact\n\nText.\n");
    assertEquals(0, run("draft", "a").exitCode());
    assertEquals(
        "+++\n"
            + "title = \"Slow\"\n"
            + "[extra]\n"
            + "x = 1\n"
            + "[customer]\n"
            + "title = \"Slow\"\n"
            + "slug = \"slow\"\n"
            + "+++\n\n"
            + "## Impact {.customer}\n\n"
            + "Text.\n",
        read("a.md"));
  }

  @Test
  void whatTheAuthorWroteStays() throws IOException {
    write(
        "a.md",
        """
        ---
        customer:   # ours
            title: A wording of ours
        ---

        ## Impact {.internal}

        Ours.

        ### Message to customers

        Ours as well.

        ## Timeline {.customer}

        - {.internal} 09:00 @ana woke up
        - 09:05 [@ben]{.internal as="a colleague"} came
        """);
    String before = read("a.md");
    assertEquals(0, run("draft", "a").exitCode());
    assertEquals(before.replace("# ours\n", "# ours\n    slug: a-wording-of-ours\n"), read("a.md"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## Impact|## Impact {.customer}",
        "## Impact ##|## Impact {.customer} ##",
        "# Impact #|# Impact {.customer} #",
        "## Impact   |## Impact {.customer}",
        "## お客様への影響|## お客様への影響 {.customer}",
        "## 影响|## 影响 {.customer}",
        "## *Impact*|## *Impact* {.customer}",
        "## Root cause|## Root cause",
        "## Incident chat log|## Incident chat log",
      })
  void marksStandAtTheEndOfAHeading(String heading, String marked) throws IOException {
    write("a.md", "# A title\n\n" + heading + "\n\nText.\n\n## Message to customers\n\nMore.\n");
    assertEquals(0, run("draft", "a").exitCode());
    String text = read("a.md");
    assertTrue(text.contains("\n" + marked + "\n") || text.contains("\n" + marked), text);
    publish();
  }

  @Test
  void anUnderlinedHeadingIsMarkedOnItsLine() throws IOException {
    write("a.md", "A title\n=======\n\nImpact\n------\n\nText.\n");
    run("draft", "a");
    assertTrue(read("a.md").contains("\nImpact {.customer}\n------\n"), read("a.md"));
    publish();
  }

  @Test
  void whatCustomersWereSentIsQuotedForThem() throws IOException {
    write(
        "a.md",
        "# A title\n\n## Message to customers\n\n> **09:05** We are looking into it, says @ana.\n\n"
            + "## Impact\n\n> Ours.\n");
    run("draft", "a");
    String text = read("a.md");
    assertTrue(
        text.contains("\n> {.customer} **09:05** We are looking into it, says [@ana]{"), text);
    assertTrue(text.contains("\n> {.internal} Ours.\n"), text);
    publish();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ncustomer: {}\n---\n",
        "---\ncustomer: {title: Ours}\n---\n",
        "---\n{title: Flow}\n---\n",
        "+++\ncustomer = {}\n+++\n",
      })
  void frontMatterThatCannotBeAddedToIsLeftAlone(String matter) throws IOException {
    String text = matter + "\n## Impact\n\nText.\n";
    write("a.md", text);
    Ran ran = run("draft", "a");
    assertEquals(1, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("error[fm-missing]: draft cannot add"), ran.err());
    assertEquals(text, read("a.md"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+++\\n[customer]\\ntitle = 'Ours'\\n+++|[customer]\\nslug = \"ours\"\\ntitle = 'Ours'",
        "---\\ncustomer:\\n---|customer:\\n  title: \"A\"\\n  slug: \"incident\"\\n---",
        "---\\n'customer': # c\\n# d\\n   slug: s1\\n---|# c\\n   title: \"A\"\\n# d\\n   slug: s1",
        "---\\n---|---\\ncustomer:\\n  title: \"A\"\\n  slug: \"incident\"\\n---",
        "---\\nlist:\\n- a\\n...|- a\\ncustomer:\\n  title: \"A\"\\n  slug: \"incident\"\\n...",
        "---\\n"
            + "text: >\\n"
            + "  a\\n"
            + "\\n"
            + "---|  a\\n"
            + "\\n"
            + "customer:\\n"
            + "  title: \"A\"\\n"
            + "  slug: \"incident\"\\n"
            + "---",
      })
  void aMapGoesWhereItBelongs(String matter, String expected) throws IOException {
    write("a.md", (matter + "\\n\\n# A\\n\\n## Impact\\n\\nText.\\n").replace("\\n", "\n"));
    Ran ran = run("draft", "a");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(read("a.md").contains(expected.replace("\\n", "\n")), read("a.md"));
  }

  @Test
  void aDayBesideItsTimelineIsMarkedToo() throws IOException {
    write(
        "a.md",
        "# A title\n\n## Timeline\n\n## May 12, 2025\n\n### 20:15\n\nSlow.\n\n## May 13, 2025\n\n"
            + "### 09:15\n\nFast.\n\n## Lessons\n\n### 10:00\n\nOurs.\n");
    run("draft", "a");
    String text = read("a.md");
    assertTrue(text.contains("\n## May 12, 2025 {.customer}\n\n### 20:15\n"), text);
    assertTrue(text.contains("\n## May 13, 2025 {.customer}\n"), text);
    assertTrue(text.contains("\n## Lessons\n"), text);
    publish();
  }

  @Test
  void slugsDiffer() throws IOException {
    write("a.md", "# Slow search\n\n## Impact\n\nText.\n");
    write("b.md", "# Slow search\n\n## Impact\n\nText.\n");
    assertEquals(0, run("draft", "a", "b").exitCode());
    assertTrue(read("a.md").contains("slug: slow-search\n"));
    assertTrue(read("b.md").contains("slug: slow-search-2\n"));
  }

  @Test
  void allFilesAreDraftedOrNone() throws IOException {
    write("a.md", PLAIN);
    write("b.md", "---\ntitle: [\n---\n\n## Impact\n\nText.\n");
    Ran ran = run("draft", "a", "b");
    assertEquals(1, ran.exitCode());
    assertEquals(
        "plimsoll: content/b.md has front matter that cannot be read\n"
            + "  hint: run plimsoll check, and fix it\n",
        ran.err());
    assertEquals(PLAIN, read("a.md"));
  }

  @Test
  void refusesWhatIsPublishedUnknownOrNotARetrospective() throws IOException {
    write("a.md", "---\naudience: customer\n---\n\n## Impact\n\nText.\n");
    write("pages/about.md", "# About\n");
    assertEquals(1, run("draft", "a").exitCode());
    assertEquals(1, run("draft", "pages/about.md").exitCode());
    assertEquals(2, run("draft", "nothing").exitCode());
    assertEquals(2, run("draft").exitCode());
    assertEquals(4, CommandLineRun.in(folder).run("draft", "a", "--content", "none").exitCode());
    Files.write(folder.resolve("content/c.md"), new byte[] {'#', ' ', (byte) 0xE4, '\n'});
    assertEquals(1, run("draft", "c").exitCode());
  }

  private void publish() throws IOException {
    write("a.md", read("a.md").replaceFirst("---\n", "---\naudience: customer\n"));
    Ran built = run("build");
    assertEquals(0, built.exitCode(), built.err());
    assertEquals(1, pages());
  }

  private long pages() throws IOException {
    try (var files = Files.list(folder.resolve("site/customer/retrospectives"))) {
      return files.filter(Files::isDirectory).count();
    }
  }

  private void settings() throws IOException {
    write("site.yaml", "internal-hosts: [\"*.corp.example\"]\n");
    write("glossary.yaml", "terms: [{internal: pg-orders, customer: the order database}]\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve("content").resolve(name));
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }
}
