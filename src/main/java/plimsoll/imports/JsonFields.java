package plimsoll.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an object, by paths such as {@code fields.priority.name}; lists on the way are
 * walked. What is taken is gone, so that what is left is what nobody asked for.
 */
final class JsonFields {
  private JsonFields() {}

  /** Takes all values of a path; nulls are skipped. */
  static List<JsonNode> take(JsonNode node, String path) {
    List<JsonNode> found = new ArrayList<>();
    take(node, path.split("\\."), 0, found, true);
    return found;
  }

  /** Takes a field away wherever it is. */
  static void drop(JsonNode node, String name) {
    if (node instanceof ObjectNode object) {
      object.remove(name);
    }
    node.forEach(child -> drop(child, name));
  }

  /** The values of a path, which stay. */
  static List<JsonNode> look(JsonNode node, String path) {
    List<JsonNode> found = new ArrayList<>();
    take(node, path.split("\\."), 0, found, false);
    return found;
  }

  private static void take(
      JsonNode node, String[] path, int at, List<JsonNode> found, boolean away) {
    if (node instanceof ArrayNode list) {
      for (JsonNode element : list) {
        take(element, path, at, found, away);
      }
      return;
    }
    JsonNode value = node.get(path[at]);
    if (!(node instanceof ObjectNode object) || value == null || value.isNull()) {
      return;
    } else if (at + 1 < path.length) {
      take(value, path, at + 1, found, away);
      return;
    }
    found.add(value);
    if (away) {
      object.remove(path[at]);
    }
  }

  /** Objects of a list, or the one object that is there in place of a list. */
  static List<ObjectNode> objects(JsonNode node, String path) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode value : look(node, path)) {
      if (value instanceof ObjectNode object) {
        objects.add(object);
      }
      if (value instanceof ArrayNode list) {
        list.forEach(
            element -> {
              if (element instanceof ObjectNode object) {
                objects.add(object);
              }
            });
      }
    }
    return objects;
  }

  /** The first of several paths that has text; only that one is taken. */
  static Optional<String> text(JsonNode node, List<String> paths) {
    for (String path : paths) {
      boolean some = look(node, path).stream().anyMatch(v -> v.isValueNode() && !blank(v));
      if (some) {
        return take(node, path).stream()
            .filter(v -> v.isValueNode() && !blank(v))
            .map(JsonNode::asText)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** All words of a path, lists of words too. */
  static List<String> words(JsonNode node, List<String> paths) {
    List<String> words = new ArrayList<>();
    for (String path : paths) {
      for (JsonNode value : look(node, path)) {
        if (value.isValueNode() || isWords(value)) {
          (value.isValueNode() ? List.of(value) : value)
              .forEach(
                  word -> {
                    if (!blank(word)) {
                      words.add(Texts.line(word.asText()));
                    }
                  });
        }
      }
      if (!words.isEmpty()) {
        take(node, path);
        return words;
      }
    }
    return words;
  }

  private static boolean isWords(JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    for (JsonNode element : value) {
      if (!element.isValueNode()) {
        return false;
      }
    }
    return true;
  }

  private static boolean blank(JsonNode value) {
    return value.isNull() || value.asText().isBlank();
  }

  /** What is left, as text, lists and maps; empty where nothing is. */
  static Optional<Object> rest(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        rest(field.getValue()).ifPresent(v -> map.put(Texts.line(field.getKey()), v));
      }
      return map.isEmpty() ? Optional.empty() : Optional.of(map);
    } else if (node instanceof ArrayNode array) {
      List<Object> list = new ArrayList<>();
      array.forEach(element -> rest(element).ifPresent(list::add));
      return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
    if (node.isBoolean()) {
      return Optional.of(node.asBoolean());
    } else if (node.isIntegralNumber() && node.canConvertToLong()) {
      return Optional.of(node.asLong());
    }
    return blank(node) ? Optional.empty() : Optional.of(Texts.clean(node.asText()).strip());
  }
}
