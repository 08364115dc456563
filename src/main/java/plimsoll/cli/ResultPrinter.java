package plimsoll.cli;

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
record ResultPrinter(PrintStream out, String prefix, Format format) {
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
      out.println(TerminalText.json(line));
      return;
    }
    out.println(rank + ". " + TerminalText.plain(title));
    out.println("   " + TerminalText.plain(source.isEmpty() ? address : prefix + source));
    more.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            out.println("   " + name + ": " + TerminalText.plain(text));
          } else if (value instanceof List<?> list) {
            list.forEach(item -> out.println("   " + TerminalText.plain(item.toString())));
          }
        });
  }
}
