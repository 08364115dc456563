package plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import plimsoll.fuzz.Case;
import plimsoll.invented.Dice;

/**
 * Fuzzes for some minutes: {@code --minutes 60 --seed 1}. Findings are printed, small, as they are
 * met.
 */
final class FuzzMain {
  private FuzzMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> said = List.of(arguments);
    long minutes = number(said, "--minutes", 1);
    long seed = number(said, "--seed", 1) * 1_000_000_000L;
    Fuzzing fuzzing = Fuzzing.in(Files.createTempDirectory("plimsoll-fuzz"));
    TreeSet<String> findings = new TreeSet<>();
    long end = System.nanoTime() + minutes * 60_000_000_000L;
    long count = 0;
    while (System.nanoTime() < end) {
      for (Case finding : fuzzing.run(seed + count)) {
        String text = finding.text(Dice.of(0, 0));
        String verdict = fuzzing.verdict(finding, Fuzzing.isWhole(seed + count));
        if (findings.add(verdict + finding.snippets())) {
          System.out.println("######## seed " + (seed + count) + ": " + fuzzing.outcomes());
          System.out.println(verdict);
          System.out.println(text.substring(text.indexOf("---", 4) + 4).strip());
        }
      }
      count++;
      if (count % 10_000 == 0) {
        System.out.println(count + " " + fuzzing.outcomes());
      }
    }
    System.out.println(count + " " + fuzzing.outcomes());
  }

  private static long number(List<String> said, String name, long otherwise) {
    int at = said.indexOf(name);
    return at < 0 ? otherwise : Long.parseLong(said.get(at + 1));
  }
}
