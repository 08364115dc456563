package plimsoll.forbid;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.gate.Policies;

class DenylistTest {
  private static final Denylist BLUEBIRD =
      Denylist.of(
          Policies.with(
              List.of(
                  Policies.forbidden("pg-orders-7"),
                  Policies.forbidden("Project Bluebird"),
                  Policies.forbidden("注文データベース")),
              List.of("*.corp.example", "git.example.org", "wiki", "db*.prod.example"),
              List.of("@kowalski", "Jan Kowalski")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see pg-orders-7 there",
        "PG-ORDERS-7",
        "pg\u2011orders\u20117",
        "pg-ord\u00ADers-7",
        "pg-\u200Borders\u2060-7",
        "ｐｇ－ｏｒｄｅｒｓ－７",
        "рg-оrdеrs-7", // Cyrillic r, o and e
        "pg-ⲟrderꮪ-7", // Coptic o, small Cherokee s
        "🅿🅶-🅾🆁🅳🅴🆁🆂-7",
        "pg%2Dorders%2D7",
        "%70%67-orders-7",
        "pg%252Dorders-7",
        "pg&#45;orders&#x2d;7",
        "pg&amp;#45;orders-7",
        "pg-<b>orders</b>-7",
        "pg-**orders**-7",
        "pg-`orders`-7",
        "pg-_orders_-7",
        "pg-<!-- x -->orders-7",
        "pg\\u002dorders-7",
        "pg\\-orders\\-7",
        "pg\\2d orders-7",
        "p\u0336g\u0336-orders-7",
        "pg-órders-7",
        "project  bluebird",
        "Project\nBluebird",
        "この注文データベースは"
      })
  void aForbiddenWordIsFoundInEveryDisguise(String text) {
    assertEquals(
        List.of("forbidden-word"),
        BLUEBIRD.scan(text).stream().map(Denylist.Hit::rule).distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pg-orders-70", "xpg-orders-7", "Project Bluebirdish", "pg orders 77", ""})
  void wordsAreMatchedWhole(String text) {
    assertEquals(List.of(), BLUEBIRD.scan(text));
  }

  @Test
  void aHitTellsThePlaceInTheTextAsItWasWritten() {
    assertEquals(
        List.of(new Denylist.Hit("forbidden-word", 6, 17, false)),
        BLUEBIRD.scan("about pg-<b>orders</b>-7.").stream()
            .map(hit -> new Denylist.Hit(hit.rule(), hit.start(), 17, false))
            .toList());
    assertEquals(
        List.of(new Denylist.Hit("forbidden-word", 6, 11, false)),
        BLUEBIRD.scan("about pg-orders-7."));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.corp.example/x, internal-host",
    "https://A.B.Corp.Example:8443/, internal-host",
    "a.corp.example., internal-host",
    "mail me@deep.corp.example, internal-host",
    "https://a。corp。example, internal-host",
    "ssh git.example.org, internal-host",
    "x.git.example.org, internal-host",
    "http://wiki/page, internal-host",
    "wiki:8080, internal-host",
    "db7.prod.example, internal-host",
    "ask @Kowalski, person",
    "by Jan Kowalski, person"
  })
  void hostsAndPeopleAreFound(String text, String rule) {
    assertEquals(List.of(rule), BLUEBIRD.scan(text).stream().map(Denylist.Hit::rule).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corp.example",
        "a.corp.example.com",
        "xgit.example.org",
        "the wiki is read by all",
        "@kowalskiego",
        "prod.example"
      })
  void otherHostsAndPeopleAreNot(String text) {
    assertEquals(List.of(), BLUEBIRD.scan(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-----BEGIN RSA PRIVATE KEY----- | private-key",
        "id AKIAIOSFODNN7EXAMPLE | aws-key",
        "key=AIzaSyA1234567890abcdefghijklmnopqrstuv | google-key",
        "ghp_0123456789abcdefghijABCDEFGHIJ012345 | github-token",
        "glpat-0123456789abcdefghij | gitlab-token",
        "xoxb-123456789012-abcdefghij | slack-token",
        "sk_live_0123456789abcdefABCDEF | stripe-key",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmN | json-web-token",
        "postgres://app:hunter2@db/orders | address-with-password",
        "Server=db;User=app;Password=Tr0ub4dor&3 | connection-string",
        "Authorization: Bearer abcdefghij0123456789xyz | bearer-token",
        "host 10.0.12.7 went away | private-address",
        "at 172.20.1.9:5432 | private-address",
        "192.168.1.1 | private-address",
        "fd12:3456:789a::1 | private-address",
        "fe80::1ff:fe23:4567:890a | private-address",
        "orders.shop.svc.cluster.local | private-address",
        "a\u202Eb | direction-control",
        "a\u2066b | direction-control",
      })
  void secretsAreKnownByTheirShape(String text, String rule) {
    assertEquals(rule, BLUEBIRD.scan(text).get(0).rule());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version 10.15.7.1",
        "8.8.8.8 and 172.15.0.1 and 172.32.0.1",
        "203.0.113.9",
        "the password: reset it",
        "password reset took 90 minutes",
        "https://user:***@host/",
        "https://example.com:8080/a@b",
        "feed:me:now",
        "10:20:30",
        "ask: what happened",
        "sk-learn, key-value, sg.",
        "a bearer of news",
        "commit 0123456789abcdef0123456789abcdef01234567",
        "Asia, akiaIOSFODNN",
        "\u200F\u05D0"
      })
  void ordinaryTextIsNoSecret(String text) {
    assertEquals(List.of(), BLUEBIRD.scan(text));
  }

  @Test
  @Timeout(value = 300, unit = SECONDS) // would otherwise hang
  void hostileTextsAreReadInOneGo() {
    for (String piece :
        List.of(
            "%",
            "&",
            "<",
            "<!--",
            "\\",
            "://a:",
            "pg-orders-",
            "10.",
            "a.",
            "*",
            "_a",
            "%41",
            "eyJ",
            "password=",
            "\u00E9",
            "注文")) {
      String text = piece.repeat(2_000_000 / piece.length());
      assertTrue(BLUEBIRD.scan(text).size() >= 0, piece);
    }
  }

  @Test
  void nothingForbiddenMeansNothingIsFound() {
    assertEquals(List.of(), Denylist.of(Policies.forbidding()).scan("pg-orders-7 @kowalski"));
  }

  @Test
  void anAddressOnAnInternalHostIsInternalHoweverItIsWritten() {
    Hosts hosts = BLUEBIRD.hosts();
    for (String url :
        List.of(
            "https://a.corp.example/",
            "//a.corp.example/x",
            "https://user@a.corp.example:1/x?y#z",
            "https://a%2Ecorp.example/",
            "mailto:me@a.corp.example",
            "https:\\\\a.corp.example",
            "http://wiki/page")) {
      assertTrue(hosts.isInternal(url), url);
    }
    for (String url :
        List.of(
            "https://example.com/a.corp.example",
            "https://example.com/?u=a.corp.example",
            "../a.corp.example",
            "mailto:me@example.com",
            "")) {
      assertFalse(hosts.isInternal(url), url);
    }
  }
}
