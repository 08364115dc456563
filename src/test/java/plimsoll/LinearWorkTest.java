package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Work that grows with the length of a text grows in proportion to it. No clock is asked: each
 * pattern of these rooms reads a text that counts how often its characters are looked at, once and
 * twice as long.
 */
class LinearWorkTest {
  private static final int LENGTH = 1_000;

  /** So much is not done in a moment, and not waited for. */
  private static final int TOO_MUCH = 2_000_000;

  /** Twice the work, and what stands at the beginning. */
  private static final double MOST = 2.5;

  private static final List<String> ROOMS =
      List.of(
          "source",
          "retrospective",
          "vocabulary",
          "proof",
          "draft",
          "imports",
          "search",
          "site",
          "slips",
          "advice");

  /** Patterns that are only shown short texts. */
  private static final Set<String> BOUNDED =
      Set.of("vocabulary.FieldParts.DAY_AND_MONTH", "vocabulary.Names.BETWEEN");

  private static final List<String> PIECES =
      List.of(
          "1",
          "1:",
          "1.",
          "10:05 ",
          "2024-",
          "2024-01-02 ",
          "~",
          "(",
          ")",
          "[",
          "{",
          "a ",
          "a",
          " ",
          "\t",
          "-",
          "- ",
          "*",
          "**",
          "_",
          "|",
          "| ",
          "#",
          "> ",
          "`",
          ":",
          ": ",
          ".",
          ", ",
          "@",
          "@a",
          "about ",
          "at ",
          "on ",
          "on a ",
          "May ",
          "5 May ",
          "年",
          "5月",
          "UTC ",
          "Europe/",
          "?",
          "??:",
          "Timeline ",
          "Owner: ",
          "done ",
          "(done",
          "Status: ",
          "we ",
          "https://a/",
          "OPS-1 ",
          "à ",
          "день ",
          "A",
          "A ",
          "é",
          "=",
          "\"",
          "|-",
          "\n");

  @Test
  void everyPatternOfTheReadersIsLinear() throws Exception {
    List<String> steep = new ArrayList<>();
    Map<String, Pattern> patterns = patterns();
    patterns.keySet().removeAll(BOUNDED);
    for (Map.Entry<String, Pattern> pattern : patterns.entrySet()) {
      boolean searched = isSearched(pattern.getKey());
      for (String piece : PIECES) {
        long once = steps(pattern.getValue(), searched, piece.repeat(LENGTH / piece.length()));
        long twice = steps(pattern.getValue(), searched, piece.repeat(2 * LENGTH / piece.length()));
        if (twice > once * MOST || once >= TOO_MUCH) {
          steep.add(
              String.format(
                  Locale.ROOT, "%s on %s: %,d, %,d", pattern.getKey(), piece, once, twice));
        }
      }
    }
    assertEquals("", String.join("\n", steep));
  }

  /** Whether the code looks for the pattern anywhere in a text, and not only at its beginning. */
  private static boolean isSearched(String pattern) throws IOException {
    int dot = pattern.lastIndexOf('.');
    String name = pattern.substring(dot + 1);
    String file = "src/main/java/plimsoll/" + pattern.substring(0, dot).replace('.', '/') + ".java";
    String code = Files.readString(Path.of(file)).replaceAll("\\s+", "");
    Matcher held = Pattern.compile("(\\w+)=" + name + "[.]matcher").matcher(code);
    boolean later = false;
    while (held.find()) {
      later |=
          Pattern.compile("\\b" + held.group(1) + "[.](?:find|results|replace)")
              .matcher(code)
              .find();
    }
    return later
        || code.contains(name + ".split")
        || code.contains(name + "::split")
        || Pattern.compile(name + "[.]matcher[(][^;|&]*?[)][.](?:find|results|replace)")
            .matcher(code)
            .find();
  }

  private static long steps(Pattern pattern, boolean searched, String text) {
    Counted counted = new Counted(text);
    Matcher matcher = pattern.matcher(counted);
    try {
      while (searched && matcher.find()) {
        // Each find goes on where the one before ended.
      }
      matcher.reset().matches();
      matcher.reset().lookingAt();
    } catch (StackOverflowError | TooMuch tooDeep) {
      return (long) TOO_MUCH * text.length();
    }
    return counted.steps;
  }

  private static Map<String, Pattern> patterns() throws IOException, ReflectiveOperationException {
    Map<String, Pattern> patterns = new TreeMap<>();
    for (String room : ROOMS) {
      Path folder = Path.of("target/classes/plimsoll", room);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".class") && !name.equals("package-info.class")) {
            Class<?> type =
                Class.forName("plimsoll." + room + "." + name.replaceFirst("\\.class$", ""));
            for (Field field : type.getDeclaredFields()) {
              if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                field.setAccessible(true);
                String outer = type.getName().replaceFirst("^plimsoll[.]", "");
                patterns.put(
                    outer.replaceFirst("[$].*", "") + "." + field.getName(),
                    (Pattern) field.get(null));
              }
            }
          }
        }
      }
    }
    return patterns;
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A text that counts how often its characters are looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > TOO_MUCH) {
        throw new TooMuch();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }
}
