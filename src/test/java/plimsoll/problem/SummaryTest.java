package plimsoll.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void moreThanTwentyOfOneCodeInAFileAreSummedUp() {
    List<Problem> summed = Summary.of(problems("a.md", 61));
    assertEquals(21, summed.size());
    assertEquals(problems("a.md", 20), summed.subList(0, 20));
    assertEquals(
        "a.md:21:1: error[raw-html]: and 41 more, from line 21\n",
        new Printer("", false).text(summed.get(20)));
  }

  @Test
  void eachFileAndEachCodeIsCountedByItself() {
    Problem other = Problem.error(Code.TABLE, Span.at("a.md", 9, 1, 1), "other", "");
    List<Problem> problems =
        Stream.of(problems("a.md", 20), List.of(other), problems("b.md", 20))
            .flatMap(List::stream)
            .toList();
    assertEquals(problems, Summary.of(problems));
  }

  @Test
  void oneMoreIsShownRatherThanCounted() {
    assertEquals(problems("a.md", 21), Summary.of(problems("a.md", 21)));
  }

  private static List<Problem> problems(String file, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            line -> Problem.error(Code.RAW_HTML, Span.at(file, line, 1, 1), "a tag", "a hint"))
        .toList();
  }
}
