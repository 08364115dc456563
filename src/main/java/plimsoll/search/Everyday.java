package plimsoll.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tokens of every story. In a small library they are as rare as any other, so that their rarity
 * says nothing; as the reason why two reviews are alike they would only puzzle.
 */
final class Everyday {
  private static final Set<String> WORDS = read();

  private Everyday() {}

  static boolean is(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (InputStream in = Everyday.class.getResourceAsStream("/plimsoll/search/everyday.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "everyday.txt is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
