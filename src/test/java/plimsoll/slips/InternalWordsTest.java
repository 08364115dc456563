package plimsoll.slips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.text.Folded;
import plimsoll.text.Prefilter;
import plimsoll.text.Resource;

/** No words that say internal are passed over because an expression is not in them. */
class InternalWordsTest {
  private static final String WORD = "internal";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzé -";
  private final Prefilter prefilter = Prefilter.of(Stream.of(InternalWords.expression()));

  @Test
  void everyPhraseIsFoundWithItsSpacesAndWithDashes() {
    for (String phrase : Resource.lines(InternalWords.class, "internal-words.txt")) {
      for (String written : List.of(phrase, phrase.replace(' ', '-'))) {
        String words = Folded.of(written).toString();
        assertTrue(InternalWords.says(words), written);
        assertTrue(isPossible(words), written);
      }
    }
  }

  @Test
  void everySlipIsFound() {
    List<String> slips = slips();
    long said = slips.stream().filter(InternalWords::says).count();
    assertTrue(said > 300, said + " slips");
    assertEquals(
        List.of(),
        slips.stream().filter(slip -> InternalWords.says(slip) && !isPossible(slip)).toList());
  }

  private boolean isPossible(String words) {
    return !prefilter.in("a [" + words + "] b").isEmpty();
  }

  /** The word with a letter more, fewer, another one, or two that changed places. */
  private static List<String> slips() {
    List<String> slips = new ArrayList<>();
    for (int i = 0; i <= WORD.length(); i++) {
      String before = WORD.substring(0, i);
      String after = WORD.substring(i);
      for (char c : LETTERS.toCharArray()) {
        slips.add(before + c + after);
        slips.add(before + c + after.substring(Math.min(1, after.length())));
      }
      slips.add(before + after.substring(Math.min(1, after.length())));
      if (after.length() > 1) {
        slips.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    return slips;
  }
}
