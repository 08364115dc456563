package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.text.Prefilter;

/** Of the expressions of all rules none is passed over in a sentence that has it. */
class PrefilteredRulesTest {
  private static final Path REAL = Path.of("src/test/resources/search/corpus");
  private static final int EVERY = 5;

  @Test
  void noneIsLost() throws IOException {
    List<Expression> all =
        Rules.shipped().wordings().stream()
            .flatMap(rule -> Stream.of(rule.patterns(), rule.exceptions(), rule.unless()))
            .flatMap((Map<String, List<Expression>> some) -> some.values().stream())
            .flatMap(List::stream)
            .toList();
    Prefilter prefilter = Prefilter.ofAll(all.stream().map(Expression::parts));
    int found = 0;
    for (String sentence : sentences()) {
      BitSet possible = prefilter.in(sentence);
      for (int i = 0; i < all.size(); i++) {
        boolean is = all.get(i).find(sentence, 0).isPresent();
        assertTrue(possible.get(i) || !is, all.get(i).parts() + " in " + sentence);
        found += is ? 1 : 0;
      }
    }
    assertTrue(found > 80, found + " found");
  }

  private static List<String> sentences() throws IOException {
    Stream<String> examples =
        Rules.shipped().all().stream()
            .flatMap(r -> Stream.concat(r.bad().stream(), r.good().stream()));
    try (Stream<Path> files = Files.list(REAL)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file));
      }
      List<Sentences.Sentence> real = Sentences.of(text.toString());
      return Stream.concat(
              examples,
              Stream.iterate(0, i -> i < real.size(), i -> i + EVERY).map(i -> real.get(i).text()))
          .toList();
    }
  }
}
