package plimsoll.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.gate.Blocks;
import plimsoll.gate.Reread;
import plimsoll.gate.View;
import plimsoll.gate.Views;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.source.Drafts;

/** What {@code show} prints of a document reads again as that document. */
class MarkdownProperties {
  private static final Settings SETTINGS =
      new Settings(
          Audience.CUSTOMER,
          "Title",
          "",
          "en",
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          "",
          20,
          Settings.Shown.EVERYTHING);

  @Property(tries = 150, seed = "20261123")
  void anyBlocksReadAgainAsTheyAre(@ForAll("bodies") List<Block> body) throws IOException {
    assertSame(Views.of(SETTINGS, List.of(document(body))));
  }

  @Example
  void theSampleReadsAgainAsItIsInBothViews() throws IOException {
    assertSame(Path.of("content"));
  }

  @Example
  void realRetrospectivesReadAgainAsTheyAre() throws IOException {
    assertSame(Path.of("src/test/resources/search/corpus"));
  }

  @Provide
  Arbitrary<List<Block>> bodies() {
    return Blocks.body();
  }

  private static Document document(List<Block> body) {
    Meta meta =
        new Meta(
            Meta.Kind.NEAR_MISS,
            "A \"title\": with \\ all",
            "",
            "",
            Meta.Level.NONE,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "en",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Document(Document.Type.RETROSPECTIVE, "case", "case", "", "", meta, body, List.of());
  }

  private static void assertSame(Path content) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems).withoutApproval();
    Projections projections = Projections.of(Drafts.load(config, problems), config);
    for (Audience audience : Audience.values()) {
      assertSame(projections.of(audience).view());
    }
  }

  private static void assertSame(View view) throws IOException {
    for (Reread.Difference difference : Reread.differences(view)) {
      assertEquals(difference.before(), difference.after(), difference.markdown());
      throw new AssertionError(difference.slug() + " differs in more than its words");
    }
  }
}
