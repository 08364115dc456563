package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.forbid.Denylist;

class WithheldTest {
  private static final String INTERNAL =
      "We will hijack the quokka cluster on pg-orders-7 at 10:42 UTC on 2026-03-02,"
          + " 2026-03-02T10:40Z, owner ops.kowalski. The failover script had never been run against"
          + " a replica that lagged. 48213 orders, commit 9f8e7d6c5b, db7eu1. 注文データベースの接続が枯渇した。";

  private static final Withheld WITHHELD =
      Withheld.of(
          List.of(INTERNAL),
          List.of("The orders were slow. A replica lagged. Orders 12345."),
          Denylist.of(Policies.forbidding("bluebird")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg-orders-7",
        "PG-Orders-7",
        "https://example.com/pg-orders-7/index.html",
        "pg%2Dorders%2D7",
        "ops.kowalski",
        "9f8e7d6c5b",
        "db7eu1",
        "bluebird",
        "the failover script had never been run against",
        "データベースの接続が枯渇"
      })
  void identifiersRunsAndForbiddenWordsAreFoundInCodeAndInProse(String text) {
    assertFalse(WITHHELD.findInCode(text).isEmpty());
    assertFalse(WITHHELD.findIn(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a quokka", "48213", "h&#105;jack"})
  void distinctiveWordsAreFoundInProse(String text) {
    assertFalse(WITHHELD.findIn(text).isEmpty());
    assertTrue(WITHHELD.findInCode(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders replica slow lagged",
        "10:42 UTC on 2026-03-02",
        "orders-12345",
        "the on at had",
        "slow-orders",
        "2026-03-02T10:42:00Z",
        ""
      })
  void whatPublicTextHasTooIsNoAlarm(String text) {
    assertEquals(List.of(), WITHHELD.findIn(text));
  }

  @Test
  void theWordsOfThemeAndScriptsAreSpared() {
    Withheld fewer = WITHHELD.sparing(List.of("function hijack() {}", "quokka"));
    assertEquals(List.of(), fewer.findIn("hijack quokka"));
    assertFalse(WITHHELD.findIn("hijack quokka").isEmpty());
  }

  @Test
  void aFindingGivesPlaceAndLengthAndNotTheWord() {
    assertEquals(
        List.of(new Finding("internal-identifier", 4, 11)),
        WITHHELD.findInCode("see pg-orders-7.").stream().filter(f -> f.length() == 11).toList());
    assertFalse(WITHHELD.toString().contains("orders"));
  }

  @Test
  void eightWordsInARowAreAlwaysFound() {
    String text =
        "Nobody had tried this before because every earlier rehearsal ended once primary traffic"
            + " moved elsewhere while secondary regions stayed completely idle";
    Withheld withheld =
        Withheld.of(List.of(text), List.of(), Denylist.of(Policies.forbidding()))
            .sparing(List.of(text.split(" ")));
    String[] words = text.split(" ");
    for (int i = 0; i + 8 <= words.length; i++) {
      String run = String.join(" ", List.of(words).subList(i, i + 8));
      assertTrue(
          withheld.findInCode(run).stream().anyMatch(f -> f.rule().equals("internal-run")), run);
    }
  }

  @Test
  void nothingIsFoundWhereNothingIsWithheld() {
    assertEquals(List.of(), Withheld.nothing().findIn(INTERNAL));
  }
}
