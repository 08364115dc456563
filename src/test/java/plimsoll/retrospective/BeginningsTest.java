package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cannot be times are told by their first word, and no others. */
class BeginningsTest {
  private final Beginnings beginnings =
      new Beginnings(List.of(List.of("may", "approx.", "février"), List.of("月曜日")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May 5",
        "[may",
        "( MAY",
        "approx",
        "Approx.5",
        "février",
        "FÉVRIER",
        "月曜日",
        "５月",
        "10:05",
        "??:??",
        "hh:mm",
        "",
        "  ",
        "— may",
        "maÿ"
      })
  void whatMayBeginSoIsPossible(String text) {
    assertTrue(beginnings.mayBegin(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mayor", "The", "(because", "ma", "a", "approximately"})
  void otherWordsAreNot(String text) {
    assertFalse(beginnings.mayBegin(text));
  }

  @Test
  void aPlaceInATextIsJudgedByTheWordThere() {
    assertTrue(beginnings.mayStandAt("on may 5", 3));
    assertFalse(beginnings.mayStandAt("on may 5", 0));
    assertTrue(beginnings.mayStandAt("on may 5", 7));
  }
}
