package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelvesTest {
  @Test
  void pagesThatAreAlikeStandTogetherAndTheEarliestLeads() {
    int[][] alike = {{4}, {3, 5}, {}, {5, 1}, {0}, {1, 3}};
    assertArrayEquals(new int[] {0, 4, 1, 3, 2, 5}, FragmentGroups.order(alike, 2));
    assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, FragmentGroups.order(alike, 3));
  }

  @Test
  void everyPageHasOnePlace() {
    Random random = new Random(3);
    for (int count = 0; count < 60; count++) {
      int pages = count;
      int[][] alike =
          IntStream.range(0, pages)
              .mapToObj(p -> random.ints(random.nextInt(4), 0, pages).distinct().toArray())
              .toArray(int[][]::new);
      int[] order = FragmentGroups.order(alike, 4);
      Arrays.sort(order);
      assertEquals(
          IntStream.range(0, pages).boxed().toList(), Arrays.stream(order).boxed().toList());
    }
  }
}
