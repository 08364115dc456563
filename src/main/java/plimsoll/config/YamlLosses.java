package plimsoll.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import plimsoll.problem.Span;

/**
 * Words that look like part of a value and that YAML drops without a word: {@code title: Fix for
 * #123} says {@code Fix for}.
 */
final class YamlLosses {
  private static final int LONGEST = 4_000;

  private final String file;
  private final int firstLine;
  private final List<String> lines;
  private final Map<Anchor, Span> anchors = new HashMap<>();
  private final List<Parsed.Fault> found = new ArrayList<>();

  YamlLosses(String file, String text, int firstLine) {
    this.file = file;
    this.firstLine = firstLine;
    // The parser counts these three as line ends, and no others.
    this.lines = List.of(text.split("(?s)\r\n|[\r\n]", -1));
  }

  /** A value that is not in quotes may end before its author thinks. */
  void value(ScalarEvent scalar, Span span) {
    if (scalar.isPlain()) {
      comment(scalar.getEndMark());
    } else if (isBlock(scalar.getScalarStyle()) && scalar.getValue().isBlank()) {
      header(scalar.getStartMark(), span);
    }
  }

  private static boolean isBlock(ScalarStyle style) {
    return style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL;
  }

  private void comment(Optional<Mark> end) {
    String line = end.map(this::line).orElse("");
    int from = end.map(mark -> offset(line, mark)).orElse(0);
    int hash = from;
    while (hash < line.length() && (line.charAt(hash) == ' ' || line.charAt(hash) == '\t')) {
      hash++;
    }
    if (hash > from && hash < line.length() && line.charAt(hash) == '#') {
      String words = line.substring(hash);
      if (hasWords(words)) {
        found.add(
            Parsed.Fault.lost(
                Span.at(
                    file,
                    firstLine + end.get().getLine(),
                    end.get().getColumn() + hash - from + 1,
                    words.codePointCount(0, words.length())),
                "the words after # are a comment in YAML, not part of the value"));
      }
    }
  }

  /** {@code downtime: >5} is the header of a folded text that has no lines. */
  private void header(Optional<Mark> start, Span span) {
    String line = start.map(this::line).orElse("");
    int after = start.map(mark -> offset(line, mark)).orElse(0) + 1;
    if (after < line.length() && hasWords(line.substring(after))) {
      found.add(Parsed.Fault.lost(span, "this is YAML's sign for folded text, not a value"));
    }
  }

  /** What an anchor names and nobody repeats was hardly meant to be one. */
  void anchor(Anchor anchor, Span span) {
    anchors.put(anchor, span);
  }

  void used(Anchor anchor) {
    anchors.remove(anchor);
  }

  /** All that was lost, in the order of the text. */
  List<Parsed.Fault> found() {
    anchors.values().stream()
        .map(span -> Parsed.Fault.lost(span, "a word that begins with & is not part of the value"))
        .forEach(found::add);
    found.sort(java.util.Comparator.comparing(Parsed.Fault::span));
    return found;
  }

  private String line(Mark mark) {
    return mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
  }

  /** Marks count code points; to count them again for every value of one long line is too much. */
  private static int offset(String line, Mark mark) {
    if (line.length() > LONGEST) {
      return line.length();
    }
    int points = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(mark.getColumn(), points));
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
