package plimsoll.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import plimsoll.site.Entry;

/** What the prompts of {@code server.json} ask an assistant, with the texts they speak of. */
final class Prompts {
  private static final int MOST_ALIKE = 5;

  private Prompts() {}

  /**
   * The text of a prompt.
   *
   * @param value of its one argument
   * @throws Refusal if there is nothing to speak of
   */
  static String text(JsonNode prompt, Library library, String value) {
    String argument = prompt.path("argument").path("name").asText();
    if (value.isBlank()) {
      throw new Refusal(
          "The argument \""
              + argument
              + "\" is missing: "
              + prompt.path("argument").path("description").asText());
    }
    String asked = Described.lines(prompt.path("text"));
    if (argument.equals("text")) {
      return asked
          + "\n\n---\n\n"
          + new Tools(library).matches(value, MOST_ALIKE)
          + "\n\n---\n\n"
          + value;
    }
    Entry entry = library.find(value);
    return asked + "\n\n---\n\n" + Reading.markdown(library, entry, entry.document());
  }
}
