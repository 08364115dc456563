package plimsoll.forbid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.gate.Policies;
import plimsoll.text.Folded;
import plimsoll.text.Resource;

/** {@code secrets.tsv}: what is a secret and what is not. */
class SecretsTest {
  private static final Denylist DENYLIST = Denylist.of(Policies.forbidding());
  private static final Pattern FILLER = Pattern.compile("\\{([awhdlUV])(\\d+)}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final String DIGITS = "0123456789";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  record Row(String rule, String written) {
    @Override
    public String toString() {
      return rule + " " + written;
    }

    String text() {
      String text =
          ESCAPE
              .matcher(written)
              .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
      Random random = new Random(written.hashCode());
      return FILLER
          .matcher(text)
          .replaceAll(
              found -> filler(found.group(1).charAt(0), Integer.parseInt(found.group(2)), random));
    }
  }

  /** Random characters of which some are digits, small and capital letters, as far as they may. */
  private static String filler(char kind, int length, Random random) {
    String from =
        switch (kind) {
          case 'h' -> DIGITS + "abcdef";
          case 'd' -> DIGITS;
          case 'l' -> DIGITS + SMALL;
          case 'U' -> DIGITS + CAPITALS;
          case 'V' -> "234567" + CAPITALS;
          case 'w' -> DIGITS + SMALL + CAPITALS + "-_";
          default -> DIGITS + SMALL + CAPITALS;
        };
    List<String> sure = kind == 'a' || kind == 'w' ? List.of("4", "k", "Q") : List.of("4");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i < sure.size() ? sure.get(i) : "" + from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private static List<Row> rows() throws IOException {
    try (InputStream in = SecretsTest.class.getResourceAsStream("/secrets.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(cells -> new Row(cells[0], cells[1]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aSecretIsKnownByItsShapeAndOrdinaryTextIsNone(Row row) {
    List<String> rules = DENYLIST.scan(row.text()).stream().map(Denylist.Hit::rule).toList();
    if (row.rule().equals("-")) {
      assertEquals(List.of(), rules, row.text());
    } else {
      assertTrue(rules.contains(row.rule()), () -> row.text() + " is " + rules);
    }
  }

  @Test
  void everyShapeHasAnExample() throws IOException {
    List<Folded> texts =
        Stream.concat(
                rows().stream().filter(row -> !row.rule().equals("-")).map(Row::text),
                Resource.rows(Secrets.class, "secret-words.tsv").stream()
                    .flatMap(cells -> Stream.of(cells[2].split(", ")))
                    .flatMap(word -> Stream.of(word + ": q7Ktz2Lm9vB4xW8n", word + ": 12345678")))
            .map(Folded::of)
            .toList();
    List<Secrets.Shape> shapes = Secrets.known().shapes();
    List<String> without = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      int index = i;
      String word = shapes.get(i).word();
      boolean shown =
          texts.stream()
              .anyMatch(
                  text ->
                      places(text.toString(), word)
                          .anyMatch(at -> Secrets.known().lengthAt(index, text, at) > 0));
      if (!shown) {
        without.add(shapes.get(i).rule() + " " + word);
      }
    }
    assertEquals(List.of(), without);
  }

  private static Stream<Integer> places(String text, String word) {
    return IntStream.range(0, text.length()).filter(at -> text.startsWith(word, at)).boxed();
  }

  @Test
  void whatASecretBeginsWithIsNone() {
    for (Secrets.Shape shape : Secrets.known().shapes()) {
      String text = "Whatever begins with " + shape.word() + " and what follows was revoked at 9.";
      assertEquals(List.of(), DENYLIST.scan(text), text);
    }
  }
}
