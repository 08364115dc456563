package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.site.Similar;

class AlikeTest {
  private static final String POOL = "connection pool exhausted pgbouncer timeout checkout";

  @Test
  void pagesThatShareTellingWordsAreAlikeAndSayWhich() {
    List<Similar> found = like("a", page("a", POOL), page("b", POOL), page("c", "disk full"));
    assertEquals(List.of("b"), slugs(found));
    assertTrue(found.get(0).reasons().toString().contains("pgbouncer"), found.toString());
  }

  @Test
  void wordsOfEveryStoryAreNoReason() {
    String text = "nobody announced else hardly Friday October pgbouncer";
    List<Similar> found = like("a", page("a", text), page("b", text), page("c", "disk full"));
    assertEquals(List.of("shared words: pgbouncer, review"), found.get(0).reasons());
  }

  @Test
  void initialsHexadecimalAndHalvesOfWordsAreNoReason() {
    String text = "kl 4bf92f35 障害対応 pgbouncer 証明書、障害 の";
    List<Similar> found = like("a", page("a", text), page("b", text), page("c", "disk full"));
    assertEquals(1, found.get(0).reasons().size());
    List<String> words =
        List.of(found.get(0).reasons().get(0).replace("shared words: ", "").split(", "));
    assertTrue(words.containsAll(List.of("pgbouncer", "障害")), words.toString());
    for (String none : List.of("kl", "4bf92f35", "害対", "証明", "明書")) {
      assertFalse(words.contains(none), words.toString());
    }
  }

  @Test
  void wordsThatStandInOnePageAloneDrownNothing() {
    StringBuilder own = new StringBuilder(POOL);
    for (int i = 0; i < 2000; i++) {
      own.append(" unheard").append((char) ('a' + i % 26)).append((char) ('a' + i / 26 % 26));
      own.append((char) ('a' + i / 676));
    }
    assertEquals(
        List.of("b"),
        slugs(like("a", page("a", own.toString()), page("b", POOL), page("c", "disk full"))));
  }

  @Test
  void theAuthorHasTheLastWord() {
    Findable a = page("a", POOL, List.of("c"), List.of("b"));
    List<Similar> found = like("a", a, page("b", POOL), page("c", "disk full"));
    assertEquals(List.of("c"), slugs(found));
    assertEquals("linked by the author", found.get(0).reasons().get(0));
    assertEquals(List.of(), slugs(like("b", a, page("b", POOL), page("c", "disk full"))));
  }

  @Test
  void nothingIsLikeAPageThatIsNotThere() {
    assertEquals(List.of(), slugs(like("z", page("a", POOL))));
  }

  private static List<Similar> like(String slug, Findable... pages) {
    List<Findable> all = new ArrayList<>(List.of(pages));
    for (int i = 0; i < 12; i++) {
      all.add(page("other" + i, "something else happened here number" + i));
    }
    return SearchIndex.of(all).similar("en").of(slug);
  }

  private static List<String> slugs(List<Similar> found) {
    return found.stream().map(Similar::slug).toList();
  }

  private static Findable page(String slug, String text) {
    return page(slug, text, List.of(), List.of());
  }

  private static Findable page(
      String slug, String text, List<String> related, List<String> unrelated) {
    return new Findable(
        slug,
        "retrospectives/" + slug + "/",
        "Review " + slug,
        "en",
        Map.of("kind", List.of(new Findable.Label("incident", "incident"))),
        List.of(text),
        "",
        related,
        unrelated);
  }
}
