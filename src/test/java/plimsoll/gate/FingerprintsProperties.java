package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FingerprintsProperties {
  @Example
  void hashesAreKeptHoweverManyAndOftenTheyAreAdded() {
    Random random = new Random(7);
    Set<Long> plain = new HashSet<>();
    Fingerprints kept = new Fingerprints();
    for (int i = 0; i < 60_000; i++) {
      long hash = random.nextInt(20_000) * 0x9E3779B97F4A7C15L;
      plain.add(hash);
      kept.add(hash);
      kept.add(hash);
    }
    assertEquals(plain.size(), kept.size());
    for (int i = 0; i < 40_000; i++) {
      long hash = i * 0x9E3779B97F4A7C15L;
      assertEquals(plain.contains(hash), kept.contains(hash));
    }
  }

  @Example
  void whatIsSparedIsLeftOutAndNothingElse() {
    Fingerprints all = new Fingerprints();
    for (long hash = 0; hash < 9_000; hash++) {
      all.add(hash * 0x9E3779B97F4A7C15L);
    }
    for (long hash = 0; hash < 9_000; hash += 3) {
      all.spare(hash * 0x9E3779B97F4A7C15L);
    }
    Fingerprints fewer = all.withoutSpared();
    assertEquals(6_000, fewer.size());
    for (long hash = 0; hash < 12_000; hash++) {
      long key = hash * 0x9E3779B97F4A7C15L;
      assertEquals(all.contains(key), fewer.contains(key));
    }
    fewer.spare(0x9E3779B97F4A7C15L);
    assertEquals(5_999, fewer.size());
  }

  @Property(tries = 500, seed = "20261125")
  void theLeastOfEveryFourInARowIsKept(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> hashes) {
    Set<Long> kept = new HashSet<>();
    Winnowing winnowing = new Winnowing(kept::add);
    hashes.forEach(winnowing::add);
    winnowing.flush();
    Set<Long> plain = new HashSet<>();
    for (int i = 0; i < hashes.size() && (i == 0 || i + 4 <= hashes.size()); i++) {
      List<Integer> window = hashes.subList(i, Math.min(i + 4, hashes.size()));
      plain.add(window.stream().mapToLong(h -> h).min().orElseThrow());
    }
    assertEquals(plain, kept);
  }
}
