package plimsoll.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Text that is safe to print on one line, for people or for programs. */
final class TerminalText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TerminalText() {}

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
