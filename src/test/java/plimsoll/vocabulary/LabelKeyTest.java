package plimsoll.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

/** Folding has a short way for plain texts, which says the same as the long one. */
class LabelKeyTest {
  @Property
  void plainTextsAreFoldedAsBesideAnAccent(
      @ForAll
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\u2010', to = '\u2026')
          @Chars({'\n', '\t', '\'', '’'})
          String text) {
    String beside = LabelKey.words("é " + text);
    assertEquals(("e " + LabelKey.words(text)).strip(), beside);
  }

  @Test
  void wordsLoseCaseAccentsWidthAndSigns() {
    assertEquals("dont panic", LabelKey.words("  Don’t — PANIC!  "));
    assertEquals("resume no 5", LabelKey.words("Ｒésumé\u00a0№ 5…"));
    assertEquals("timeline utc", LabelKey.of("3. Timeline (UTC)"));
    assertEquals("timeline", LabelKey.withoutAside("iv) Timeline (UTC) [draft]"));
  }

  @Test
  void whatHasNoParenthesesHasNoAside() {
    assertFalse(LabelKey.hasAside("What went well / wrong"));
    assertTrue(LabelKey.hasAside("時刻（JST）"));
  }
}
