package plimsoll.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.problem.Suggestion;

/** What a tool was called with, checked against its schema. */
final class Arguments {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> words = new TreeMap<>();
  private final Map<String, Integer> numbers = new TreeMap<>();

  private Arguments() {}

  /**
   * Reads the arguments of a call. Absent, {@code null} and empty are the same.
   *
   * @param schema of the flat object that the tool takes
   * @throws Refusal if they do not fit, with what would
   */
  static Arguments of(JsonNode schema, Map<String, Object> given) {
    JsonNode properties = schema.path("properties");
    Arguments arguments = new Arguments();
    given.forEach(
        (name, value) -> {
          if (!properties.has(name)) {
            throw new Refusal(
                "There is no argument called \"" + name + "\". " + hint(properties, name));
          }
          JsonNode read = JSON.valueToTree(value);
          if (!read.isNull() && !(read.isTextual() && read.asText().isBlank())) {
            arguments.add(name, properties.path(name), read);
          }
        });
    for (JsonNode required : schema.path("required")) {
      String name = required.asText();
      if (!arguments.words.containsKey(name) && !arguments.numbers.containsKey(name)) {
        throw new Refusal("The argument \"" + name + "\" is missing: " + says(properties, name));
      }
    }
    return arguments;
  }

  private static String hint(JsonNode properties, String name) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return Suggestion.nearest(name, names)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse("The arguments are: " + String.join(", ", names) + ".");
  }

  private static String says(JsonNode properties, String name) {
    return properties.path(name).path("description").asText();
  }

  private void add(String name, JsonNode property, JsonNode value) {
    if (property.path("type").asText().equals("integer")) {
      numbers.put(name, number(name, property, value));
    } else if (value.isTextual() || value.isNumber()) {
      words.put(name, word(name, property, value.asText()));
    } else {
      throw new Refusal("The argument \"" + name + "\" takes a text.");
    }
  }

  private static int number(String name, JsonNode property, JsonNode value) {
    int least = property.path("minimum").asInt(0);
    int most = property.path("maximum").asInt(Integer.MAX_VALUE);
    try {
      long number = new java.math.BigDecimal(value.asText().strip()).longValueExact();
      if (number >= least && number <= most) {
        return (int) number;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // said below, with what would be right
    }
    throw new Refusal(
        "The argument \""
            + name
            + "\" takes a whole number from "
            + least
            + (most == Integer.MAX_VALUE ? "" : " to " + most)
            + ".");
  }

  private static String word(String name, JsonNode property, String value) {
    if (!property.has("enum")) {
      return value;
    }
    List<String> choices = new ArrayList<>();
    property.path("enum").forEach(choice -> choices.add(choice.asText()));
    String folded = value.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    if (!choices.contains(folded)) {
      throw new Refusal(
          "The argument \"" + name + "\" takes one of: " + String.join(", ", choices) + ".");
    }
    return folded;
  }

  /** A text, if it was given. */
  Optional<String> word(String name) {
    return Optional.ofNullable(words.get(name));
  }

  /** A text, else empty. */
  String text(String name) {
    return words.getOrDefault(name, "");
  }

  /** A number, else what is usual. */
  int number(String name, int usual) {
    return numbers.getOrDefault(name, usual);
  }
}
