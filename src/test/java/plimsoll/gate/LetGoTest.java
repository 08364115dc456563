package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;

/** Ten thousand sources fit into a heap beside their two sites only while nobody keeps them. */
final class LetGoTest {
  @TempDir private Path folder;

  @Test
  void theSourcesAreLetGoWhenItIsKnownWhatIsWithheld() throws IOException {
    Files.writeString(folder.resolve("case.md"), Gated.CUSTOMER + "\nThe database orders-7.\n");
    Config config = ConfigLoader.load(folder, new Problems());
    List<Draft> drafts = Drafts.load(config, new Problems());
    WeakReference<Draft> draft = new WeakReference<>(drafts.get(0));
    Projections projections = Projections.of(drafts, config);
    drafts = List.of();

    assertNotNull(draft.get(), "what is withheld is not yet known");
    Withheld withheld = projections.of(Audience.CUSTOMER).withheld();

    assertTrue(isLetGo(draft));
    assertFalse(withheld.findIn("orders-7").isEmpty());
    assertFalse(projections.of(Audience.CUSTOMER).withheld().findIn("orders-7").isEmpty());
    Reference.reachabilityFence(projections);
  }

  /**
   * Collecting garbage once mostly does; it is asked again for those collectors that put it off.
   */
  private static boolean isLetGo(WeakReference<?> reference) {
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
    }
    return reference.get() == null;
  }
}
