package plimsoll.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupedTest {
  @Test
  void errorsComeFirstThenNoticesByKindAndFileWithTheWayOutOnce() {
    assertEquals(
        """
        b.md:4:1: error[table]: a row
          hint: remove it
        a.md:1:1: notice[ambiguous-zone]: no zone
          hint: write the zone
        b.md:1:1: notice[ambiguous-zone]: no zone
        a.md:2:1: notice[dead-link]: one
        b.md:3:1: notice[dead-link]: other
        """,
        text(
            notice(Code.AMBIGUOUS_ZONE, "a.md", 1, "no zone", "write the zone"),
            notice(Code.DEAD_LINK, "a.md", 2, "one", ""),
            notice(Code.AMBIGUOUS_ZONE, "b.md", 1, "no zone", "write the zone"),
            notice(Code.DEAD_LINK, "b.md", 3, "other", ""),
            Problem.error(Code.TABLE, Span.at("b.md", 4, 1, 1), "a row", "remove it")));
  }

  @Test
  void eachErrorKeepsItsWayOut() {
    Problem error = Problem.error(Code.TABLE, Span.at("b.md", 4, 1, 1), "a row", "remove it");
    Problem next = Problem.error(Code.TABLE, Span.at("b.md", 5, 1, 1), "a row", "remove it");
    assertEquals(List.of(error, next), Grouped.of(List.of(error, next)).listed());
  }

  @Test
  void guessesThatAreHardlyEverWrongAreCountedWhereTheyAreMany() {
    Problem doubtful = notice(Code.INFERRED_DATE, "z.md", 1, "a guess", "");
    Grouped grouped =
        Grouped.of(Stream.concat(sure(21).stream(), Stream.of(doubtful)).sorted().toList());
    assertEquals(List.of(doubtful), grouped.listed());
    assertEquals(
        "hardly ever wrong, so not listed: 21 inferred-date (--format json lists them)",
        grouped.counted());
    assertEquals(sure(20), Grouped.of(sure(20)).listed());
  }

  private static List<Problem> sure(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Problem.sureGuess(
                    Code.INFERRED_DATE, Span.of((char) ('a' + i) + ".md"), "a day", ""))
        .toList();
  }

  private static Problem notice(Code code, String file, int line, String message, String hint) {
    return Problem.notice(code, Span.at(file, line, 1, 1), message, hint);
  }

  private static String text(Problem... problems) {
    Printer printer = new Printer("", false);
    return Grouped.of(Stream.of(problems).map(Objects::requireNonNull).toList()).listed().stream()
        .map(printer::text)
        .collect(Collectors.joining());
  }
}
