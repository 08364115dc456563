package plimsoll.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads JSON: every name and every text in it, pieces of pages as pages. */
final class JsonFile {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> LINKS =
      Set.of("url", "home_page_url", "feed_url", "image", "icon", "favicon", "start_url", "src");

  private JsonFile() {}

  static void read(String text, FileReport report) throws Malformed {
    try {
      read(new StringReader(text), report);
    } catch (IOException e) {
      throw new Malformed();
    }
  }

  /**
   * Reads a file as it comes: the list of all retrospectives is as large as all of them.
   *
   * @throws IOException if the file cannot be read
   * @throws Malformed if it is no JSON in UTF-8
   */
  static void read(Path file, FileReport report) throws IOException, Malformed {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read(text, report);
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw new Malformed();
    }
  }

  private static void read(Reader text, FileReport report) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> report.prose(parser.currentName());
          case VALUE_STRING -> value(parser, report);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> report.code(parser.getText());
          default -> {}
        }
      }
    }
  }

  private static void value(JsonParser parser, FileReport report) throws IOException {
    String name = parser.currentName();
    boolean link = name != null && LINKS.contains(name);
    if (!link && !report.seeker().seeks() && !holdsTags(parser)) {
      return;
    }
    String text = parser.getText();
    if (link) {
      report.link(text);
    }
    Markup.textOrHtml(text, report);
  }

  private static boolean holdsTags(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int start = parser.getTextOffset();
    int end = start + parser.getTextLength();
    for (int i = start; i < end; i++) {
      if (text[i] == '<') {
        return true;
      }
    }
    return false;
  }
}
