package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many phrases are looked for in one walk over a text. */
class PhrasesTest {
  private final Phrases phrases =
      new Phrases(
          Map.of(
              1,
              List.of("roll back", "revert", "回滚"),
              2,
              List.of("back to normal"),
              4,
              List.of("not ")));

  @Test
  void aPhraseBeginsWhereAWordDoesAndMayEndInsideOne() {
    assertEquals(1, phrases.in(" we reverted it "));
    assertEquals(0, phrases.in(" an irrevertible change "));
    assertEquals(0, phrases.in(" it cannot work "));
  }

  @Test
  void phrasesMayLieAcrossEachOther() {
    assertEquals(3, phrases.in(" we roll back to normal "));
    assertEquals(7, phrases.in(" do not roll back to normal "));
  }

  @Test
  void phrasesInScriptsWithoutSpacesStandAnywhere() {
    assertEquals(1, phrases.in(" 立即回滚版本 "));
  }

  @Test
  void phrasesOfOneCharacterAreFoundToo() {
    Phrases shorts = new Phrases(Map.of(1, List.of("a"), 2, List.of("回"), 4, List.of("able")));
    assertEquals(5, shorts.in(" able "));
    assertEquals(1, shorts.in(" a"));
    assertEquals(2, shorts.in("に回"));
    assertEquals(0, shorts.in(" cable "));
  }

  @Test
  void nothingStandsInNothing() {
    assertEquals(0, phrases.in(""));
    assertEquals(0, phrases.in(" "));
    assertEquals(0, phrases.in(" bac"));
  }
}
