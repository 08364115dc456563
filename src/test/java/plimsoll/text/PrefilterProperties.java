package plimsoll.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a prefilter says cannot be found is not found by looking for it either. */
class PrefilterProperties {
  private static final Path CLASSES = Path.of("target/classes");
  private static final int EVERY = 7;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Letters that are others in another case, and what is no letter of ASCII and looks like one. */
  private static final String ODD = "\u212AſıİßéK'’-_ \n社内";

  @Property(tries = 1000)
  void noMatchOfARandomExpressionIsLost(
      @ForAll("expressions") List<String> expressions, @ForAll("texts") String text) {
    for (int flags : new int[] {0, Pattern.CASE_INSENSITIVE, FLAGS, Pattern.MULTILINE}) {
      assertNothingLost(expressions.stream().map(e -> Pattern.compile(e, flags)).toList(), text);
    }
  }

  @Provide
  Arbitrary<List<String>> expressions() {
    return expression(3).list().ofMinSize(1).ofMaxSize(4);
  }

  private static Arbitrary<String> expression(int depth) {
    Arbitrary<String> atom =
        Arbitraries.of(
            "a",
            "b",
            "K",
            "s",
            "\\Qa?\\E",
            "\\Qab\\E",
            "ab",
            " ",
            "-",
            "\\b",
            "^",
            "$",
            ".",
            "\\w",
            "\\s",
            "[a-]",
            "[abK]",
            "[^a]",
            "[a-z]",
            "[\\]b]",
            "\\.",
            "社",
            "(?<!\\p{IsLatin})",
            "(?!\\p{IsLatin})",
            "(?=a)",
            "(?<![\\p{L}\\p{N}_-])",
            "(?![\\p{L}\\p{N}_]|-\\p{L})",
            "\\p{L}",
            "é",
            "’");
    if (depth == 0) {
      return atom;
    }
    Arbitrary<String> less = expression(depth - 1);
    Arbitrary<String> group =
        Combinators.combine(
                Arbitraries.of("(?:", "(", "(?-i:", "(?>"), less.list().ofMinSize(1).ofMaxSize(3))
            .as((open, parts) -> open + String.join("|", parts) + ")");
    Arbitrary<String> repeated =
        Combinators.combine(
                Arbitraries.oneOf(group, Arbitraries.of("a", "b", "[ab]", "\\Qab\\E", ".")),
                Arbitraries.of("?", "*", "+", "{0,2}", "{1,2}", "{2}", "??", "++"))
            .as((part, times) -> part + times);
    return Arbitraries.oneOf(atom, group, repeated)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abkKsA? -.’" + ODD).ofMaxLength(12);
  }

  @Example
  void noMatchOfOurExpressionsIsLostInRealSentences() throws Exception {
    List<Pattern> ours = ours();
    Prefilter prefilter = Prefilter.of(ours.stream().map(Pattern::pattern));
    Random random = new Random(7);
    int found = 0;
    List<String> lines = lines();
    for (int n = 0; n < lines.size(); n += EVERY) {
      String line = lines.get(n);
      for (String text : List.of(line, changed(line, random))) {
        BitSet possible = prefilter.in(text);
        for (int i = possible.nextClearBit(0); i < ours.size(); i = possible.nextClearBit(i + 1)) {
          assertTrue(!ours.get(i).matcher(text).find(), ours.get(i) + " in " + text);
        }
        found += possible.cardinality();
      }
    }
    assertTrue(found > 0);
  }

  @Example
  void literalsAreThoseThatEveryMatchHas() {
    assertEquals(List.of(Set.of("\bno\b")), RequiredLiterals.of("\\bNo\\b"));
    assertEquals(
        List.of(
            Set.of(
                "\brolled back",
                "\brolled-back",
                "\brollback",
                "\broll-back",
                "\broll back",
                "\brolledback")),
        RequiredLiterals.of("\\broll(?:ed)?[ -]?back"));
    assertEquals(
        List.of(Set.of("\brestored\b"), Set.of("\bbackup\b", "\bconfig")),
        RequiredLiterals.of("\\brestored\\b.{0,60}(?:\\bbackup\\b|\\bconfig\\w*)"));
    assertEquals(List.of(), RequiredLiterals.of("a?|b"));
    assertEquals(List.of(Set.of("社内")), RequiredLiterals.of("社内.?x"));
    assertThrows(IllegalArgumentException.class, () -> RequiredLiterals.of("a)b"));
  }

  private static void assertNothingLost(List<Pattern> expressions, String text) {
    BitSet possible = Prefilter.of(expressions.stream().map(Pattern::pattern)).in(text);
    IntStream.range(0, expressions.size())
        .filter(i -> !possible.get(i))
        .forEach(
            i ->
                assertTrue(
                    !expressions.get(i).matcher(text).find(),
                    () -> expressions.get(i) + " in \"" + text + "\""));
  }

  /** A text with letters of another case, odd ones, and some that are missing. */
  private static String changed(String line, Random random) {
    StringBuilder out = new StringBuilder();
    for (char c : line.toCharArray()) {
      int chance = random.nextInt(40);
      if (chance == 0) {
        out.append(ODD.charAt(random.nextInt(ODD.length())));
      } else if (chance == 1) {
        out.append(Character.toUpperCase(c));
      } else if (chance > 2) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static List<String> lines() throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    for (Path folder : List.of(Path.of("src/test/resources/search/corpus"), Path.of("content"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.length() < 400)
              .forEach(lines::add);
        }
      }
    }
    return List.copyOf(lines);
  }

  /** The expressions that our classes have as constants, alone or in collections. */
  private static List<Pattern> ours() throws Exception {
    List<Pattern> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES.resolve("plimsoll"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
        if (!name.endsWith("package-info")) {
          for (Field field : Class.forName(name).getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
              field.setAccessible(true);
              patterns(field.get(null)).forEach(all::add);
            }
          }
        }
      }
    }
    assertTrue(all.size() > 300, all.size() + " expressions");
    return all;
  }

  private static Stream<Pattern> patterns(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(PrefilterProperties::patterns);
    }
    return value instanceof Collection<?> some
        ? some.stream().flatMap(PrefilterProperties::patterns)
        : Stream.of(value).filter(Pattern.class::isInstance).map(Pattern.class::cast);
  }
}
