package plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReaderProperties {
  private static final List<String> PIECES =
      List.of(
          "a",
          "audience",
          ": ",
          ":",
          "\n",
          "\r\n",
          "\r",
          "  ",
          "\t",
          "- ",
          "[",
          "]",
          "{",
          "}",
          ", ",
          "'",
          "\"",
          "\\",
          "\\x",
          "\\uD800",
          "\\U0010FFFF",
          "\\UFFFFFFFF",
          "&a ",
          "*a",
          "!",
          "!!",
          "|",
          ">",
          ">-",
          "#",
          "%",
          "%YAML 1.2",
          "---",
          "...",
          "?",
          "? ",
          "@",
          "`",
          "<<",
          "~",
          "null",
          "true",
          "1e9",
          "😀",
          "\u0000",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uD800",
          "=",
          "+++",
          "[[a]]",
          "\"\"\"",
          "2026-03-02");

  @Provide
  Arbitrary<String> text() {
    Arbitrary<String> piece = Arbitraries.of(PIECES);
    return piece.list().ofMaxSize(40).map(parts -> String.join("", parts));
  }

  @Property(tries = 3_000, seed = "20261123")
  void yamlNeverFailsAndItsPlacesAreInTheText(@ForAll("text") String text) {
    Parsed parsed = Yaml.parse("a", text, 1);
    int lines = text.split("\r\n|\r|\n", -1).length;
    for (Parsed.Fault fault : parsed.faults()) {
      assertTrue(fault.span().line() <= lines + 1, () -> fault + " of " + lines);
    }
  }

  @Property(tries = 500, seed = "20261123")
  void tomlNeverFails(@ForAll("text") String text) {
    assertNotNull(Toml.parse("a", text, 1));
  }

  @Property(tries = 500, seed = "20261123")
  void bytesNeverFail(@ForAll byte[] bytes) {
    Utf8.Decoded decoded = Utf8.decode("a", bytes);
    assertTrue(decoded.malformed().isEmpty() == isStrict(bytes));
  }

  private static boolean isStrict(byte[] bytes) {
    try {
      java.nio.charset.StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      return true;
    } catch (java.nio.charset.CharacterCodingException e) {
      return false;
    }
  }
}
