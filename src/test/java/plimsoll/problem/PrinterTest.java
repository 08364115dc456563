package plimsoll.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private static final Printer PLAIN = new Printer("content/", false);
  private static final Problem SLIP =
      Problem.error(
              Code.UNKNOWN_MARK,
              Span.at("retrospectives/a.md", 42, 1, 15),
              "no container has this name",
              "did you mean \":::customer-only\"?")
          .withExcerpt(":::custmer-only");

  @Test
  void placeReasonLineAndWayOut() {
    assertEquals(
        """
        content/retrospectives/a.md:42:1: error[unknown-mark]: no container has this name
           42 | :::custmer-only
              | ^^^^^^^^^^^^^^^
          hint: did you mean ":::customer-only"?
        """,
        PLAIN.text(SLIP));
  }

  @Test
  void withoutALineAndAHintThePlaceAndTheReasonAreLeft() {
    assertEquals(
        "content/a.md:1:1: notice[inferred-title]: the title is guessed\n",
        PLAIN.text(
            Problem.notice(Code.INFERRED_TITLE, Span.of("a.md"), "the title is guessed", "")));
  }

  @Test
  void colourIsForTerminals() {
    assertEquals(
        "a.md:1:1: \u001b[1;33mnotice\u001b[0m[inferred-title]: x\n",
        new Printer("", true).text(Problem.notice(Code.INFERRED_TITLE, Span.of("a.md"), "x", "")));
  }

  @Test
  void caretsStandBelowWideAndCombiningCharacters() {
    assertEquals(
        "content/a.md:7:6: error[table]: x\n" + "    7 | 障害 e\u0301[xy]\n" + "      |       ^^^^\n",
        PLAIN.text(
            Problem.error(Code.TABLE, Span.at("a.md", 7, 6, 4), "x", "")
                .withExcerpt("障害 e\u0301[xy]")));
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "x".repeat(5_000) + "HERE" + "y".repeat(5_000);
    assertEquals(
        "content/a.md:3:5001: error[table]: x\n"
            + ("    3 | ..." + "x".repeat(60) + "HERE" + "y".repeat(36) + "...\n")
            + ("      |    " + " ".repeat(60) + "^^^^\n"),
        PLAIN.text(
            Problem.error(Code.TABLE, Span.at("a.md", 3, 5_001, 4), "x", "").withExcerpt(line)));
  }

  @Test
  void aPlaceBehindTheLineIsShownAtItsEnd() {
    assertEquals(
        """
        content/a.md:3:9: error[unclosed]: x
            3 | abc
              |    ^
        """,
        PLAIN.text(
            Problem.error(Code.UNCLOSED, Span.at("a.md", 3, 9, 2), "x", "").withExcerpt("abc")));
  }

  @Test
  void ordersToTheTerminalAreNotPassedOn() {
    String hostile = "a\u001b[2Jb\u202Ec\u2028d\r";
    String text =
        PLAIN.text(
            new Problem(Severity.ERROR, Code.PATH, Span.of(hostile), hostile, hostile, hostile));
    String json =
        PLAIN.json(
            new Problem(Severity.ERROR, Code.PATH, Span.of(hostile), hostile, hostile, hostile));
    for (String order : List.of("\u001b", "\u202E", "\u2028", "\r")) {
      assertFalse(text.contains(order));
      assertFalse(json.contains(order));
    }
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    String json = PLAIN.json(SLIP);
    assertEquals(1, json.lines().count());
    JsonNode node = new ObjectMapper().readTree(json);
    assertEquals("error", node.get("severity").asText());
    assertEquals("unknown-mark", node.get("code").asText());
    assertEquals("content/retrospectives/a.md", node.get("file").asText());
    assertEquals(42, node.get("line").asInt());
    assertEquals(1, node.get("column").asInt());
    assertEquals(15, node.get("length").asInt());
    assertEquals("no container has this name", node.get("message").asText());
    assertEquals("did you mean \":::customer-only\"?", node.get("hint").asText());
    assertEquals(":::custmer-only", node.get("excerpt").asText());
  }

  @Test
  void jsonKeepsWhatItEscapes() throws IOException {
    String odd = "quote \" backslash \\ tab \t line \n bidi \u202E escape \u001b 障害";
    JsonNode node =
        new ObjectMapper().readTree(PLAIN.json(Problem.error(Code.PATH, Span.of("a.md"), odd, "")));
    assertEquals(odd, node.get("message").asText());
  }

  @Test
  void countsSayOneAndMany() {
    Problem notice = Problem.notice(Code.ENCODING, Span.of("a.md"), "x", "");
    assertEquals("no problems", Printer.count(List.of()));
    assertEquals("1 error, 2 notices", Printer.count(List.of(SLIP, notice, notice)));
    assertEquals("1 advice", Printer.count(List.of(notice.as(Severity.ADVICE))));
  }
}
