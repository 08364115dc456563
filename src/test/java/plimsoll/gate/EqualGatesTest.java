package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.problem.Problems;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;
import plimsoll.source.Header;

/** The preview keeps its gates, and all headers that went through them, while they are equal. */
class EqualGatesTest {
  @TempDir Path folder;

  private Gate gate(Audience audience, boolean reversed) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(folder, problems);
    List<Header> headers =
        new ArrayList<>(Drafts.load(config, problems).stream().map(Draft::header).toList());
    if (reversed) {
      Collections.reverse(headers);
    }
    return Gate.of(config, audience, headers, headers);
  }

  private void file(String name, String front, String text) throws IOException {
    Files.writeString(folder.resolve(name), "---\n" + front + "\n---\n\n" + text + "\n");
  }

  @Test
  void anotherTextOrTitleLeavesThemEqual() throws IOException {
    file("a.md", "title: Checkout was slow\ntags: [Postgres]", "It was slow.");
    file("b.md", "title: Mail was late", "It was late.");
    for (Audience audience : Audience.values()) {
      Gate before = gate(audience, false);
      file("a.md", "title: Checkout was very slow\ntags: [Postgres]", "It was very slow.");
      assertEquals(before, gate(audience, false));
    }
  }

  @Test
  void whatOtherHeadersAreReadWithMakesThemDiffer() throws IOException {
    file("a.md", "title: Checkout was slow\nseverity: high", "It was slow.");
    Gate before = gate(Audience.INTERNAL, false);
    for (String front :
        List.of(
            "tags: [c++]",
            "services: [mail]",
            "factors: [retry-storm]",
            "severity: low",
            "id: x")) {
      file("b.md", "title: Mail was late\n" + front, "It was late.");
      Gate after = gate(Audience.INTERNAL, false);
      assertNotEquals(before, after, front);
      before = after;
    }
  }

  /** Their order is the order in which pages show them. */
  @Test
  void severitiesInAnotherOrderMakeThemDiffer() throws IOException {
    file("a.md", "title: Checkout was slow\nseverity: high", "It was slow.");
    file("b.md", "title: Mail was late\nseverity: low", "It was late.");
    assertNotEquals(gate(Audience.INTERNAL, false), gate(Audience.INTERNAL, true));
  }
}
