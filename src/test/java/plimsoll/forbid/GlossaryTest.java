package plimsoll.forbid;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.gate.Policies;

class GlossaryTest {
  private static final Glossary GLOSSARY =
      Glossary.of(
          Policies.with(
              List.of(
                  Policies.term("pg-orders", "the order database"),
                  Policies.term("pg-orders-7", "one of its servers"),
                  Policies.term("Kraken", "our queue"),
                  Policies.term("注文DB", "注文データベース"),
                  Policies.forbidden("bluebird")),
              List.of(),
              List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pg-orders was slow | the order database was slow",
        "Pg-orders was slow | The order database was slow",
        "PG-ORDERS was slow | The order database was slow",
        "on pg-orders-7, | on one of its servers,",
        "on pg-orders-70 | on the order database-70",
        "xpg-orders | xpg-orders",
        "kraken and Kraken | our queue and our queue",
        "この注文DBは遅い | この注文データベースは遅い",
        "pg\u2011ord\u00ADers\u200B. | the order database.",
        "bluebird | bluebird",
      })
  void namesAreReplacedWholeAndLongestFirst(String text, String expected) {
    assertEquals(expected, GLOSSARY.apply(text));
  }

  @Test
  void replacementsAreNotReplacedAgain() {
    Glossary glossary =
        Glossary.of(
            Policies.with(
                List.of(Policies.term("a", "b"), Policies.term("b", "c")), List.of(), List.of()));
    assertEquals("b c", glossary.apply("a b"));
  }

  @Test
  @Timeout(value = 300, unit = SECONDS) // would otherwise hang
  void manyBeginningsOfANameCostNoMoreThanTheirLength() {
    String text = "pg-orders-".repeat(300_000);
    assertEquals(300_000, GLOSSARY.apply(text).split("database", -1).length - 1);
  }
}
