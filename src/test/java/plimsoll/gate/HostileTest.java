package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text made to keep a parser busy goes through the gate in time: the deadline is far above what any
 * of it takes and far below what quadratic work would.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
final class HostileTest {
  private static final int TIMES = 100_000;
  private static final int LINES = 5_000;

  /** What the longest line that is parsed has room for; more would be shown as it stands. */
  private static final int LONGEST_LINE = 199_000;

  private static final int MANY_LINES = 40_000;

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
        "(@a) ",
        "OPS-12, ",
        "owner: a, ",
        "%%",
        ":::");
  }

  static Stream<String> lines() {
    return Stream.of(
        ":::internal\n",
        "- [ ] (@a) (OPS-12) @b\n",
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

  static Stream<String> piecesOfOneLine() {
    return Stream.concat(
        pieces().filter(piece -> !"> - 1. ".contains(piece)),
        Stream.of("www.a", "a.b", "\\\\", "\\[", "[a](b)", "<!a ", "<?a", "<!-- a -->", "| a "));
  }

  @ParameterizedTest
  @MethodSource("piecesOfOneLine")
  void aLineThatIsJustShortEnoughToBeParsedEndsInTime(String piece) {
    assertGatedInTime("a " + piece.repeat(LONGEST_LINE / piece.length()));
  }

  static Stream<String> manyLines() {
    return Stream.of(
        "a\n",
        ":::intenal\n",
        "| a | b |\n",
        "|---|\n",
        "@a\n",
        "<!a\n",
        "<?a b\n",
        "**a\n",
        "\\\n",
        "<br>\n",
        "- a\n");
  }

  @ParameterizedTest
  @MethodSource("manyLines")
  void aParagraphOfManyLinesEndsInTime(String lines) {
    assertGatedInTime(lines.repeat(MANY_LINES));
  }

  @ParameterizedTest
  @MethodSource("quoted")
  void asManyQuotedOrIndentedLinesAsAreParsedEndInTime(String first, String line) {
    assertGatedInTime(first + line.repeat(19_900));
  }

  static Stream<Arguments> quoted() {
    return Stream.of(
        Arguments.of("> ```\n", "> a\n"),
        Arguments.of("> a\n", "> b\n"),
        Arguments.of("- a\n", "  b\n"),
        Arguments.of("- ```\n", "  b\n"));
  }

  @Test
  void moreQuotedLinesThanAreParsedAreAnErrorWithItsPlace() {
    Gated gated = Gated.section(folder, "> a\n".repeat(20_001));
    assertEquals("too-large@20003:1", gated.codesWithPlaces());
  }

  @Test
  void moreCommentsOfSeveralLinesThanAreParsedAroundAreAnErrorWithItsPlace() {
    Gated gated = Gated.section(folder, "text <!-- a\nb -->\n\n".repeat(LINES));
    assertEquals("too-large", gated.codesWithPlaces().replaceFirst("@.*", ""));
    Gated fewer = Gated.section(folder, "text <!-- a\nb -->\n\n".repeat(200));
    assertEquals("", fewer.codesWithPlaces());
  }

  @Test
  void aTableOfMoreColumnsThanAreParsedIsAnErrorWithItsPlace() {
    String row = "a|".repeat(20_000) + "\n";
    Gated gated = Gated.section(folder, "|" + row + "|" + row.replace('a', '-') + "|" + row);
    assertEquals("too-large", gated.codesWithPlaces().replaceFirst("@.*", ""));
  }

  @Test
  void manyFootnotesEndInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      text.append("a[^").append(i).append("]\n\n[^").append(i).append("]: b\n\n");
    }
    assertGatedInTime(text.toString());
  }

  private void assertGatedInTime(String markdown) {
    Gated gated = Gated.section(folder, markdown);
    assertFalse(gated.problems().stream().anyMatch(p -> p.message().isBlank()));
  }
}
