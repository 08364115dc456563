package plimsoll.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import plimsoll.problem.Span;

/** Reads TOML 1.0 into {@link Value}s; a value's place is that of its key. */
public final class Toml {
  private static final int MAX_LENGTH = 200_000;

  private final String file;
  private final int firstLine;

  private Toml(String file, int firstLine) {
    this.file = file;
    this.firstLine = firstLine;
  }

  /**
   * Reads a text. Never fails: what cannot be read is a fault.
   *
   * @param firstLine the line of the file on which {@code text} begins, from 1
   */
  public static Parsed parse(String file, String text, int firstLine) {
    Span start = Span.at(file, firstLine, 1, 1);
    Value.Mapping nothing = new Value.Mapping(List.of(), start);
    if (text.length() > MAX_LENGTH || depth(text) > Yaml.MAX_DEPTH) {
      String message = "this is too long or nested too deeply to be read";
      return new Parsed(
          nothing, List.of(Parsed.Fault.syntax(start, message, "make it shorter")), List.of());
    }
    try {
      return new Toml(file, firstLine).read(text, start);
    } catch (RuntimeException e) {
      // The parser throws for some broken escapes instead of listing them among its errors.
      Parsed.Fault fault =
          Parsed.Fault.syntax(start, "this is not TOML", "check quotes and escapes");
      return new Parsed(nothing, List.of(fault), List.of());
    }
  }

  /** The parser recurses, so that brackets are counted before it runs. */
  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
    }
    return deepest;
  }

  private Parsed read(String text, Span start) {
    TomlParseResult result = org.tomlj.Toml.parse(text);
    List<Parsed.Fault> faults = new ArrayList<>();
    for (TomlParseError error : result.errors()) {
      Span span = span(error.position(), 1);
      faults.add(
          String.valueOf(error.getMessage()).contains("previously defined")
              ? Parsed.Fault.duplicate(span)
              : Parsed.Fault.syntax(span, "this is not TOML", "write key = \"value\""));
    }
    return new Parsed(table(result, start), faults, List.of());
  }

  private Value.Mapping table(TomlTable table, Span span) {
    List<Value.Entry> entries = new ArrayList<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      TomlPosition position = table.inputPositionOf(path);
      Span place = position == null ? span : span(position, Math.max(1, key.length()));
      Object value = table.get(path);
      if (value != null) {
        entries.add(new Value.Entry(key, place, value(value, place)));
      }
    }
    entries.sort(Comparator.comparing(Value.Entry::keySpan).thenComparing(Value.Entry::key));
    return new Value.Mapping(entries, span);
  }

  private Value value(Object value, Span span) {
    if (value instanceof TomlTable table) {
      return table(table, span);
    }
    if (value instanceof TomlArray array) {
      List<Value> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        items.add(value(array.get(i), span(array.inputPositionOf(i), 1)));
      }
      return new Value.Sequence(items, span);
    }
    return new Value.Scalar(String.format(Locale.ROOT, "%s", value), tag(value), span);
  }

  private static Value.Tag tag(Object value) {
    if (value instanceof String) {
      return Value.Tag.STRING;
    }
    if (value instanceof Boolean) {
      return Value.Tag.BOOLEAN;
    }
    return value instanceof Number ? Value.Tag.NUMBER : Value.Tag.DATE;
  }

  private Span span(TomlPosition position, int length) {
    return Span.at(file, firstLine + position.line() - 1, position.column(), length);
  }
}
