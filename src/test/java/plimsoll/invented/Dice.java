package plimsoll.invented;

import java.util.List;
import java.util.Random;

/**
 * Chance that can be had again. Each place in a folder throws its own dice, so that what happens at
 * one place does not shift what happens at the next.
 */
public final class Dice {
  private final long seed;
  private final int density;
  private final Random random;

  private Dice(long seed, int density) {
    this.seed = seed;
    this.density = density;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /**
   * @param density how much there is of what may be there or not: 0 for none, up to 3 at a place
   */
  public static Dice of(long seed, int density) {
    return new Dice(seed, density);
  }

  /** The dice of a place. */
  public Dice at(String place) {
    return new Dice(seed * 31 + place.hashCode(), density);
  }

  /** A number below {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code first} to {@code last}, both included. */
  public int from(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** How many things stand at a place where there may be none. */
  public int some() {
    return random.nextInt(density + 1);
  }

  /** Whether something stands at a place where there may be nothing. */
  public boolean any() {
    return density > 0 && random.nextInt(4) < density;
  }

  @SafeVarargs
  public final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  public <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public <T> void shuffle(List<T> list) {
    java.util.Collections.shuffle(list, random);
  }

  /** Bytes of no meaning. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
