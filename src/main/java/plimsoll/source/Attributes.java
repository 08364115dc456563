package plimsoll.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a pair of braces: {@code {.internal as="a database"}}.
 *
 * @param classes the words with a dot
 * @param values the {@code key=value} pairs
 * @param id the word with a hash, or empty
 * @param wellFormed whether all of it could be read
 * @param end offset after the closing brace
 */
public record Attributes(
    List<String> classes, Map<String, String> values, String id, boolean wellFormed, int end) {
  public Attributes {
    classes = List.copyOf(classes);
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The most characters that a pair of braces may hold; more is text. */
  static final int LONGEST = 4_000;

  /**
   * Reads braces at {@code start}, if they look like attributes: a dot, a hash, a colon or {@code
   * key=} comes first. Other braces, as of JSON, are text.
   */
  static Optional<Attributes> at(CharSequence text, int start) {
    AttributeReader reader = new AttributeReader(text, start + 1);
    return reader.looksLikeAttributes() ? reader.read() : Optional.empty();
  }

  /** Reads braces at {@code start} whatever they look like, as after a code fence. */
  public static Optional<Attributes> in(CharSequence text, int start) {
    return new AttributeReader(text, start + 1).read();
  }

  /** Whether a class is given. */
  public boolean has(String name) {
    return classes.contains(name);
  }

  /** Whether there is nothing but this one class. */
  public boolean isOnly(String name) {
    return wellFormed && classes.equals(List.of(name)) && values.isEmpty() && id.isEmpty();
  }
}
