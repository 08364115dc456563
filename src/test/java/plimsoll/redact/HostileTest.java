package plimsoll.redact;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text made to keep a parser busy goes through the gate in time: the deadline is far above what any
 * of it takes and far below what quadratic work would.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostileTest {
  private static final int TIMES = 100_000;
  private static final int LINES = 5_000;

  @TempDir private Path folder;

  static Stream<String> pieces() {
    return Stream.of(
        "> ",
        "- ",
        "1. ",
        "[",
        "]",
        "[]",
        "![",
        "[a](",
        "[a]{",
        "{",
        "}",
        "{.",
        "{.internal",
        "*a ",
        "**a",
        "_a_",
        "`",
        "`a`",
        "<",
        "<a ",
        "<!--",
        "&",
        "\\",
        "[^1]",
        "|",
        "~~",
        "%%",
        ":::");
  }

  static Stream<String> lines() {
    return Stream.of(
        ":::internal\n",
        ":::customer-only\n",
        "- a\n\n",
        "> a\n",
        "[a]: /b\n",
        "[^a]: b\n\n",
        "| a | {.internal} |\n",
        "## A {.customer}\n",
        "```\n",
        "<div>\n");
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void repeatsOfOnePieceEndInTime(String piece) {
    assertGatedInTime(piece.repeat(TIMES));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void aPieceInEveryLineEndsInTime(String piece) {
    assertGatedInTime((piece + "x\n").repeat(LINES));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void repeatsOfOneLineEndInTime(String line) {
    assertGatedInTime(line.repeat(LINES));
  }

  private void assertGatedInTime(String markdown) {
    Gated gated = Gated.section(folder, markdown);
    assertFalse(gated.problems().stream().anyMatch(p -> p.message().isBlank()));
  }
}
