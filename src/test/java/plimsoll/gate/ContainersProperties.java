package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A page with an internal container is the page without its lines, but where these lines alone keep
 * apart what Markdown would read as one: text right behind an item would go on with the item's. (So
 * would a number that is not 1 with a paragraph's; no such is tried here.)
 */
class ContainersProperties {
  private static final List<String> LINES =
      List.of("One.", "Two", "- a", "- b", "* c", "1. x", "", "", "***", ":::customer-only");

  /** Lines, a marker before all of them, and before which of them the container stands. */
  record Case(List<String> lines, String marker, int at) {
    /** Whether what is right behind the container would be read alike without it. */
    boolean isSure() {
      String behind = at < lines.size() ? lines.get(at) : "";
      boolean text = behind.equals("One.") || behind.equals("Two");
      return !(text && continuesItem());
    }

    private boolean continuesItem() {
      for (int i = at - 1; i >= 0 && !lines.get(i).isEmpty(); i--) {
        if (lines.get(i).matches("[-*12].* .*")) {
          return true;
        }
      }
      return false;
    }

    String text(boolean container) {
      List<String> all = new ArrayList<>(lines);
      boolean open = false;
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).equals(":::customer-only")) {
          all.set(i, open ? ":::" : ":::customer-only");
          open = !open;
        }
      }
      if (open) {
        all.add(":::");
      }
      if (container) {
        all.addAll(at, List.of(":::internal", "secret", ":::"));
      }
      String next = marker.startsWith(">") ? "> " : " ".repeat(marker.length());
      String first = marker.startsWith(">") ? "> {.customer} Text." : marker + "Text.";
      return first + all.stream().map(l -> "\n" + next + l).collect(Collectors.joining());
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<List<String>> lines = Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(
            lines, Arbitraries.of("", "> ", "- ", "1. "), Arbitraries.integers().between(0, 6))
        .as((all, marker, at) -> new Case(all, marker, Math.min(at, all.size())))
        .filter(Case::isSure);
  }

  @Property(tries = 300, seed = "20261128")
  void aPageWithAContainerIsThePageWithoutItsLines(@ForAll("cases") Case one) throws IOException {
    Path folder = Files.createTempDirectory("containers");
    Gated without = Gated.section(folder, one.text(false));
    Gated with = Gated.section(folder, one.text(true));
    Files.delete(folder.resolve("case.md"));
    Files.delete(folder);
    if (without.codes().isEmpty() && with.codes().isEmpty()) {
      assertEquals(without.customer(), with.customer(), one.text(true));
    }
  }
}
