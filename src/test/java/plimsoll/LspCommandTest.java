package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an editor shows while somebody writes. */
@Timeout(120)
class LspCommandTest {
  private static final String HEAD =
      """
      ---
      title: Slow orders
      kind: incident
      language: en
      started: 2026-03-02T01:02:00Z
      audience: customer
      customer: {title: Orders were slow, slug: slow}
      ---
      """;
  private static final String TEXT =
      HEAD
          + """
          ## Impact {.customer}

          Orders were slow. [pg-7]{.internal as="A database"} was full.

          ## What happened

          Nobody noticed.
          """;

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write("slow.md", TEXT);
    write(
        "drill.md",
        "---\ntitle: A drill\nkind: success\nlanguage: en\n---\n## More hope than plan\n\n"
            + "- The queue drains {hope=queue-drains}\n");
    write(
        "site.yaml",
        "language: en\n"
            + "services: {checkout: {name: Checkout API}}\n"
            + "factors: {storm: {name: Storm}}\n");
  }

  @Test
  void problemsOfAMarkAreShownAndGoWithTheSlip() throws Exception {
    try (Editing editing = Editing.in(folder)) {
      List<Diagnostic> good = editing.open("slow.md", TEXT);
      assertFalse(hasErrors(good), good::toString);
      String slip = TEXT.replace("Nobody noticed.", "😀 :::x\n\n:::intenal\nNobody\n:::");
      List<Diagnostic> shown = editing.type("slow.md", slip);
      Diagnostic unknown =
          shown.stream()
              .filter(d -> d.getCode().getLeft().equals("unknown-mark"))
              .findFirst()
              .orElseThrow();
      assertEquals(DiagnosticSeverity.Error, unknown.getSeverity());
      assertEquals(":::intenal", text(slip, unknown.getRange()));
      CodeAction action =
          editing
              .actions("slow.md", unknown.getRange().getStart().getLine(), List.of(unknown))
              .get(0);
      String edited = edited(slip, action, editing.uri("slow.md"));
      assertTrue(edited.contains("\n:::internal\n"), edited);
      assertFalse(hasErrors(editing.type("slow.md", edited)));
    }
  }

  @Test
  void theAdviceSpeaksAndIsSuppressedWithAReason() throws Exception {
    try (Editing editing = Editing.in(folder)) {
      String text =
          TEXT.replace("Nobody noticed.", "The engineer should have checked the disk earlier.");
      List<Diagnostic> shown = editing.open("slow.md", text);
      Diagnostic advice =
          shown.stream()
              .filter(d -> d.getCode().getLeft().startsWith("BL1"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(shown.toString()));
      String rule = advice.getCode().getLeft();
      CodeAction suppress =
          editing
              .actions("slow.md", advice.getRange().getStart().getLine(), List.of(advice))
              .get(0);
      assertEquals("Suppress " + rule + " with a reason", suppress.getTitle());
      String edited = edited(text, suppress, editing.uri("slow.md"));
      assertTrue(edited.contains("\n<!-- lint-ok " + rule + ": reason -->\nThe engineer"), edited);
      assertTrue(
          editing.type("slow.md", edited).stream()
              .noneMatch(d -> d.getCode().getLeft().equals(rule)));
    }
  }

  @Test
  void hoverShowsWhatCustomersWillReadOfTheSection() throws Exception {
    try (Editing editing = Editing.in(folder)) {
      editing.open("slow.md", TEXT);
      assertEquals(
          "**Customers read:**\n\n## Impact\n\nOrders were slow. A database was full.\n",
          editing.hover("slow.md", 10));
      assertEquals("**Customers read nothing of this section.**", editing.hover("slow.md", 14));
      assertTrue(editing.hover("slow.md", 1).contains("# Orders were slow"));
      editing.open("drill.md", Files.readString(folder.resolve("content/drill.md")));
      assertTrue(
          editing.hover("drill.md", 6).startsWith("**Customers get no page of this file.**"));
      editing.send("slow.md", TEXT.replace("Orders were slow.", "Orders were late."));
      assertTrue(editing.hover("slow.md", 10).contains("Orders were late."), "before it is saved");
    }
  }

  @Test
  void marksKeysAndNamesAreCompleted() throws Exception {
    try (Editing editing = Editing.in(folder)) {
      String text =
          "---\nki\nseverity: \nservices: [che\nfactors:\n  - s\nrelated: [sl\nhopes: [q\n"
              + "customer:\n  sl\n---\n## A {.cu\n\n:::\n\n- Do it {ow\n- x {hope=q\n[a](sl\n";
      editing.open("drill.md", text);
      assertTrue(editing.complete("drill.md", 1, 2).contains("kind:"));
      assertTrue(editing.complete("drill.md", 2, 10).contains("major"));
      assertEquals(List.of("checkout"), editing.complete("drill.md", 3, 14));
      assertEquals(List.of("storm"), editing.complete("drill.md", 5, 5));
      assertTrue(editing.complete("drill.md", 6, 12).contains("slow"));
      assertTrue(editing.complete("drill.md", 9, 4).contains("slug:"));
      assertEquals(List.of("customer}", "internal}"), editing.complete("drill.md", 11, 9));
      assertEquals(List.of("internal", "customer-only"), editing.complete("drill.md", 13, 3));
      assertTrue(editing.complete("drill.md", 15, 11).contains("owner-as="));
      assertTrue(editing.complete("drill.md", 17, 6).contains("/slow.md"));
      editing.open("slow.md", TEXT.replace("kind:", "hopes: [q\nkind:"));
      editing.send("drill.md", Files.readString(folder.resolve("content/drill.md")));
      assertEquals(List.of("queue-drains"), editing.complete("slow.md", 2, 9));
    }
  }

  @Test
  void aRelatedRetrospectiveAndAHopeAreFound() throws Exception {
    try (Editing editing = Editing.in(folder)) {
      editing.open(
          "slow.md", TEXT.replace("kind:", "related: [drill]\nhopes: [queue-drains]\nkind:"));
      assertEquals(List.of("drill.md:0"), editing.definition("slow.md", 2, 12));
      assertEquals(List.of("drill.md:7"), editing.definition("slow.md", 3, 12));
      assertEquals(List.of(), editing.definition("slow.md", 1, 12));
    }
  }

  @Test
  void aSectionIsMarkedAndSoIsWhatIsRisky() throws Exception {
    try (Editing editing = Editing.in(folder)) {
      String text = TEXT.replace("was full.\n", "was full.\n\n```\ncode\n```\n\n> quote\n");
      List<Diagnostic> shown = editing.open("slow.md", text);
      for (Diagnostic risky :
          shown.stream().filter(d -> d.getCode().getLeft().equals("risky-unmarked")).toList()) {
        int line = risky.getRange().getStart().getLine();
        text =
            edited(
                text,
                editing.actions("slow.md", line, List.of(risky)).get(0),
                editing.uri("slow.md"));
      }
      assertTrue(text.contains("\n``` {.customer}\n"), text);
      assertTrue(text.contains("\n> {.customer} quote\n"), text);
      assertFalse(hasErrors(editing.type("slow.md", text)));
      int heading = text.substring(0, text.indexOf("## What")).split("\n", -1).length - 1;
      List<CodeAction> actions = editing.actions("slow.md", heading + 2, List.of());
      assertEquals(
          List.of("Mark this section for customers", "Mark this section as internal"),
          actions.stream().map(CodeAction::getTitle).toList());
      assertTrue(
          edited(text, actions.get(0), editing.uri("slow.md"))
              .contains("\n## What happened {.customer}\n"));
    }
  }

  @Test
  void whatIsNoFileOfTheContentIsLeftAlone() throws Exception {
    try (Editing editing = Editing.in(folder)) {
      editing.send("../elsewhere.md", "x");
      editing.send("new.md", "---\naudience: customer\n");
      assertEquals(List.of(), editing.complete("../elsewhere.md", 0, 1));
      assertEquals("", editing.err());
    }
  }

  private static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.getSeverity() == DiagnosticSeverity.Error);
  }

  private static String text(String text, Range range) {
    return text.split("\n", -1)[range.getStart().getLine()].substring(
        range.getStart().getCharacter(), range.getEnd().getCharacter());
  }

  private static String edited(String text, CodeAction action, String uri) {
    TextEdit edit = action.getEdit().getChanges().get(uri).get(0);
    return text.substring(0, offset(text, edit.getRange().getStart()))
        + edit.getNewText()
        + text.substring(offset(text, edit.getRange().getEnd()));
  }

  private static int offset(String text, org.eclipse.lsp4j.Position position) {
    int offset = 0;
    for (int line = 0; line < position.getLine(); line++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return offset + position.getCharacter();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
