package plimsoll.source;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.config.Value;

/** Values as a person would write them on one line. */
final class Readable {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Readable() {}

  static String of(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.tag() == Value.Tag.NULL ? "" : oneLine(scalar.text());
    }
    if (value instanceof Value.Sequence list) {
      return list.items().stream().map(Readable::of).collect(Collectors.joining(", "));
    }
    return ((Value.Mapping) value)
        .entries().stream()
            .map(e -> e.key() + ": " + of(e.value()))
            .collect(Collectors.joining("; "));
  }

  /** Without line breaks and runs of spaces: metadata is printed in one line. */
  static String oneLine(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
  }

  /** Whether the value is YAML's null: a key that was left empty. */
  static boolean isNothing(Value value) {
    return value instanceof Value.Scalar scalar
        && (scalar.tag() == Value.Tag.NULL || scalar.text().isBlank());
  }
}
