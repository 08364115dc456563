package plimsoll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a site says to programs, whole: feeds, the site map, everything as JSON and CSV. JSON has a
 * line for each field and XML one for each element, so that a difference can be read.
 */
final class Exported {
  private static final Pattern EXPORT =
      Pattern.compile("(?!assets/|search/|.*\\.schema\\.json).*\\.(xml|json|csv|txt)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Exported() {}

  static String of(Tree tree) throws IOException {
    StringBuilder said = new StringBuilder();
    for (Map.Entry<String, byte[]> file : tree.files().entrySet()) {
      if (EXPORT.matcher(file.getKey()).matches()) {
        String text = new String(file.getValue(), UTF_8);
        said.append("== ").append(file.getKey()).append('\n');
        said.append(readable(file.getKey(), text).stripTrailing()).append('\n');
      }
    }
    return said.toString();
  }

  private static String readable(String name, String text) throws IOException {
    if (name.endsWith(".json")) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return JSON.writer(
              new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
          .writeValueAsString(JSON.readTree(text));
    }
    return name.endsWith(".xml") ? text.replaceAll(">\\s*<(?!/)", ">\n<") : text;
  }
}
