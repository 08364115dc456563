package plimsoll.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints pages that were found: for people the title, where it is and what else there is to say;
 * for programs one JSON object a line.
 *
 * @param prefix what stands before a source's path
 */
record Finds(PrintStream out, String prefix, Format format) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One page. */
  void print(int rank, String title, String address, String source, Map<String, Object> more) {
    if (format == Format.JSON) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("rank", rank);
      line.put("title", title);
      line.put("url", address);
      if (!source.isEmpty()) {
        line.put("source", prefix + source);
      }
      line.putAll(more);
      out.println(json(line));
      return;
    }
    out.println(rank + ". " + plain(title));
    out.println("   " + plain(source.isEmpty() ? address : prefix + source));
    more.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            out.println("   " + name + ": " + plain(text));
          } else if (value instanceof List<?> list) {
            list.forEach(item -> out.println("   " + plain(item.toString())));
          }
        });
  }

  /** An object on one line. */
  static String json(Map<String, Object> line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Text that gives no orders to a terminal, on one line. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\n' || c == '\t' ? ' ' : c)
        .map(c -> Character.isISOControl(c) || isTurn(c) ? '\uFFFD' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Marks that turn the direction of what follows on the terminal. */
  private static boolean isTurn(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
