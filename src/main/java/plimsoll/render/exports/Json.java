package plimsoll.render.exports;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** Writers of JSON: indented, in UTF-8, with line feeds on every platform. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .configure(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false)
          .build();

  private Json() {}

  static JsonGenerator to(OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(printer);
    return json;
  }

  /** A string, or null for an empty one: absent is not the same as empty to a program. */
  static void stringOrNull(JsonGenerator json, String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }
}
