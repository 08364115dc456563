package plimsoll.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** Reads JSON: every name and every text in it, pieces of pages as pages. */
final class JsonFile {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> LINKS =
      Set.of("url", "home_page_url", "feed_url", "image", "icon", "favicon", "start_url", "src");

  private JsonFile() {}

  static void read(String text, FileReport report) throws Malformed {
    try (JsonParser parser = FACTORY.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> report.prose(parser.currentName());
          case VALUE_STRING -> value(parser, report);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> report.code(parser.getText());
          default -> {}
        }
      }
    } catch (IOException e) {
      throw new Malformed();
    }
  }

  private static void value(JsonParser parser, FileReport report) throws IOException {
    String text = parser.getText();
    String name = parser.currentName();
    if (name != null && LINKS.contains(name)) {
      report.link(text);
    }
    Markup.textOrHtml(text, report);
  }
}
