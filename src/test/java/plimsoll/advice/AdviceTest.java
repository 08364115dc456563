package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/** What the advice asks about whole documents, and what it leaves alone. */
class AdviceTest {
  @TempDir private Path folder;

  private List<Problem> on(String markdown) throws IOException {
    return Advised.on(folder, "", markdown);
  }

  private List<String> ids(String markdown) throws IOException {
    return Advised.ids(on(markdown));
  }

  @Test
  void itAsksWhereTheWordsAre() throws IOException {
    List<Problem> told = on("# Slow\n\n## Impact\n\nFine.\nIn hindsight, it was slow.\n");
    Problem hindsight = told.stream().filter(p -> p.id().equals("BL103")).findFirst().orElseThrow();
    assertEquals(6, hindsight.span().line());
    assertEquals(1, hindsight.span().column());
    assertEquals(12, hindsight.span().length());
    assertEquals(Severity.ADVICE, hindsight.severity());
    assertTrue(hindsight.hint().endsWith("?"));
  }

  @Test
  void codeAndQuotesAndWhatOthersSaidIsLeftAlone() throws IOException {
    assertEquals(
        List.of(),
        ids(
            """
            # Slow

            > The intern deleted the bucket.

            ```text
            Nobody bothered to check the backups.
            ```

            The log said "human error" and `root cause`, and the guide is
            called [“the root cause”](https://example.com/root-cause/human-error).
            See https://example.com/in-hindsight for more; ~~It was human error.~~

            12:01:02 ERROR root cause: the operator failed to respond
            """));
  }

  @Test
  void headingsActionsEntriesAndProseAreKnownApart() throws IOException {
    String text = "Improve the monitoring.";
    assertEquals(List.of("BL401"), ids("# A\n\n" + text + "\n"));
    assertFalse(ids("# A\n\n## " + text + "\n\nFine.\n").contains("BL401"));
    assertFalse(
        ids("# A\n\n## Timeline\n\n- 10:01 " + text + "\n- 10:02 Done.\n").contains("BL401"));
    assertTrue(ids("# A\n\n## Actions\n\n- [ ] " + text + "\n").contains("BL401"));
    assertTrue(ids("# A\n\n## Root cause\n\nA full disk.\n").contains("BL201"));
  }

  @Test
  void aNameInWhatCustomersReadIsAnError() throws IOException {
    String text =
        """
        ---
        audience: customer
        started: 2026-03-02
        customer: {title: Slow, slug: slow, started: 2026-03-02}
        ---
        ## Impact {.customer}

        Tom Becker forgot the flag.

        ## Chat

        Tom Becker forgot the flag.
        """;
    List<Problem> names = on(text).stream().filter(p -> p.id().equals("BL203")).toList();
    assertEquals(
        List.of(Severity.ERROR, Severity.NOTICE), names.stream().map(Problem::severity).toList());
  }

  @Test
  void peopleOfTheSiteAreKnownByName() throws IOException {
    String text = "# A\n\nZaphod forgot the flag.\n";
    assertFalse(ids(text).contains("BL203"));
    assertTrue(Advised.ids(Advised.on(folder, "people: [Zaphod]\n", text)).contains("BL203"));
  }

  @Test
  void aSuppressionNeedsAReasonAndAUse() throws IOException {
    String text = "The root cause was a full disk.\n";
    assertEquals(
        List.of(), ids("# A\n\n<!-- lint-ok BL201: the customer's form is called so -->\n" + text));
    assertEquals(
        List.of(),
        ids("# A\n\n<!-- lint-ok BL201: the customer's form is called so -->\n\n" + text));
    assertEquals(List.of(), ids("# A\n\n" + text.strip() + " <!-- lint-ok BL201: quoted -->\n"));
    assertEquals(List.of("lint-ok", "BL201"), ids("# A\n\n<!-- lint-ok BL201 -->\n" + text));
    assertEquals(List.of("lint-ok", "BL201"), ids("# A\n\n<!-- lint-ok BL102: no -->\n" + text));
    assertEquals(List.of("lint-ok"), ids("# A\n\n<!-- lint-ok: why -->\n\nFine.\n"));
    assertEquals(
        List.of("BL201", "lint-ok"),
        ids("# A\n\n" + text + "\n<!-- lint-ok BL201: far away -->\n\nFine.\n"));
    Problem unused = on("# A\n\n<!-- lint-ok BL102: was needed -->\n\nFine.\n").get(0);
    assertEquals(Severity.NOTICE, unused.severity());
    assertEquals(3, unused.span().line());
  }

  @Test
  void rulesAreConfiguredOneByOne() throws IOException {
    String text = "# A\n\nThe root cause was a rogue job.\n";
    assertEquals(List.of("BL201"), ids(text));
    assertEquals(
        List.of("BL303"),
        Advised.ids(Advised.on(folder, "advice: {BL201: off, BL303: on}\n", text)));
    assertEquals(List.of(), Advised.on(folder, "advice: off\n", text));
    assertEquals(
        Severity.ERROR, Advised.on(folder, "advice: {BL201: error}\n", text).get(0).severity());
  }

  @Test
  void aSiteHasItsOwnRules() throws IOException {
    String rules =
        """
        words:
          vendor: {en: (Acme|Initech)}
        rules:
          - id: AC101
            name: vendor
            reason: A vendor's name explains nothing.
            question: Which of our assumptions about the vendor did not hold?
            severity: warning
            bad: ["Acme let us down."]
            good: ["The vendor's API answered after 30 s."]
            patterns: {en: ['{vendor} (let|failed) (_ )?(us|down)']}
        """;
    Path content = Files.createDirectory(folder.resolve("own"));
    Files.writeString(content.resolve("site.yaml"), "language: en\n");
    Files.writeString(content.resolve("advice.yaml"), rules);
    Files.writeString(content.resolve("a.md"), "# A\n\nThat night Acme failed us.\n");
    List<Problem> told = Advised.of(content).get("a.md");
    assertEquals(List.of("AC101"), Advised.ids(told));
    assertEquals(Severity.NOTICE, told.get(0).severity());
    Files.writeString(
        content.resolve("advice.yaml"),
        rules.replace("failed us.", "x").replace("(let|failed)", "(let|failed"));
    assertEquals(List.of(), Advised.ids(Advised.of(content).get("a.md")), "one that is broken");
  }

  @Test
  void aSilenceOfTheTimelineIsAskedAbout() throws IOException {
    String timeline =
        """
        # A

        ## Timeline

        - 2026-03-02 10:00 UTC Alert.
        - 10:05 Paged.
        - 10:50 Rolled back.
        - 10:55 Resolved.
        """;
    List<Problem> told = on(timeline).stream().filter(p -> p.id().equals("BL501")).toList();
    assertEquals(1, told.size());
    assertEquals(6, told.get(0).span().line());
    assertTrue(told.get(0).hint().contains("what were you looking at?"));
  }

  @Test
  void whatIsMissingIsAskedForOnce() throws IOException {
    String text =
        """
        # A

        ## Summary

        It was slow.

        ## Impact

        All customers.

        ## Actions

        - [ ] Remind everyone of the checklist.
        """;
    assertEquals(
        List.of("BL502", "BL503", "BL504", "BL401", "BL402", "BL403"),
        ids(text).stream().distinct().toList());
    assertFalse(ids("# A\n\nA short note.\n").contains("BL504"));
  }

  @Test
  void aSuccessHasItsOwnElements() throws IOException {
    String text =
        """
        ---
        kind: success
        ---
        # The move went well

        ## More hope than plan

        - The queue drained by itself.
        """;
    assertEquals(List.of("BL602", "BL601"), ids(text));
    assertEquals(
        List.of(),
        ids(
            text.replace("itself.", "itself. {hope=queue-drains}")
                + "\n## Surprises\n\nIt was quick.\n"));
  }

  @Test
  void aFormThatNobodyFilledInIsLeftAlone() throws IOException {
    assertEquals(List.of(), ids("# A\n\n## Root cause\n\n## What went well\n\n## Human error?\n"));
  }
}
