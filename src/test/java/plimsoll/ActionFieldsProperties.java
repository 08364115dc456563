package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plimsoll.content.Audience;

/** Whoever does an action, where it is tracked and why: no byte of the customer site says so. */
class ActionFieldsProperties {
  /** {@code O} is the owner, {@code H} a handle, {@code T} a ticket, {@code W} a reason. */
  private static final List<String> ITEMS =
      List.of(
          "- Add it (owner: O, due: 2026-05-01)",
          "- Add it (O, T)",
          "- Add it — O, due 2026-05-01",
          "- Add it. Owner: O. Ticket: T. Why: W",
          "- H: add it, T",
          "- [ ] T: add it (H)",
          "- [T](https://jira.example/browse/T) Add it",
          "- **Add it**\n  - Assignee: O\n  - Tracked in: T\n  - Reason: W, and W",
          "- Add it\n  Responsible: O\n  Due: May",
          "- [H] Add it [T] [P1]",
          "- Add it, assigned to O",
          "- Add it [issue](https://github.com/acme/web/issues/T) {owner=\"O\" why=\"W\" ticket=T}",
          "- Add it (verantwortlich: O, fällig: Mai)",
          "- Add it（负责人：O，工单：T）");

  private static final List<List<String>> COLUMNS =
      List.of(
          List.of("Action", "Add it"),
          List.of("Task", "Add it"),
          List.of("Owner", "O"),
          List.of("**Assignee**", "H"),
          List.of("Responsible (DRI)", "O"),
          List.of("担当者", "O"),
          List.of("Ответственный", "O"),
          List.of("Ticket", "[T](https://jira.example/browse/T)"),
          List.of("Jira:", "T"),
          List.of("Why", "W"),
          List.of("Reason", "W"),
          List.of("Due", "2026-05-01"),
          List.of("Status", "open"));

  private static final String PAGE =
      """
      ---
      id: case
      audience: customer
      title: The internal title
      customer: {title: The title, slug: case}
      ---

      ## %s {.customer}

      It is public.

      """;

  @Property(tries = 25, seed = "20261128")
  void noFieldOfAnActionIsPublished(
      @ForAll("items") List<String> items, @ForAll("tables") List<List<String>> columns)
      throws IOException {
    String body =
        PAGE.formatted("Action items") + String.join("\n", items) + "\n\n" + table(columns);
    check(body);
  }

  private static void check(String page) throws IOException {
    String text =
        page.replaceAll("\\bO\\b", "Zorblax Quenby")
            .replaceAll("\\bH\\b", "@vexley")
            .replaceAll("\\bT\\b", "WUMPUS-4711")
            .replaceAll("\\bW\\b", "because grindlewort");
    Path folder = Files.createTempDirectory("actions");
    try {
      Files.createDirectories(folder.resolve("content"));
      Files.writeString(folder.resolve("content/case.md"), text);
      Ran ran = CommandLineRun.in(folder).run("build");
      assertEquals(0, ran.exitCode(), text + ran.err());
      Tree customer = Tree.of(folder.resolve("site").resolve(Audience.CUSTOMER.slug()));
      for (String word : List.of("zorblax", "quenby", "vexley", "wumpus", "grindlewort")) {
        assertFalse(customer.contains(word), word + " in the customer site of\n" + text);
      }
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String table(List<List<String>> columns) {
    StringBuilder table = new StringBuilder("|");
    columns.forEach(c -> table.append(' ').append(c.get(0)).append(" |"));
    table.append("\n|").append("---|".repeat(columns.size())).append("\n|");
    columns.forEach(c -> table.append(' ').append(c.get(1)).append(" |"));
    return table.append('\n').toString();
  }

  @Provide
  Arbitrary<List<String>> items() {
    return Arbitraries.of(ITEMS).list().uniqueElements().ofMinSize(1).ofMaxSize(ITEMS.size());
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.of(COLUMNS).list().uniqueElements().ofMinSize(2).ofMaxSize(6);
  }
}
