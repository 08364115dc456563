package plimsoll.config;

import java.util.List;
import java.util.Objects;
import plimsoll.problem.Span;

/**
 * A YAML or TOML text, as far as it could be read.
 *
 * @param value the top-level map; with a syntax fault, the entries before it
 * @param faults what is wrong, in the order of the text
 * @param aliases where YAML aliases ({@code *name}) are: words that were taken from elsewhere
 */
public record Parsed(Value.Mapping value, List<Fault> faults, List<Span> aliases) {
  public Parsed {
    Objects.requireNonNull(value);
    faults = List.copyOf(faults);
    aliases = List.copyOf(aliases);
  }

  /** Whether the text as a whole could be read; repeated keys and lost words do not stop that. */
  public boolean complete() {
    return faults.stream().noneMatch(f -> f.kind() == Fault.Kind.SYNTAX);
  }

  /**
   * Something wrong in the text.
   *
   * @param message one sentence that quotes nothing
   */
  public record Fault(Kind kind, Span span, String message, String hint) {
    /** What is wrong. */
    public enum Kind {
      /** It cannot be read, or is too large or too deep. */
      SYNTAX,
      /** A key occurs twice in a map; the first one counts. */
      DUPLICATE,
      /** Words that the format drops, though they look like part of a value. */
      LOST
    }

    static Fault syntax(Span span, String message, String hint) {
      return new Fault(Kind.SYNTAX, span, message, hint);
    }

    static Fault lost(Span span, String message) {
      return new Fault(Kind.LOST, span, message, "put the value in quotes, or delete these words");
    }

    static Fault duplicate(Span span) {
      return new Fault(Kind.DUPLICATE, span, "this key is in the map twice", "keep one of the two");
    }
  }
}
