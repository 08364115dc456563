package plimsoll.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plimsoll.gate.Gated;

/** Internal edits never change what was approved; every edit of the customers' words does. */
class DigestProperties {
  /** {@code %1$s} to {@code %5$s} are internal lines, {@code %6$s} and {@code %7$s} are public. */
  private static final String PAGE =
      """
      ---
      id: case
      audience: customer
      title: "%1$s"
      tags: ["%2$s"]
      authors: ["%3$s"]
      customer: {title: Title, slug: case, summary: "%6$s", services: [api]}
      ---
      %1$s

      ## Internal

      %2$s

      - %3$s

      ## Impact {.customer}

      <!-- %4$s -->
      It was [%5$s]{.internal as="slow"} for %7$s and more.
      :::internal
      %1$s
      :::

      - One
      - {.internal} %2$s
      - Two {owner="%3$s" owner-as="Storage" due=2026-06-02 why="%4$s"}

      | Time | Host {.internal} |
      |---|---|
      | 09:00 | %5$s |
      | {.internal} 09:05 | %1$s |

      ### %2$s {.internal}

      %3$s
      """;

  @Property(tries = 60, seed = "20261123")
  void internalEditsDoNotChangeTheDigest(
      @ForAll("lines") List<String> before, @ForAll("lines") List<String> after)
      throws IOException {
    assertEquals(digest(before, "Payments", "an hour"), digest(after, "Payments", "an hour"));
  }

  @Property(tries = 40, seed = "20261123")
  void editsOfTheCustomersWordsDo(
      @ForAll("lines") List<String> internal,
      @ForAll("words") String summary,
      @ForAll("words") String body)
      throws IOException {
    assertNotEquals(
        digest(internal, summary, body), digest(internal, summary + " more", body), "summary");
    assertNotEquals(
        digest(internal, summary, body), digest(internal, summary, body + " more"), "body");
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.strings()
        .withChars("abcxyz")
        .withChars(' ', '*', '_', '.', ',', '#', '1', 'é', '間')
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(text -> "x" + text + "x")
        .list()
        .ofSize(5);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("abcxyz")
        .withChars('é', '間')
        .ofMinLength(1)
        .ofMaxLength(8);
  }

  private static String digest(List<String> internal, String summary, String body)
      throws IOException {
    Path folder = Files.createTempDirectory("digest");
    try {
      Object[] words =
          Stream.concat(internal.stream(), Stream.of(summary, body)).toArray(Object[]::new);
      Gated gated =
          Gated.files(
              folder,
              Map.of(
                  "site.yaml",
                  "services: {api: {name: \"" + words[0] + "\", customer: API}}\n",
                  "case.md",
                  PAGE.formatted(words),
                  "other.md",
                  "# " + words[1]));
      assertEquals("", gated.codes());
      return gated.wordings().get(0).digest();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
