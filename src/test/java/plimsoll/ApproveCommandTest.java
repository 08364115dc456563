package plimsoll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plimsoll approve}: what it records, and what it refuses to. */
class ApproveCommandTest {
  private static final String DIGEST = "[0-9a-f]{64}";

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write("site.yaml", "customer: {approval: required}\n");
    write(
        "checkout.md",
        """
        ---
        id: 2026-03-02-checkout
        audience: customer
        title: pg-orders-7 was full
        customer: {title: Checkout was slow, slug: checkout-slow, started: 2026-03-02}
        ---

        ## Impact {.customer}

        It was slow.
        """);
    write(
        "broken.md",
        """
        ---
        id: broken
        audience: customer
        customer: {title: Broken, slug: broken}
        ---

        ## Impact {.Customer}
        """);
    write("draft.md", "---\naudience: customer\nstatus: draft\n---\n");
    write("internal.md", "# An internal page\n");
  }

  @Test
  void anApprovalIsRecordedWithItsDigestAndDay() throws IOException {
    Ran ran = run("approve", "2026-03-02-checkout", "--by", "Kim Lee");
    assertEquals(
        """

        retrospectives/checkout-slow/ (content/checkout.md), customers do not have this page yet:
          {+Checkout was slow
          ## Impact {.customer}
          It was slow.+}
        """,
        ran.err());
    assertEquals(
        "approved 2026-03-02-checkout (Checkout was slow) by Kim Lee on 2026-03-20\n", ran.out());
    assertEquals(0, ran.exitCode());
    assertTrue(
        approvals()
            .matches(
                """
                # Written by `plimsoll approve`: what was approved for customers.
                approvals:
                  - id: "2026-03-02-checkout"
                    digest: "v2:%s"
                    who: "Kim Lee"
                    when: "2026-03-20"
                """
                    .formatted(DIGEST)),
        approvals());
  }

  @Test
  void anApprovedPageIsBuiltAndAnEditWithholdsTheSite() throws IOException {
    delete("broken.md");
    run("approve", "2026-03-02-checkout", "--by", "Kim");
    assertEquals(0, run("build").exitCode());
    Path page = folder.resolve("site/customer/retrospectives/checkout-slow/index.html");
    assertTrue(Files.exists(page));
    String before = Files.readString(page);
    write("checkout.md", Files.readString(file("checkout.md")).replace("slow.", "very slow."));
    Ran ran = run("build");
    assertEquals(1, ran.exitCode());
    assertTrue(
        ran.err()
            .contains(
                """
                content/checkout.md:1:1: error[not-approved]: what customers would see has changed \
                since it was approved
                  hint: plimsoll show checkout.md --view customer --diff, then plimsoll approve \
                checkout.md --by WHO
                """),
        ran.err());
    assertEquals(before, Files.readString(page));
    run("approve", "checkout.md", "--by", "Kim");
    assertEquals(0, run("build").exitCode());
    assertTrue(Files.readString(page).contains("very slow."));
  }

  @Test
  void aWithdrawnPageIsGoneFromTheSiteAndItsFeeds() throws IOException {
    delete("broken.md");
    write(
        "site.yaml",
        "customer: {approval: required, base-url: https://status.example.com/history/}\n");
    run("approve", "2026-03-02-checkout", "--by", "Kim");
    run("build");
    Path site = folder.resolve("site/customer");
    assertTrue(Files.readString(site.resolve("feed.xml")).contains("checkout-slow"));
    delete("checkout.md");
    assertEquals(0, run("build").exitCode());
    assertFalse(Files.exists(site.resolve("retrospectives/checkout-slow")));
    try (var files = Files.walk(site)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(path, ISO_8859_1).contains("checkout-slow"), path.toString());
      }
    }
  }

  @Test
  void aFileIsNamedByItsPathOrSlugTooAndApprovedOnce() throws IOException {
    assertEquals(
        0, run("approve", "content/checkout.md", "checkout-slow", "--by", "Kim").exitCode());
    String first = approvals();
    assertEquals(0, run("approve", "checkout.md", "--by", "Kim").exitCode());
    assertEquals(first, approvals());
  }

  @Test
  void anUnknownIdIsAUsageErrorWithASuggestion() {
    Ran ran = run("approve", "2026-03-02-chekout", "--by", "Kim");
    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals(
        """
        plimsoll: no file has the ID or path "2026-03-02-chekout"
          hint: did you mean "checkout.md"?
        """,
        ran.err());
  }

  @Test
  void whatIsNotForCustomersIsRefused() {
    Ran internal = run("approve", "internal", "--by", "Kim");
    assertEquals(1, internal.exitCode());
    assertEquals(
        """
        plimsoll: content/internal.md is internal: customers see nothing of it
          hint: run plimsoll draft, edit the proposal, and write audience: customer in its front matter
        """,
        internal.err());
    Ran draft = run("approve", "draft", "--by", "Kim");
    assertEquals(1, draft.exitCode());
    assertEquals(
        """
        plimsoll: content/draft.md is not final: customers see nothing of it yet
          hint: write status: final in its front matter, or remove the status
        """,
        draft.err());
  }

  @Test
  void aPageWithErrorsIsRefusedAndNothingElseOfTheCommandIsApproved() {
    Ran ran = run("approve", "2026-03-02-checkout", "broken", "--by", "Kim");
    assertEquals(1, ran.exitCode());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("content/broken.md:7:11: error[unknown-mark]: "), ran.err());
    assertTrue(
        ran.err()
            .endsWith(
                """
                1 error
                plimsoll: content errors hide what customers would read of content/broken.md
                  hint: fix them first
                """),
        ran.err());
    assertFalse(Files.exists(file("approvals.yaml")));
  }

  @Test
  void somebodyHasToApproveSomething() {
    assertEquals(
        """
        plimsoll: Missing required option: '--by=WHO'
        Try 'plimsoll approve --help'.
        """,
        run("approve", "2026-03-02-checkout").err());
    assertEquals(2, run("approve", "--by", "Kim").exitCode());
    Ran nobody = run("approve", "2026-03-02-checkout", "--by", " ");
    assertEquals(2, nobody.exitCode());
    assertTrue(nobody.err().contains("expected a name"), nobody.err());
  }

  @Test
  void anApprovalsFileThatCannotBeReadIsNotOverwritten() throws IOException {
    write("approvals.yaml", "approvals: [\n");
    Ran ran = run("approve", "2026-03-02-checkout", "--by", "Kim");
    assertEquals(1, ran.exitCode());
    assertTrue(ran.err().contains("\ncontent/approvals.yaml:"), ran.err());
    assertEquals("approvals: [\n", approvals());
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private String approvals() throws IOException {
    return Files.readString(file("approvals.yaml"));
  }

  private Path file(String name) {
    return folder.resolve("content").resolve(name);
  }

  private void delete(String name) throws IOException {
    Files.delete(file(name));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }
}
