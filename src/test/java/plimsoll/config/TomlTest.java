package plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TomlTest {
  private static Parsed parse(String text) {
    return Toml.parse("a.md", text, 2);
  }

  @Test
  void keysStandInTheOrderOfTheFileWithTheirPlaces() {
    Parsed parsed = parse("title = \"x\"\nauthors = [\"a\", \"b\"]\n[extra]\nteam = \"infra\"\n");
    assertEquals(List.of(), parsed.faults());
    assertEquals(
        List.of("title 2:1", "authors 3:1", "extra 4:1"),
        parsed.value().entries().stream()
            .map(e -> e.key() + " " + e.keySpan().line() + ":" + e.keySpan().column())
            .toList());
  }

  @Test
  void aRepeatedKeyIsADuplicate() {
    Parsed parsed = parse("a = 1\na = 2\n");
    assertEquals(Parsed.Fault.Kind.DUPLICATE, parsed.faults().get(0).kind());
    assertEquals("a.md:3:1", parsed.faults().get(0).span().toString());
  }

  @Test
  void whatIsNotTomlIsAFaultThatQuotesNothing() {
    for (String text :
        List.of("kestrel", "a = kestrel", "a = \"kestrel", "[kestrel", "a = [1, kestrel")) {
      Parsed parsed = parse(text);
      assertFalse(parsed.complete());
      parsed.faults().forEach(f -> assertFalse((f.message() + f.hint()).contains("kestrel")));
    }
  }

  @Test
  @Timeout(20)
  void deepNestingIsRefusedBeforeTheParserRecurses() {
    assertFalse(parse("a = " + "[".repeat(100_000)).complete());
    assertFalse(parse("a = " + "{b = ".repeat(10_000)).complete());
    assertFalse(parse("x".repeat(10_000_000)).complete());
  }
}
