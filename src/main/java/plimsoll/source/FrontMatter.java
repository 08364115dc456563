package plimsoll.source;

import java.util.List;
import java.util.regex.Pattern;
import plimsoll.config.Parsed;
import plimsoll.config.Toml;
import plimsoll.config.Value;
import plimsoll.config.Yaml;
import plimsoll.problem.Span;

/**
 * The map between the fences at the start of a file: {@code ---} for YAML, {@code +++} for TOML.
 *
 * @param parsed the map; empty if there is none or it cannot be read
 * @param state whether there is one
 * @param bodyOffset where the text begins, in UTF-16 units; after a byte order mark at least
 * @param bodyLine the line on which the text begins, from 1
 * @param suspect a line that says {@code audience: customer}, or nearly so, where nothing reads it;
 *     0 if there is none
 */
record FrontMatter(Parsed parsed, State state, int bodyOffset, int bodyLine, int suspect) {
  /** Longest front matter in UTF-16 units. */
  static final int MAX_LENGTH = 100_000;

  private static final Pattern YAML_LINE =
      Pattern.compile("[\"']?[\\p{L}_][\\p{L}\\p{N}_.-]*[\"']?\\s*:(\\s.*)?", Pattern.DOTALL);
  private static final Pattern TOML_LINE =
      Pattern.compile("(\\[.*\\]|[\"']?[\\p{L}_][\\p{L}\\p{N}_.-]*[\"']?\\s*=.*)", Pattern.DOTALL);

  /** What is at the start of the file. */
  enum State {
    /** Text. */
    ABSENT,
    /** A map, which was read. */
    READ,
    /** What looks like a map and cannot be read: it stays text. */
    BROKEN
  }

  static FrontMatter find(String file, String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    Lines lines = Lines.from(text, start);
    if (lines.isEmpty()) {
      return absent(file, start, 0);
    }
    String fence = lines.text(0).stripTrailing();
    if (!fence.equals("---") && !fence.equals("+++")) {
      return absent(file, start, AudienceSlip.atStart(lines));
    }
    int close = close(lines, fence);
    return close < 0 ? open(file, lines, fence, start) : closed(file, text, lines, fence, close);
  }

  private static int close(Lines lines, String fence) {
    for (int i = 1; i < lines.size() && lines.offset(i) - lines.offset(0) <= MAX_LENGTH; i++) {
      String line = lines.text(i).stripTrailing();
      if (line.equals(fence) || (fence.equals("---") && line.equals("..."))) {
        return i;
      }
    }
    return -1;
  }

  private static FrontMatter closed(
      String file, String text, Lines lines, String fence, int close) {
    int from = lines.offset(1);
    String inside = text.substring(from, lines.offset(close));
    Parsed parsed = fence.equals("---") ? Yaml.parse(file, inside, 2) : Toml.parse(file, inside, 2);
    if (!parsed.complete()) {
      int suspect = AudienceSlip.within(lines, 1, close);
      return new FrontMatter(parsed, State.BROKEN, lines.offset(0), 1, suspect);
    }
    return new FrontMatter(parsed, State.READ, lines.offset(close + 1), close + 2, 0);
  }

  /** A fence that nothing closes is a rule above the text, unless keys follow it. */
  private static FrontMatter open(String file, Lines lines, String fence, int start) {
    int suspect = AudienceSlip.within(lines, 1, Math.min(lines.size(), 200));
    int first = 1;
    while (first < lines.size() && ignored(lines.text(first))) {
      first++;
    }
    Pattern key = fence.equals("---") ? YAML_LINE : TOML_LINE;
    if (first == lines.size() || !key.matcher(lines.text(first)).matches()) {
      return absent(file, start, suspect);
    }
    Parsed.Fault fault =
        new Parsed.Fault(
            Parsed.Fault.Kind.SYNTAX,
            Span.at(file, 1, 1, 3),
            "this front matter is not closed, or too long",
            "close it with " + fence + " alone on a line");
    return new FrontMatter(
        new Parsed(nothing(file), List.of(fault), List.of()), State.BROKEN, start, 1, suspect);
  }

  private static boolean ignored(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }

  private static FrontMatter absent(String file, int start, int suspect) {
    return new FrontMatter(
        new Parsed(nothing(file), List.of(), List.of()), State.ABSENT, start, 1, suspect);
  }

  private static Value.Mapping nothing(String file) {
    return new Value.Mapping(List.of(), Span.of(file));
  }
}
