package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A difference is what has to be done to one text to get the other. */
class LineDiffProperties {
  @Property(tries = 500, seed = "20261123")
  void doneToTheFirstTextItGivesTheSecond(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    List<String> diff = diff(before, after);
    assertEquals(before.equals(after), diff.isEmpty());
    assertEquals(after, patched(before, diff));
  }

  @Example
  void hunksShowThreeLinesAroundAndJoinWhenTheyMeet() {
    List<String> before = numbers(30);
    List<String> after = new ArrayList<>(before);
    after.set(4, "five");
    after.remove(9);
    after.add("31");
    assertEquals(
        """
        --- before
        +++ after
        @@ -2,12 +2,11 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
         9
        -10
         11
         12
         13
        @@ -28,3 +27,4 @@
         28
         29
         30
        +31
        """,
        String.join("\n", diff(before, after)) + "\n");
  }

  @Example
  void textsWithNothingInCommonAreComparedInTime() {
    List<String> before = numbers(20_000);
    List<String> after = before.stream().map(n -> "x" + n).toList();
    assertEquals(40_000 + 3, diff(before, after).size());
    assertTrue(diff(before, before).isEmpty());
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("a", "b", "c", "", "-d").list().ofMaxSize(14);
  }

  private static List<String> numbers(int last) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      numbers.add(Integer.toString(i));
    }
    return numbers;
  }

  private static List<String> diff(List<String> before, List<String> after) {
    return LineDiff.unified(text(before), text(after), "before", "after");
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** As {@code patch} would, trusting the numbers of the hunks. */
  private static List<String> patched(List<String> before, List<String> diff) {
    List<String> patched = new ArrayList<>();
    int at = 0;
    for (String line :
        diff.isEmpty() ? Collections.<String>emptyList() : diff.subList(2, diff.size())) {
      if (line.startsWith("@@")) {
        String[] range = line.substring(4, line.indexOf(" +")).split(",");
        int first = Integer.parseInt(range[0]);
        boolean none = range.length > 1 && range[1].equals("0");
        for (int start = none ? first : first - 1; at < start; at++) {
          patched.add(before.get(at));
        }
      } else if (line.startsWith("+")) {
        patched.add(line.substring(1));
      } else {
        assertEquals(before.get(at), line.substring(1));
        if (line.startsWith(" ")) {
          patched.add(before.get(at));
        }
        at++;
      }
    }
    patched.addAll(before.subList(at, before.size()));
    return patched;
  }
}
