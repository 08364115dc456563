package plimsoll.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import plimsoll.text.Resource;

/** What the server says of itself: {@code server.json}. */
record Described(JsonNode json) {
  static Described read() {
    try {
      return new Described(
          new ObjectMapper().readTree(Resource.bytes(Described.class, "server.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String instructions() {
    return lines(json.path("instructions"));
  }

  List<JsonNode> tools() {
    return all("tools");
  }

  List<JsonNode> prompts() {
    return all("prompts");
  }

  /** A text that is kept as a list of lines. */
  static String lines(JsonNode lines) {
    List<String> all = new ArrayList<>();
    lines.forEach(line -> all.add(line.asText()));
    return String.join("\n", all);
  }

  private List<JsonNode> all(String name) {
    List<JsonNode> all = new ArrayList<>();
    json.path(name).forEach(all::add);
    return all;
  }
}
