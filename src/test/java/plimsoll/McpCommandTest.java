package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an assistant is answered, message by message, without any client's library. */
@Timeout(120)
class McpCommandTest {
  private static final Path SAMPLE = Path.of("").toAbsolutePath();
  private static final String ID = "2025-11-28-peak-week";

  @TempDir private Path folder;

  @Test
  void theToolsPromptsAndTemplateAreListedAndReadOnly() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      JsonNode tools = asking.ask("tools/list", Map.of()).at("/result/tools");
      assertEquals(
          List.of(
              "get_retrospective",
              "list_actions",
              "list_hopes",
              "search_retrospectives",
              "similar_retrospectives"),
          names(tools, "name"));
      for (JsonNode tool : tools) {
        assertTrue(tool.at("/annotations/readOnlyHint").asBoolean(), tool::toString);
        assertFalse(tool.at("/inputSchema/additionalProperties").asBoolean(true), tool::toString);
      }
      assertEquals(
          List.of("has_this_happened", "questions_for_timeline", "review_a_draft"),
          names(asking.ask("prompts/list", Map.of()).at("/result/prompts"), "name"));
      assertEquals(
          "retrospective://{id}",
          asking
              .ask("resources/templates/list", Map.of())
              .at("/result/resourceTemplates/0/uriTemplate")
              .asText());
      List<String> resources =
          names(asking.ask("resources/list", Map.of()).at("/result/resources"), "uri");
      assertTrue(resources.contains("retrospective://" + ID), resources::toString);
      assertEquals("", asking.err());
    }
  }

  @Test
  void theSearchRanksLikeTheCommandLineAndNamesItsSources() throws IOException {
    for (String asked : List.of("connection limit database", "OutOfMemoryError", "ECONNREFUSED")) {
      for (String view : List.of("internal", "customer")) {
        String[] command = {"search", "--view", view, "--limit", "20", "--format", "json", asked};
        List<String> titles =
            CommandLineRun.in(SAMPLE)
                .run(command)
                .out()
                .lines()
                .map(McpCommandTest::title)
                .toList();
        try (Asking asking = Asking.in(SAMPLE, "--view", view)) {
          String answer = asking.call("search_retrospectives", Map.of("query", asked, "limit", 20));
          List<String> found =
              Pattern.compile("(?m)^\\d+\\. (.*)$")
                  .matcher(answer)
                  .results()
                  .map(match -> match.group(1))
                  .toList();
          assertEquals(titles.stream().filter(found::contains).toList(), found, answer);
          assertTrue(found.size() >= titles.size() - 2, "all but pages that are no retrospective");
          assertEquals(
              found.size(), answer.split("\n   Source: retrospective://", -1).length - 1, answer);
        }
      }
    }
  }

  @Test
  void anAnswerToAnErrorSaysWhatHelpedAndWhere() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      String answer =
          asking.call(
              "search_retrospectives",
              Map.of("query", "FATAL: remaining connection slots are reserved", "limit", 1));
      assertTrue(answer.contains("What helped: "), answer);
      assertTrue(Pattern.compile("Section “.+”: ").matcher(answer).find(), answer);
      assertTrue(
          Pattern.compile("https://incidents\\.corp\\.example/retrospectives/[^ ]+/#[^ ]+")
              .matcher(answer)
              .find(),
          answer);
    }
  }

  @Test
  void filtersNarrowTheSearch() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      String successes =
          asking.call("search_retrospectives", Map.of("kind", "success", "since", "2025"));
      assertTrue(successes.contains(ID), successes);
      assertFalse(successes.contains("\n   incident"), successes);
      assertFalse(successes.contains(" · 2023-"), successes);
      String none =
          asking.call("search_retrospectives", Map.of("query", "database", "since", "2031-05"));
      assertTrue(none.startsWith("No retrospectives found."), none);
      String unknown = asking.refused("search_retrospectives", Map.of("service", "payments"));
      assertTrue(unknown.startsWith("No retrospective has this service. Known are: "), unknown);
      assertEquals(
          "The argument \"kind\" takes one of: incident, near-miss, success.",
          asking.refused("search_retrospectives", Map.of("kind", "outage")));
      assertEquals(
          "The argument \"since\" takes a day (2026-03-02), a month or a year.",
          asking.refused("search_retrospectives", Map.of("since", "last week")));
      assertEquals(
          "The argument \"limit\" takes a whole number from 1 to 20.",
          asking.refused("search_retrospectives", Map.of("limit", 1000)));
      assertEquals(
          "There is no argument called \"querry\". Did you mean \"query\"?",
          asking.refused("search_retrospectives", Map.of("querry", "x")));
    }
  }

  @Test
  void aRetrospectiveIsReadWholeBySectionAndInParts() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      String whole = asking.call("get_retrospective", Map.of("id", ID));
      assertTrue(whole.startsWith("---\ntitle: "), whole);
      assertTrue(whole.contains("\n## "), whole);
      assertFalse(whole.contains("{.customer}") || whole.contains(":::"), whole);
      assertEquals(
          whole,
          asking
              .ask("resources/read", Map.of("uri", "retrospective://" + ID))
              .at("/result/contents/0/text")
              .asText());
      assertEquals(
          whole,
          asking.call(
              "get_retrospective", Map.of("id", "retrospectives/2025/2025-11-28-peak-week.md")));
      String section =
          asking.call("get_retrospective", Map.of("id", ID, "section", "More hope than plan"));
      assertEquals(1, section.split("\n## ", -1).length - 1, section);
      assertTrue(
          asking
              .refused("get_retrospective", Map.of("id", ID, "section", "Mor hope than plan"))
              .endsWith("Did you mean \"More hope than plan\"?"));
      assertEquals(
          "No retrospective has this ID. Did you mean \"" + ID + "\"?",
          asking.refused("get_retrospective", Map.of("id", "2025-11-28-peak-wek")));
      assertEquals(
          whole.substring(whole.length() - 10),
          asking.call("get_retrospective", Map.of("id", ID, "offset", whole.length() - 10)));
      assertEquals(
          "The text ends at character " + whole.length() + ".",
          asking.refused("get_retrospective", Map.of("id", ID, "offset", whole.length())));
    }
  }

  @Test
  void longTextsComeInPartsThatMakeTheWhole() throws IOException {
    write("long", "# Long\n\n## Summary\n\n" + "A 𝔊 line of words.\n\n".repeat(4000));
    try (Asking asking = Asking.in(folder)) {
      StringBuilder all = new StringBuilder();
      int offset = 0;
      do {
        String part = asking.call("get_retrospective", Map.of("id", "long", "offset", offset));
        assertTrue(part.length() < 21_000);
        int end = part.lastIndexOf("\n\n[Characters ");
        all.append(end < 0 ? part : part.substring(0, end));
        offset =
            end < 0 ? 0 : Integer.parseInt(part.replaceAll("(?s).*offset=(\\d+)\\.\\]$", "$1"));
      } while (offset > 0);
      assertEquals(
          asking
              .ask("resources/read", Map.of("uri", "retrospective://long"))
              .at("/result/contents/0/text")
              .asText(),
          all.toString());
    }
  }

  @Test
  void similarOnesComeWithReasonsAndTextsAreComparedToo() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      String answer = asking.call("similar_retrospectives", Map.of("id", ID));
      assertTrue(answer.contains("\n   Why: linked by the author"), answer);
      String text =
          asking.call(
              "similar_retrospectives",
              Map.of("text", "The pool had no connections left to the labels database."));
      assertTrue(text.contains("\n   Source: retrospective://"), text);
      assertEquals(
          "Give either \"id\" or \"text\".", asking.refused("similar_retrospectives", Map.of()));
    }
  }

  @Test
  void actionsAndHopesAreListedInParts() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      String first = asking.call("list_actions", Map.of("limit", 2));
      assertTrue(first.contains("; go on with offset=2:"), first);
      assertTrue(first.contains("owner: @") && first.contains("\n   From: "), first);
      String next = asking.call("list_actions", Map.of("limit", 2, "offset", 2));
      assertTrue(next.contains("\n\n3. "), next);
      assertTrue(
          asking.call("list_actions", Map.of("state", "dropped", "limit", 5)).contains("dropped"));
      String hopes = asking.call("list_hopes", Map.of("state", "did-not-hold"));
      assertTrue(hopes.contains("\n   Tested in: "), hopes);
      assertFalse(hopes.contains("\n   open"), hopes);
    }
  }

  @Test
  void promptsCarryTheTextTheySpeakOf() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      String questions =
          asking
              .ask(
                  "prompts/get",
                  Map.of("name", "questions_for_timeline", "arguments", Map.of("id", ID)))
              .at("/result/messages/0/content/text")
              .asText();
      assertTrue(questions.contains("title: \"Peak week 2025"), questions);
      assertEquals(
          -32602,
          asking
              .ask("prompts/get", Map.of("name", "questions_for_timeline"))
              .at("/error/code")
              .asInt());
    }
  }

  @Test
  void whatIsNoMessageIsAnsweredAndTheServerLivesOn() throws IOException {
    try (Asking asking = Asking.in(SAMPLE)) {
      for (String line :
          List.of(
              "{",
              "[]",
              "[1]",
              "null",
              "3",
              "\"x\"",
              "{}",
              "{\"id\":1}",
              "\u0000",
              "[".repeat(5000))) {
        asking.say(line);
        assertEquals(-32700, asking.hear().at("/error/code").asInt(), line);
      }
      assertEquals(-32601, asking.ask("resources/delete", Map.of()).at("/error/code").asInt());
      assertTrue(asking.ask("tools/call", Map.of("name", "rm")).has("error"));
      assertTrue(
          asking
              .refused("get_retrospective", Map.of("id", Map.of("a", 1)))
              .startsWith("The argument \"id\" takes a text"));
      assertTrue(asking.ask("resources/read", Map.of("uri", "retrospective://%zz")).has("error"));
      assertTrue(asking.ask("ping", Map.of()).has("result"));
      assertEquals("", asking.err());
    }
  }

  @Test
  void whoForgetsTheGreetingIsToldOrForgiven() throws IOException {
    Ran early =
        CommandLineRun.in(SAMPLE)
            .reading("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\"}\n")
            .run("mcp");
    assertTrue(early.out().contains("The first request has to be initialize."), early.out());
    assertEquals(0, early.exitCode());
    Ran hasty =
        CommandLineRun.in(SAMPLE)
            .reading(
                """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","id":2,"method":"tools/list"}
                """)
            .run("mcp");
    assertEquals(2, hasty.out().lines().count(), hasty.out());
    assertTrue(hasty.out().contains("search_retrospectives"), hasty.out());
    assertEquals("", hasty.err());
  }

  @Test
  void anEditIsSeenAtTheNextQuestion() throws IOException {
    write("first", "# First\n\n## Summary\n\nThe pelican queue was full.\n");
    try (Asking asking = Asking.in(folder)) {
      assertTrue(ask(asking, "pelican").contains("First"));
      write("second", "# Second\n\n## Summary\n\nThe toucan queue was full.\n");
      assertTrue(ask(asking, "toucan").contains("Second"));
      assertEquals(2, asking.ask("resources/list", Map.of()).at("/result/resources").size());
      Files.delete(folder.resolve("content/first.md"));
      assertTrue(ask(asking, "pelican").startsWith("No retrospectives found."));
    }
  }

  @Test
  void whoeverHasListedTheResourcesIsToldOfAnotherList() throws IOException {
    write("first", "# First\n\n## Summary\n\nThe pelican queue was full.\n");
    try (Asking asking = Asking.in(folder)) {
      asking.ask("resources/list", Map.of());
      write("second", "# Second\n\n## Summary\n\nThe toucan queue was full.\n");
      String told = asking.hear().path("method").asText(); // without a question
      assertEquals("notifications/resources/list_changed", told);
      assertEquals(2, asking.ask("resources/list", Map.of()).at("/result/resources").size());
      assertEquals(List.of(), asking.told());
    }
  }

  @Test
  void customersAreNotToldOfInternalEdits() throws IOException {
    write("slow", page("The otter was slow."));
    try (Asking asking = Asking.in(folder, "--view", "customer")) {
      asking.ask("resources/list", Map.of());
      write("quokka", "# Quokka\n\nInternal.\n");
      assertTrue(ask(asking, "otter").contains("Orders were slow"));
      assertEquals(List.of(), asking.told());
      write("slow", page("The otter was slow.").replace("Orders were slow", "Orders were late"));
      assertTrue(ask(asking, "otter").contains("Orders were late"));
      assertEquals(List.of("notifications/resources/list_changed"), asking.told());
    }
  }

  @Test
  void customersKeepTheLastGoodViewWhileTheContentHasErrors() throws IOException {
    Path file = write("slow", page("The otter was slow."));
    String good = Files.readString(file);
    try (Asking asking = Asking.in(folder, "--view", "customer")) {
      assertTrue(ask(asking, "otter").contains("Orders were slow"));
      Files.writeString(file, good.replace("slow.", "slower.") + "\n:::intenal\nquokka\n:::\n");
      touch(file);
      String kept = asking.call("get_retrospective", Map.of("id", "slow"));
      assertTrue(kept.contains("The otter was slow."), kept);
      assertEquals(
          "plimsoll: the customer view is withheld; \"plimsoll check --view customer\" says why\n",
          asking.err());
      Files.writeString(file, good.replace("slow.", "slower."));
      assertTrue(
          asking.call("get_retrospective", Map.of("id", "slow")).contains("The otter was slower."));
    }
  }

  @Test
  void customersAreAnsweredNothingFromContentWithErrors() throws IOException {
    write("slow", page("The otter was slow.") + "\n:::intenal\nquokka\n:::\n");
    try (Asking asking = Asking.in(folder, "--view", "customer")) {
      String told = asking.refused("search_retrospectives", Map.of("query", "otter"));
      assertTrue(told.startsWith("There is nothing to read: "), told);
      assertEquals(0, asking.ask("resources/list", Map.of()).at("/result/resources").size());
      assertTrue(asking.ask("resources/read", Map.of("uri", "retrospective://slow")).has("error"));
    }
  }

  private static String page(String text) {
    return """
    ---
    audience: customer
    customer: {title: Orders were slow, slug: slow}
    ---
    ## Summary {.customer}

    %s
    """
        .formatted(text);
  }

  private static String ask(Asking asking, String words) throws IOException {
    return asking.call("search_retrospectives", Map.of("query", words));
  }

  private static String title(String json) {
    try {
      return new ObjectMapper().readTree(json).path("title").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(JsonNode all, String field) {
    return List.copyOf(
        new TreeSet<>(
            StreamSupport.stream(all.spliterator(), false)
                .map(n -> n.path(field).asText())
                .toList()));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("content/" + name + ".md");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** A second later, for file systems that count in seconds. */
  private static void touch(Path file) throws IOException {
    FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1000);
    Files.setLastModifiedTime(file, later);
  }
}
