package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The channels of {@code leaks/} by which internal text has got out, asked of the customers' view
 * in every way that an assistant can ask: no answer, and no word that goes with a refusal, names a
 * quokka, and all are the same when the quokkas are other animals.
 */
class McpLeaksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("plimsoll.LeaksTest#channels")
  void nothingGetsOutBy(String channel) throws IOException {
    Path fixture = LeaksTest.fixtures().resolve(channel);
    Path content = fixture.resolve("content");
    boolean published = Files.readString(fixture.resolve("expected.txt")).startsWith("published");
    String answers = answers(LeaksTest.copy(content, made("a/content"), "quokka"));
    assertFalse(answers.toLowerCase(Locale.ROOT).contains("quokka"), answers);
    assertEquals(published, answers.toLowerCase(Locale.ROOT).contains("otter"), answers);
    if (published) {
      String renamed = answers(LeaksTest.copy(content, made("b/content"), "elephant"));
      assertTrue(answers.equals(renamed), "the same when it is renamed");
    }
  }

  @Test
  void whoKnowsAnInternalNameLearnsNothing() throws IOException {
    Path content = LeaksTest.fixtures().resolve("metadata/content");
    LeaksTest.copy(content, made("a/content"), "quokka");
    try (Asking asking = Asking.in(folder.resolve("a"), "--view", "customer")) {
      for (String internal :
          List.of("other-quokka", "other-quokka.md", "a", "a.md", "quokka", "../site.yaml")) {
        assertEquals(
            "No retrospective has this ID. Find it with search_retrospectives.",
            asking.refused("get_retrospective", Map.of("id", internal)));
        assertTrue(
            asking
                .ask("resources/read", Map.of("uri", "retrospective://" + internal))
                .has("error"));
      }
      assertEquals(
          "No retrospective has this service. None is known.",
          asking.refused("search_retrospectives", Map.of("service", "quokka-db")));
    }
  }

  private Path made(String path) throws IOException {
    return Files.createDirectories(folder.resolve(path));
  }

  /** All that can be asked without knowing what is there, and then of each that was named. */
  private static String answers(Path content) throws IOException {
    StringBuilder all = new StringBuilder();
    Asking asking = Asking.in(content.getParent(), "--view", "customer");
    JsonNode resources = asking.ask("resources/list", Map.of());
    all.append(resources);
    for (String list : List.of("tools/list", "prompts/list", "resources/templates/list")) {
      all.append(asking.ask(list, Map.of()));
    }
    for (String words : List.of("otter", "heron", "ordres", "the of slow page", "animal db-7")) {
      all.append(tool(asking, "search_retrospectives", Map.of("query", words)));
      all.append(tool(asking, "similar_retrospectives", Map.of("text", words)));
      all.append(
          asking.ask(
              "prompts/get",
              Map.of("name", "has_this_happened", "arguments", Map.of("text", words))));
    }
    for (String filter : List.of("service", "severity", "kind", "since")) {
      all.append(tool(asking, "search_retrospectives", Map.of(filter, "nonsense")));
    }
    for (String list : List.of("list_actions", "list_hopes")) {
      all.append(tool(asking, list, Map.of("state", "all")));
      all.append(tool(asking, list, Map.of("state", "nonsense")));
    }
    for (JsonNode resource : resources.at("/result/resources")) {
      String id = resource.path("name").asText();
      all.append(asking.ask("resources/read", Map.of("uri", resource.path("uri").asText())));
      all.append(tool(asking, "get_retrospective", Map.of("id", id)));
      all.append(tool(asking, "get_retrospective", Map.of("id", id, "section", "nonsense")));
      all.append(tool(asking, "get_retrospective", Map.of("id", id + "x")));
      all.append(tool(asking, "similar_retrospectives", Map.of("id", id)));
      Stream.of("questions_for_timeline", "review_a_draft")
          .forEach(prompt -> all.append(prompt(asking, prompt, id)));
    }
    asking.close();
    return all.append(asking.err()).toString();
  }

  private static JsonNode prompt(Asking asking, String name, String id) {
    try {
      return asking.ask("prompts/get", Map.of("name", name, "arguments", Map.of("id", id)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode tool(Asking asking, String name, Map<String, Object> arguments)
      throws IOException {
    return asking.ask("tools/call", Map.of("name", name, "arguments", arguments));
  }
}
