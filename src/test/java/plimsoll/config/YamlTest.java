package plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
  private static Parsed parse(String text) {
    return Yaml.parse("a.yaml", text, 1);
  }

  private static List<String> faults(String text) {
    return parse(text).faults().stream()
        .map(f -> f.kind() + " " + f.span().line() + ":" + f.span().column())
        .toList();
  }

  private static Value.Scalar scalar(String text, String key) {
    return (Value.Scalar) parse(text).value().get(key).orElseThrow();
  }

  @Test
  void aValueKnowsItsLineColumnAndLengthInCodePoints() {
    Parsed parsed = Yaml.parse("a.md", "😀: x\nkey: \"𝒳y\"  # z\n", 2);
    Value.Entry entry = parsed.value().entries().get(1);
    assertEquals("a.md:3:1", entry.keySpan().toString());
    assertEquals(3, entry.keySpan().length());
    assertEquals("a.md:3:6", entry.value().span().toString());
    assertEquals(4, entry.value().span().length());
    assertEquals("a.md:2:4", parsed.value().entries().get(0).value().span().toString());
  }

  @Test
  void scalarsAreTypedByTheCoreSchemaOfYaml12() {
    String text =
        "a: yes\nb: true\nc: 012\nd: 1.5\ne: ~\nf: 2026-03-02\ng: 'true'\nh:\ni: !!str 5\nj: off\n";
    assertEquals(Value.Tag.STRING, scalar(text, "a").tag());
    assertEquals(Value.Tag.BOOLEAN, scalar(text, "b").tag());
    assertEquals("012", scalar(text, "c").text());
    assertEquals(Value.Tag.NUMBER, scalar(text, "d").tag());
    assertEquals(Value.Tag.NULL, scalar(text, "e").tag());
    assertEquals(Value.Tag.STRING, scalar(text, "f").tag());
    assertEquals(Value.Tag.STRING, scalar(text, "g").tag());
    assertEquals(Value.Tag.NULL, scalar(text, "h").tag());
    assertEquals(Value.Tag.STRING, scalar(text, "i").tag());
    assertEquals("off", scalar(text, "j").text());
  }

  @Test
  void aRepeatedKeyIsAFaultAndTheFirstCounts() {
    assertEquals(
        List.of("DUPLICATE 2:1", "DUPLICATE 3:11"), faults("a: 1\na: 2\nb: {c: 1, c: 2}\n"));
    assertEquals("1", scalar("a: 1\na: 2\n", "a").text());
    assertTrue(parse("a: 1\na: 2\n").complete());
  }

  @Test
  void whatStandsBeforeASyntaxFaultIsStillRead() {
    Parsed parsed = parse("a: 1\nb: 2\nc: [\n");
    assertFalse(parsed.complete());
    assertEquals("2", ((Value.Scalar) parsed.value().get("b").orElseThrow()).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "\ta: 1",
        "a: 'x",
        "a: \"\\q\"",
        "a: [1, 2",
        "a: {b: 1",
        "a: 1\n  b: 2",
        "- a",
        "text",
        "a: 1\n---\nb: 2",
        "? [a]\n: 1",
        "a: !thing 1",
        "a: !!int 5",
        "a: !!python/object:os.system x",
        "a: *nowhere",
        "a: &a [*a]",
        "a: @x",
        "a: `x`",
        "a: \0",
        "a: \u0007",
        "%YAML 9.9\n---\na: 1",
        "a\nb: 1",
        "{a: 1}: 2",
        "a: 1\nb",
        "a: %x",
        "a: \uFFFF"
      })
  void whatIsNotAMapOfPlainYamlIsOneFaultAndNoException(String text) {
    Parsed parsed = parse(text);
    assertEquals(1, parsed.faults().size());
    assertEquals(Parsed.Fault.Kind.SYNTAX, parsed.faults().get(0).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "{}", "\uFEFF"})
  void nothingIsAnEmptyMap(String text) {
    assertEquals(List.of(), parse(text).faults());
    assertEquals(List.of(), parse(text).value().entries());
  }

  @Test
  void noFaultQuotesTheText() {
    for (String text :
        List.of(
            "a: kestrel: b",
            "kestrel: [",
            "a: *kestrel",
            "&kestrel: x: y",
            "a: 'kestrel",
            "a: !kestrel x",
            "kestrel\nb: c")) {
      for (Parsed.Fault fault : parse(text).faults()) {
        assertFalse((fault.message() + fault.hint()).contains("kestrel"), fault.message());
      }
    }
  }

  @Test
  @Timeout(20)
  void aliasesThatMultiplyAreStopped() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
    for (int i = 1; i < 40; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertFalse(parse(laughs.toString()).complete());
    String large = "a: &a " + "x".repeat(100_000) + "\n" + "b: [" + "*a, ".repeat(10_000) + "*a]\n";
    assertFalse(parse(large).complete());
  }

  @Test
  @Timeout(20)
  void nestingThroughAliasesIsStopped() {
    StringBuilder deep = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 5_000; i++) {
      deep.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    assertFalse(parse(deep.toString()).complete());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{a: ",
        "- ",
        "? ",
        "[a, {b: ",
        "'",
        "\"\\",
        "&a ",
        "*a ",
        "!a ",
        "a: &a [*a, ",
        "|\n",
        "#",
        "\t",
        "%",
        "@"
      })
  @Timeout(20)
  void repeatedSignsEndSoon(String sign) {
    Parsed parsed = parse("a: " + sign.repeat(100_000));
    assertTrue(parsed.faults().size() <= 1);
  }

  @Test
  @Timeout(20)
  void aLineOfTenMegabytesIsRefused() {
    assertEquals(List.of("SYNTAX 1:1"), faults("a: " + "x".repeat(10_000_000)));
  }

  @Test
  void lineEndsOfAllKindsCount() {
    assertEquals(
        "a.yaml:3:1", parse("a: 1\r\nb: 2\rc: 3").value().entries().get(2).keySpan().toString());
  }
}
