package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

/** Folding has a short way for plain texts, which says the same as the long one. */
class FoldedTest {
  @Property
  void plainTextsAreFoldedAsBesideAnAccent(
      @ForAll
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\u2010', to = '\u2026')
          @Chars({'\n', '\t', '\'', '’'})
          String text) {
    String beside = Folded.words("é " + text);
    assertEquals(("e " + Folded.words(text)).strip(), beside);
  }

  @Test
  void wordsLoseCaseAccentsWidthAndSigns() {
    assertEquals("dont panic", Folded.words("  Don’t — PANIC!  "));
    assertEquals("resume no 5", Folded.words("Ｒésumé\u00a0№ 5…"));
    assertEquals("timeline utc", Folded.of("3. Timeline (UTC)"));
    assertEquals("timeline", Folded.withoutAside("iv) Timeline (UTC) [draft]"));
  }

  @Test
  void whatHasNoParenthesesHasNoAside() {
    assertFalse(Folded.hasAside("What went well / wrong"));
    assertTrue(Folded.hasAside("時刻（JST）"));
  }
}
