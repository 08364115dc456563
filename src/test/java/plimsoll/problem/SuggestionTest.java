package plimsoll.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void theNearestWordIsSuggestedIfItIsNear() {
    List<String> words = List.of("timezone", "title", "timeline");
    assertEquals(Optional.of("timezone"), Suggestion.nearest("timezoen", words));
    assertEquals(Optional.of("title"), Suggestion.nearest("Titel", words));
    assertEquals(Optional.empty(), Suggestion.nearest("severity", words));
    assertEquals("did you mean \"title\"?", Suggestion.hint("titl", words, "x"));
    assertEquals("x", Suggestion.hint("", words, "x"));
  }

  @Test
  void aSwapOfNeighboursIsOneSlip() {
    assertEquals(1, Suggestion.distance("audience", "audiecne"));
    assertEquals(2, Suggestion.distance("audience", "adieence"));
    assertEquals(8, Suggestion.distance("", "audience"));
    assertEquals(99_992, Suggestion.distance("audience", "a".repeat(100_000)));
  }

  @Property(tries = 300, seed = "20261123")
  void theDistanceIsSymmetricAndZeroForEqualWordsOnly(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b) {
    int distance = Suggestion.distance(a, b);
    assertEquals(distance, Suggestion.distance(b, a));
    assertEquals(a.equals(b), distance == 0);
    assertTrue(distance <= Math.max(a.length(), b.length()));
  }
}
