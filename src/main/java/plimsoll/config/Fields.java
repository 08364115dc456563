package plimsoll.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.problem.Suggestion;

/**
 * A map that is asked for the keys it may have. A value of the wrong type is reported and read as
 * absent; {@link #finish} reports the keys that nobody asked for.
 *
 * <p>An empty value (YAML's null) is an absent one. No message quotes the map.
 */
public final class Fields {
  private final Value.Mapping map;
  private final Report report;
  private final TreeSet<String> asked = new TreeSet<>();

  private Fields(Value.Mapping map, Report report) {
    this.map = map;
    this.report = report;
  }

  /** The fields of a map. */
  public static Fields of(Value.Mapping map, Report report) {
    return new Fields(map, report);
  }

  /** Where the map is. */
  public Span span() {
    return map.span();
  }

  /** Where a key is, else the map. */
  public Span keySpan(String key) {
    return map.entries().stream()
        .filter(e -> e.key().equals(key))
        .map(Value.Entry::keySpan)
        .findFirst()
        .orElse(map.span());
  }

  /** The value of a key as it is, null included. */
  public Optional<Value> value(String key) {
    asked.add(key);
    return map.get(key);
  }

  /** A word or a number, as written. */
  public Optional<Phrase> text(String key) {
    return given(key).flatMap(v -> phrase(v, "a single text is expected here"));
  }

  /** A list of texts; a single text is a list of one. */
  public List<Phrase> texts(String key) {
    Optional<Value> value = given(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Value.Sequence sequence)) {
      return phrase(value.get(), "a list of texts is expected here").stream().toList();
    }
    List<Phrase> phrases = new ArrayList<>();
    for (Value item : sequence.items()) {
      phrase(item, "a text is expected here").ifPresent(phrases::add);
    }
    return phrases;
  }

  /** A map of its own. */
  public Optional<Fields> map(String key) {
    return given(key).flatMap(this::fields);
  }

  /** A list of maps. */
  public List<Fields> maps(String key) {
    Optional<Value> value = given(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Value.Sequence sequence)) {
      report.value(value.get().span(), "a list is wanted here", "begin each entry with - ");
      return List.of();
    }
    return sequence.items().stream().map(this::fields).flatMap(Optional::stream).toList();
  }

  /** All entries, for maps whose keys are the author's own. */
  public List<Value.Entry> entries() {
    map.entries().forEach(e -> asked.add(e.key()));
    return map.entries();
  }

  /** The fields of a value that should be a map. */
  public Optional<Fields> fields(Value value) {
    if (value instanceof Value.Mapping nested) {
      return Optional.of(new Fields(nested, report));
    }
    report.value(value.span(), "a map is expected here", "write lines of key: value");
    return Optional.empty();
  }

  /** The fields of a value that should be a map; one that is empty has none. */
  Optional<Fields> fieldsOrNone(Value value) {
    return isNull(value)
        ? Optional.of(new Fields(new Value.Mapping(List.of(), value.span()), report))
        : fields(value);
  }

  /** Says that a value cannot be used. */
  public void refuse(Span span, String message, String hint) {
    report.value(span, message, hint);
  }

  /** Reports the keys that were never asked for. */
  public void finish() {
    for (Value.Entry entry : map.entries()) {
      if (!asked.contains(entry.key())) {
        String known = "the keys here are " + String.join(", ", asked);
        report.unknown(entry.keySpan(), Suggestion.hint(entry.key(), asked, known));
      }
    }
  }

  private Optional<Value> given(String key) {
    return value(key).filter(v -> !isNull(v));
  }

  private static boolean isNull(Value value) {
    return value instanceof Value.Scalar scalar && scalar.tag() == Value.Tag.NULL;
  }

  private Optional<Phrase> phrase(Value value, String wanted) {
    if (value instanceof Value.Scalar scalar
        && scalar.tag() != Value.Tag.BOOLEAN
        && scalar.tag() != Value.Tag.NULL) {
      return Optional.of(new Phrase(scalar.text().strip(), scalar.span()));
    }
    report.value(value.span(), wanted, "put the text in quotes");
    return Optional.empty();
  }

  /**
   * How problems of a map are reported.
   *
   * @param unknown the code for a key that may not be there
   * @param value the code for a value that cannot be used
   */
  public record Report(Problems problems, Severity severity, Code unknown, Code value) {
    void unknown(Span span, String hint) {
      problems.add(new Problem(severity, unknown, span, "this key is not known here", hint, ""));
    }

    void value(Span span, String message, String hint) {
      problems.add(new Problem(severity, value, span, message, hint, ""));
    }
  }
}
