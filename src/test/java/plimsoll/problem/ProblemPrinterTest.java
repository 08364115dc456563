package plimsoll.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
  private static final Problem SLIP =
      Problem.error(
              Code.UNKNOWN_MARK,
              Span.at("2024-03-acme/index.md", 42, 1, 15),
              "no container is called \"custmer-only\"",
              "did you mean \":::customer-only\"? The containers are internal and customer-only.")
          .withExcerpt(":::custmer-only");

  @Test
  void aProblemIsPrintedWithItsPlaceItsLineAndTheWayOut() {
    assertEquals(
        """
        2024-03-acme/index.md:42:1: error[unknown-mark]: no container is called "custmer-only"
           42 | :::custmer-only
              | ^^^^^^^^^^^^^^^
          hint: did you mean ":::customer-only"? The containers are internal and customer-only.
        """,
        ProblemPrinter.plain().text(SLIP));
  }

  @Test
  void withoutLineAndHintOneLineIsEnough() {
    assertEquals(
        "a.md:1:1: notice[inferred-date]: guessed\n",
        ProblemPrinter.plain()
            .text(Problem.notice(Code.INFERRED_DATE, Span.of("a.md"), "guessed", "")));
  }

  @Test
  void caretsStandBelowWideCharactersAndTabs() {
    Problem wide =
        Problem.error(Code.UNKNOWN_MARK, Span.at("a.md", 7, 4, 2), "m", "").withExcerpt("\t障é{.x");
    assertEquals(
        "a.md:7:4: error[unknown-mark]: m\n    7 | \t障é{.x\n      | \t   ^^\n",
        ProblemPrinter.plain().text(wide));
  }

  @Test
  void aPlaceBeyondTheLineStillHasACaret() {
    Problem beyond =
        Problem.error(Code.UNCLOSED, Span.at("a.md", 1, 99, 99), "m", "").withExcerpt("ab");
    assertTrue(ProblemPrinter.plain().text(beyond).contains("      |   ^\n"));
  }

  @Test
  void controlCharactersOfAFileNameDoNotReachTheTerminal() {
    String text =
        ProblemPrinter.plain()
            .text(Problem.error(Code.PATH, Span.of("a\u001b[2J\n\u202eb.md"), "m", ""));
    assertEquals("a\\u{1b}[2J\\u{a}\\u{202e}b.md:1:1: error[path]: m\n", text);
  }

  @Test
  void colourIsForTerminalsThatWantIt() {
    assertTrue(coloured(true, Map.of()));
    assertFalse(coloured(false, Map.of()));
    assertFalse(coloured(true, Map.of("NO_COLOR", "1")));
    assertTrue(coloured(true, Map.of("NO_COLOR", "")));
    assertFalse(coloured(true, Map.of("TERM", "dumb")));
  }

  private static boolean coloured(boolean terminal, Map<String, String> environment) {
    return ProblemPrinter.forTerminal(terminal, environment).text(SLIP).contains("\u001b[");
  }

  @Test
  void jsonIsOneObjectOnOneLine() throws Exception {
    Problem odd =
        Problem.notice(Code.PATH, Span.at("a\"\\\n\u2028😀.md", 2, 3, 4), "tab\there", "h");
    String json = ProblemPrinter.json(odd);
    assertEquals(json.length() - 1, json.indexOf('\n'));
    JsonNode read = new ObjectMapper().readTree(json);
    assertEquals("notice", read.get("severity").asText());
    assertEquals("path", read.get("code").asText());
    assertEquals("a\"\\\n\u2028😀.md", read.get("file").asText());
    assertEquals(2, read.get("line").asInt());
    assertEquals(3, read.get("column").asInt());
    assertEquals(4, read.get("length").asInt());
    assertEquals("tab\there", read.get("message").asText());
    assertEquals("h", read.get("hint").asText());
  }
}
