package plimsoll.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What recurs is found among numbers as it would be among strings and lists. */
class RecurrencesProperties {
  private static final List<String> PIECES =
      List.of(
          "tests",
          "Tests",
          "TESTS",
          "the",
          "The",
          "should",
          "shoulds",
          "class",
          "classes",
          "bus",
          "as",
          "Aa",
          "BB",
          "load-tests",
          "it's",
          "don_t",
          "a",
          "7",
          "v7s",
          "'s",
          "-",
          "_",
          ".",
          "https://issues.example/T-7",
          "://",
          ":",
          "café",
          "障害",
          "データs",
          "İs",
          "ß",
          "½",
          "K",
          "’s",
          "the’",
          "\ud800",
          "\t",
          "\n",
          "_the",
          "the_",
          "x".repeat(40));

  @Property(tries = 3000)
  void hashesAreThoseOfTheWords(@ForAll("texts") String text) {
    int[] hashes = TellingWords.words(text).stream().mapToInt(String::hashCode).toArray();
    assertArrayEquals(hashes, TellingWords.hashes(text));
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Combinators.combine(Arbitraries.of(PIECES), Arbitraries.of("", " ", " ", " "))
            .as(String::concat);
    // Most texts are plain: one with anything unusual is read the long way.
    return Arbitraries.frequencyOf(
            Tuple.of(2, piece.list().ofMaxSize(12)),
            Tuple.of(3, piece.filter(RecurrencesProperties::isPlain).list().ofMaxSize(12)))
        .map(list -> String.join("", list));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 0x80) && !text.contains(":");
  }

  @Property(tries = 500)
  void drawersHoldWhatListsWouldHold(@ForAll Random random) {
    List<long[]> keys = new ArrayList<>();
    List<Integer> reviews = new ArrayList<>();
    for (int review = 1; review <= 8; review++) {
      for (int quote = random.nextInt(6); quote > 0; quote--) {
        reviews.add(review);
        keys.add(random.longs(random.nextInt(5), 0, 40).map(k -> k % 20 << k / 20 * 33).toArray());
      }
    }
    int[] numbers = reviews.stream().mapToInt(r -> r).toArray();
    assertEquals(
        plain(reviews, keys),
        BucketTable.shared(numbers, keys.toArray(long[][]::new))
            .map(drawer -> IntStream.of(drawer).boxed().toList())
            .toList());
  }

  private static List<List<Integer>> plain(List<Integer> reviews, List<long[]> keys) {
    Map<Long, List<Integer>> drawers = new LinkedHashMap<>();
    for (int quote = 0; quote < keys.size(); quote++) {
      for (long key : keys.get(quote)) {
        drawers.computeIfAbsent(key, k -> new ArrayList<>()).add(quote);
      }
    }
    ToLongFunction<List<Integer>> reviewsOf =
        drawer -> drawer.stream().map(reviews::get).distinct().count();
    return drawers.values().stream()
        .filter(drawer -> reviewsOf.applyAsLong(drawer) > 1)
        .sorted(Comparator.comparingLong(drawer -> -reviewsOf.applyAsLong(drawer)))
        .toList();
  }
}
