package plimsoll.problem;

import java.util.Locale;

/** The little JSON that a problem needs, in a fixed order of fields. */
final class Json {
  private Json() {}

  static StringBuilder field(StringBuilder out, String name, String value) {
    return string(string(out, name).append(':'), value);
  }

  static StringBuilder field(StringBuilder out, String name, int value) {
    return string(out, name).append(':').append(value);
  }

  /** Quoted; what a terminal or an editor would take for an order is escaped. */
  static StringBuilder string(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT
              || c == '\u2028'
              || c == '\u2029') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"');
  }
}
