package plimsoll.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plimsoll.problem.Span;

/** A value of YAML or TOML, with its place: what a key means is for its reader to say. */
public sealed interface Value {
  /** Where the value is in its file. */
  Span span();

  /**
   * A scalar.
   *
   * @param text its characters, quotes and escapes resolved
   * @param tag how YAML 1.2's core schema (or TOML) types it
   */
  record Scalar(String text, Tag tag, Span span) implements Value {
    public Scalar {
      Objects.requireNonNull(text);
      Objects.requireNonNull(tag);
      Objects.requireNonNull(span);
    }
  }

  /** The types of a scalar. A date is TOML's; YAML 1.2 writes dates as strings. */
  enum Tag {
    STRING,
    NUMBER,
    BOOLEAN,
    DATE,
    NULL
  }

  /** A list. */
  record Sequence(List<Value> items, Span span) implements Value {
    public Sequence {
      items = List.copyOf(items);
      Objects.requireNonNull(span);
    }
  }

  /**
   * A map. Keys are unique and in the order of the file: a repeated key is the reader's problem.
   */
  record Mapping(List<Entry> entries, Span span) implements Value {
    public Mapping {
      entries = List.copyOf(entries);
      Objects.requireNonNull(span);
    }

    /** The value of a key. */
    public Optional<Value> get(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
    }

    /** Whether a place is between the key of an entry and the next key. */
    public boolean holds(Entry entry, Span place) {
      int next = entries.indexOf(entry) + 1;
      return place.compareTo(entry.keySpan()) > 0
          && (next == entries.size() || place.compareTo(entries.get(next).keySpan()) < 0);
    }
  }

  /** A key and its value. */
  record Entry(String key, Span keySpan, Value value) {
    public Entry {
      Objects.requireNonNull(key);
      Objects.requireNonNull(keySpan);
      Objects.requireNonNull(value);
    }
  }
}
