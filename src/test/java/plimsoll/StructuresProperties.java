package plimsoll;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/** Blocks of every kind in footnotes, quotations, items and cells: both sites are built of them. */
class StructuresProperties {
  private static final List<String> PUBLIC =
      List.of(
          "One.",
          "# Chat",
          "## Timeline",
          "Setext\n===",
          "- [ ] do it\n- [x] done",
          "3. three\n4. four",
          "```text {.customer}\ncode\n```",
          "| a | b |\n|---|---|\n| 09:00 | `x` |",
          "***",
          "call[^1] and[^2]",
          "[ref]: https://example.com/",
          "a [ref] and <https://example.com>",
          "> {.customer} said",
          "- {.internal} secret\n- 09:05 it broke",
          ":::internal\nsecret\n:::",
          "*a <kbd>b</kbd>* [x]{.internal as=\"y\"}<br>c");

  private static final List<String> INTERNAL =
      List.of(
          "<div>html</div>",
          "    indented",
          "![p](none.png)",
          ":::customer-only\nwords\n:::",
          ":::internal\nnot closed",
          ":::",
          "``` \nnot closed",
          "| a |\n|---|---|",
          "[^1]: # Chat",
          "[ref]: https://example.org/",
          "- - - 1. > x",
          "<!-- not closed");

  private static final String BEFORE = "## Impact {.customer}\n\nText[^1] and[^2].\n\n";

  @Provide
  Arbitrary<List<String>> forCustomers() {
    return pieces(Arbitraries.of(PUBLIC), true).list().ofSize(25);
  }

  @Provide
  Arbitrary<List<String>> plain() {
    Arbitrary<String> any =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.of(PUBLIC)),
            net.jqwik.api.Tuple.of(2, Arbitraries.of(INTERNAL)));
    return pieces(any, false).list().ofSize(25);
  }

  private static Arbitrary<String> pieces(Arbitrary<String> leaf, boolean customers) {
    Arbitrary<String> piece =
        Arbitraries.lazyOf(() -> leaf, () -> leaf, () -> nested(leaf, customers));
    return piece.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("\n\n", all));
  }

  private static Arbitrary<String> nested(Arbitrary<String> leaf, boolean customers) {
    List<String> around =
        customers
            ? List.of("> {.customer} ", "- ", "2. ", "[^1]: ", "[^2]: ", "- [ ] ")
            : List.of("> ", "- ", "2. ", "[^1]: ", "[^2]: ", "- [x] ", "| a |\n|---|\n| ");
    return Combinators.combine(Arbitraries.of(around), pieces(leaf, customers))
        .as(StructuresProperties::within);
  }

  /** The lines behind the first are indented, or quoted, as the first one's marker wants it. */
  private static String within(String marker, String blocks) {
    String next = marker.startsWith(">") ? "> " : marker.startsWith("|") ? "" : "    ";
    String indent = marker.startsWith("- ") ? "  " : marker.startsWith("2") ? "   " : next;
    List<String> lines = blocks.lines().toList();
    return marker
        + lines.get(0)
        + lines.stream().skip(1).map(line -> "\n" + indent + line).collect(Collectors.joining());
  }

  @Property(tries = 10, seed = "20261128")
  void theSiteForCustomersIsBuiltOfWhatIsNotRefused(@ForAll("forCustomers") List<String> bodies)
      throws IOException {
    Path folder = Files.createTempDirectory("structures");
    try {
      for (int i = 0; i < bodies.size(); i++) {
        String head =
            "---\naudience: customer\ncustomer: {title: T" + i + ", slug: t-" + i + "}\n---\n";
        write(folder, i, head + BEFORE + bodies.get(i));
      }
      for (Problem problem : build(folder).problems()) {
        if (problem.severity() == Severity.ERROR) {
          Files.deleteIfExists(folder.resolve("content").resolve(problem.span().file()));
        }
      }
      Outcome outcome = build(folder);
      assertTrue(outcome.views().stream().allMatch(Outcome.View::published));
      Statistics.label("published").collect(outcome.views().get(0).retrospectives() > 3);
    } finally {
      delete(folder);
    }
  }

  @Property(tries = 10, seed = "20261128")
  void theCompanysSiteIsBuiltOfAnything(@ForAll("plain") List<String> bodies) throws IOException {
    Path folder = Files.createTempDirectory("structures");
    try {
      for (int i = 0; i < bodies.size(); i++) {
        write(folder, i, BEFORE + bodies.get(i));
      }
      assertTrue(build(folder).views().stream().allMatch(Outcome.View::published));
    } finally {
      delete(folder);
    }
  }

  private static void write(Path folder, int number, String text) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("d" + number + ".md"), text + "\n");
  }

  private static Outcome build(Path folder) throws IOException {
    Set<Audience> views = Set.of(Audience.CUSTOMER, Audience.INTERNAL);
    Request request =
        new Request(folder.resolve("content"), "harbour", folder.resolve("site"), views, 1, "");
    return new Pipeline().build(request, stage -> {});
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
