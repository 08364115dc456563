package plimsoll.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plimsoll.config.Parsed;
import plimsoll.config.Toml;
import plimsoll.config.Value;
import plimsoll.config.Yaml;
import plimsoll.problem.Suggestion;

/**
 * A document's front matter, and the text below it.
 *
 * @param values empty if there is none or it cannot be read
 * @param body the text; with what cannot be read in front of it, as code
 * @param broken whether there is some that cannot be read
 * @param lines how many lines are above the body
 */
record Matter(Map<String, Object> values, String body, boolean broken, int lines) {
  /** Keys that decide who reads a file, or what a page is called. */
  private static final Set<String> DECIDING =
      Set.of("audience", "customer", "id", "aliases", "hopes", "related", "unrelated", "kind");

  static Matter of(String text, String file) {
    String clean = Texts.clean(text);
    String fence = clean.startsWith("---\n") ? "---" : clean.startsWith("+++\n") ? "+++" : "";
    int end = fence.isEmpty() ? -1 : clean.indexOf("\n" + fence + "\n", 3);
    if (end < 0 && !fence.isEmpty() && clean.endsWith("\n" + fence)) {
      end = clean.length() - 4;
    }
    if (end < 0) {
      return new Matter(Map.of(), clean, false, 0);
    }
    String inside = clean.substring(Math.min(4, end + 1), end + 1);
    String body = clean.substring(Math.min(clean.length(), end + 5));
    int lines = 2 + (int) inside.lines().count();
    Parsed parsed = fence.equals("---") ? Yaml.parse(file, inside, 2) : Toml.parse(file, inside, 2);
    if (!parsed.complete()) {
      String code = "```" + (fence.equals("---") ? "yaml" : "toml") + "\n" + inside + "```\n\n";
      return new Matter(Map.of(), code + body, true, lines);
    }
    return new Matter(map(parsed.value()), body, false, lines);
  }

  private static Map<String, Object> map(Value.Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Value.Entry entry : mapping.entries()) {
      map.put(entry.key(), value(entry.value()));
    }
    return map;
  }

  private static Object value(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return switch (scalar.tag()) {
        case NULL -> "";
        case BOOLEAN -> Boolean.valueOf(scalar.text());
        case NUMBER ->
            scalar.text().matches("0|-?[1-9]\\d{0,17}")
                ? (Object) Long.valueOf(scalar.text())
                : scalar.text();
        default -> scalar.text();
      };
    } else if (value instanceof Value.Sequence list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(value(item)));
      return items;
    }
    return map((Value.Mapping) value);
  }

  /** A value as one text; empty if it is missing or not text. */
  String text(String key) {
    return values.getOrDefault(key, "") instanceof String text ? text : "";
  }

  /** The name that a key of another tool gets, where its own would decide something. */
  static String key(String format, String key) {
    String folded = Texts.line(key).toLowerCase(Locale.ROOT);
    boolean decides = DECIDING.contains(folded) || Suggestion.distance(folded, "audience") <= 2;
    return decides || folded.isEmpty() ? format + "-" + folded : Texts.line(key);
  }
}
