package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import plimsoll.invented.Company;
import plimsoll.invented.Dice;
import plimsoll.invented.Folder;
import plimsoll.invented.Piece;
import plimsoll.invented.Shape;

/**
 * The promise that carries the product: whatever is internal is changed, added or deleted, and the
 * customers' site stays the same, byte for byte, or is not published at all.
 *
 * <p>The seed is fixed, so that a build fails for what it changed; more rounds for each shape:
 * {@code -Dproof.rounds=50}.
 */
class NoninterferenceProperties {
  private static final int ROUNDS = Integer.getInteger("proof.rounds", 1);

  @Property(tries = 20, seed = "20261123", shrinking = ShrinkingMode.BOUNDED)
  void whatIsInternalLeavesNoTrace(
      @ForAll("shapes") Shape shape, @ForAll long seed, @ForAll("densities") int density)
      throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      Dice open = Dice.of(seed + round, 0);
      long hidden = Long.rotateLeft(seed, 32) + round;
      Folder first = Company.folder(shape, open, Dice.of(hidden, density));
      Folder second = Company.folder(shape, open, Dice.of(~hidden, 2));
      compare(first, second);
    }
  }

  private static void compare(Folder first, Folder second) throws IOException {
    Built built = Built.of(first, 1);
    Built again = Built.of(second, 2);
    boolean published = built.published() && again.published();
    Statistics.label("published")
        .collect(published)
        .coverage(c -> c.check(true).percentage(p -> p > 70));
    if (published) {
      assertTrue(built.tree().files().containsKey("index.html"));
      assertEquals("", built.tree().difference(again.tree()), () -> first + "\n######\n" + second);
    }
  }

  @Provide
  Arbitrary<Integer> densities() {
    return Arbitraries.of(0, 0, 1, 3);
  }

  @Provide
  Arbitrary<Shape> shapes() {
    Arbitrary<Shape.Section> section =
        Combinators.combine(
                Arbitraries.of(Shape.Role.class), Arbitraries.of(Piece.class).list().ofMaxSize(5))
            .as(Shape.Section::new);
    Arbitrary<Shape.Page> page =
        Combinators.combine(
                Arbitraries.frequency(
                    net.jqwik.api.Tuple.of(6, Shape.Type.RETROSPECTIVE),
                    net.jqwik.api.Tuple.of(1, Shape.Type.PAGE),
                    net.jqwik.api.Tuple.of(1, Shape.Type.SERVICE)),
                section.list().ofMaxSize(5))
            .as(Shape.Page::new);
    return page.list().ofMinSize(1).ofMaxSize(4).map(Shape::new);
  }
}
