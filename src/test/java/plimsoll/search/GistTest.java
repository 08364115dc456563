package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GistTest {
  @Test
  void aShortPageIsShownWhole() {
    List<String> texts = List.of("One sentence. Another one.", "A list");
    assertEquals("One sentence. Another one.\nA list", gist(texts));
  }

  @Test
  void aLongPageKeepsItsBeginningAndItsTellingSentences() {
    List<String> texts = new ArrayList<>(List.of("It began on a Monday."));
    for (int i = 0; i < 100; i++) {
      texts.add("We looked at the same thing again and waited for it to get better. And then:");
    }
    texts.set(60, "Then walreceiver said ECONNRESET. And then:");
    String gist = gist(texts);
    assertTrue(gist.startsWith("It began on a Monday."), gist);
    assertTrue(gist.contains(" … Then walreceiver said ECONNRESET."), gist);
    assertTrue(gist.length() < 3_000, gist);
  }

  @Test
  void noCharacterIsCutInTwo() {
    for (int i = 0; i < 3; i++) {
      String gist = gist(List.of("x".repeat(i) + "😀𠀀".repeat(2_000)));
      assertFalse(gist.codePoints().anyMatch(c -> c >= 0xd800 && c < 0xe000), gist);
    }
  }

  /** Of a book, not of a retrospective: quadratic work would take minutes. */
  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS)
  void aHugePageHasItsGistInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append("w").append(i).append(". ");
    }
    String gist = gist(List.of(text.toString()));
    assertTrue(gist.startsWith("w0. w1. "), gist);
    assertTrue(gist.length() < 3_000, gist);
  }

  private static String gist(List<String> texts) {
    Findable page =
        new Findable("a", "a/", "A title", "en", Map.of(), texts, "", List.of(), List.of());
    Postings.WithGists read = Postings.of(List.of(page), true);
    return read.gists().of(0, texts, read.postings());
  }
}
