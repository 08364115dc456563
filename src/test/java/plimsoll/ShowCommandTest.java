package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plimsoll show}: what a reviewer reads, and what has changed since it was approved. */
class ShowCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write(
        "checkout.md",
        """
        ---
        id: 2026-03-02-checkout
        audience: customer
        title: pg-orders-7 was full
        started: 2026-03-02
        customer: {title: "Checkout: slow", slug: checkout-slow, started: 2026-03-02}
        ---

        ## Impact {.customer}

        The host [pg-orders-7]{.internal as="a database"} was *full*.

        - {.internal} 4 of 9 shards
        - Payments took long {owner="@kowalski" owner-as="Storage team" due=2026-06-02}

        ## Causes

        `pg-orders-7` ran out of connections.
        """);
    write("internal.md", "# An internal page\n\nText.\n");
  }

  @Test
  void customersReadTheirSideAlone() {
    Ran ran = run("show", "2026-03-02-checkout", "--view", "customer");
    assertEquals("", ran.err());
    assertEquals(
        """
        ---
        audience: customer
        kind: incident
        language: en
        customer:
          title: "Checkout: slow"
          slug: checkout-slow
          started: 2026-03-02
        ---

        ## Impact {.customer}

        The host a database was *full*.

        - Payments took long {owner-as="Storage team" due=2026-06-02}
        """,
        ran.out());
    assertEquals(0, ran.exitCode());
    assertEquals(ran, run("show", "checkout.md"), "customers are who it is shown for by default");
  }

  @Test
  void theCompanyReadsBothSidesAndTheMarksBetweenThem() {
    Ran ran = run("show", "2026-03-02-checkout", "--view", "internal");
    assertEquals("", ran.err());
    assertEquals(
        """
        ---
        id: "2026-03-02-checkout"
        audience: customer
        kind: incident
        status: final
        language: en
        title: pg-orders-7 was full
        started: 2026-03-02
        ---

        ## Impact {.customer}

        The host [pg-orders-7]{.internal as="a database"} was *full*.

        - {.internal} 4 of 9 shards
        - Payments took long {owner=@kowalski owner-as="Storage team" due=2026-06-02}

        ## Causes

        `pg-orders-7` ran out of connections.
        """,
        ran.out());
    assertTrue(run("show", "internal", "--view", "internal").out().endsWith("---\n\nText.\n"));
  }

  @Test
  void anInternalEditIsNoDifference() throws IOException {
    run("approve", "checkout.md", "--by", "Kim");
    edit("ran out of connections", "had no connections left");
    Ran ran = run("show", "2026-03-02-checkout", "--view", "customer", "--diff");
    assertEquals(0, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals("plimsoll: customers would read what Kim approved on 2026-03-20\n", ran.err());
  }

  @Test
  void aDifferenceIsShownLineByLineAndIsExitOne() throws IOException {
    run("approve", "checkout.md", "--by", "Kim");
    edit("as=\"a database\"} was *full*", "as=\"a database\"} was *overloaded*");
    Ran ran = run("show", "2026-03-02-checkout", "--diff");
    assertEquals(1, ran.exitCode());
    assertEquals("", ran.err());
    assertEquals(
        """
        --- what Kim approved on 2026-03-20
        +++ what customers would read now
        @@ -10,6 +10,6 @@
        \s
         ## Impact {.customer}
        \s
        -The host a database was *full*.
        +The host a database was *overloaded*.
        \s
         - Payments took long {owner-as="Storage team" due=2026-06-02}
        """,
        ran.out());
    String onTerminal =
        CommandLineRun.in(folder).onTerminal().run("show", "checkout.md", "--diff").out();
    assertTrue(onTerminal.contains("\u001b[31m-The host"), onTerminal);
    assertTrue(onTerminal.contains("\u001b[32m+The host"), onTerminal);
  }

  @Test
  void withoutTheApprovedWordingItSaysSo() throws IOException {
    Ran never = run("show", "checkout.md", "--diff");
    assertEquals(1, never.exitCode());
    assertEquals(
        "plimsoll: nobody has approved 2026-03-02-checkout yet. Show it without --diff.\n",
        never.err());
    run("approve", "checkout.md", "--by", "Kim");
    edit("was *full*", "was *overloaded*");
    Files.delete(folder.resolve("content/.approved/2026-03-02-checkout.md"));
    Ran lost = run("show", "checkout.md", "--diff");
    assertEquals(1, lost.exitCode());
    assertEquals(
        "plimsoll: what customers would read differs from what Kim approved on 2026-03-20, but that"
            + " wording was not kept. Show it without --diff.\n",
        lost.err());
    assertEquals("", lost.out());
  }

  @Test
  void whatIsKeptIsNotReadAsContent() throws IOException {
    run("approve", "checkout.md", "--by", "Kim");
    Ran ran = run("build", "--view", "internal");
    assertTrue(ran.out().startsWith("internal: 2 retrospectives"), ran.out());
  }

  /** The id is its author's own words; the path is what a message may tell. */
  @Test
  void anUnknownIdIsAUsageErrorWithASuggestion() {
    Ran ran = run("show", "2026-03-02-checkuot");
    assertEquals(2, ran.exitCode());
    assertEquals(
        """
        plimsoll: no file has the ID or path "2026-03-02-checkuot"
          hint: did you mean "checkout.md"?
        """,
        ran.err());
  }

  @Test
  void whatCustomersDoNotReadCannotBeShownToThem() {
    Ran ran = run("show", "internal", "--view", "customer");
    assertEquals(1, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals(
        """
        plimsoll: content/internal.md is internal: customers see nothing of it
          hint: run plimsoll draft, edit the proposal, and write audience: customer in its front matter
        """,
        ran.err());
  }

  @Test
  void whatTheCompanyReadsIsNotApprovedAndCannotBeCompared() {
    Ran ran = run("show", "checkout.md", "--view", "internal", "--diff");
    assertEquals(2, ran.exitCode());
    assertEquals("plimsoll: --diff compares what customers read: use --view customer\n", ran.err());
    assertEquals(2, run("show", "checkout.md", "--view", "all").exitCode());
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private void edit(String words, String others) throws IOException {
    Path file = folder.resolve("content/checkout.md");
    String text = Files.readString(file);
    assertTrue(text.contains(words), words);
    Files.writeString(file, text.replace(words, others));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
