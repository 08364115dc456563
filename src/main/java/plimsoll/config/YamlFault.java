package plimsoll.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import plimsoll.problem.Span;

/**
 * The parser's complaint in our words. Its own words quote the text around the fault, which may be
 * internal, so nothing of them is passed on.
 */
final class YamlFault {
  private YamlFault() {}

  static Parsed.Fault of(YamlEngineException e, String text, String file, int firstLine) {
    if (e instanceof ReaderException reader) {
      return Parsed.Fault.syntax(
          spanOf(text, reader.getPosition(), file, firstLine),
          "there is a control character here",
          "delete it");
    }
    if (e instanceof MarkedYamlEngineException marked) {
      return said(marked, place(marked, file, firstLine));
    }
    return Parsed.Fault.syntax(
        Span.at(file, firstLine, 1, 1), "this is not YAML", "check quotes and indentation");
  }

  private static Span place(MarkedYamlEngineException e, String file, int firstLine) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    return mark.map(m -> Span.at(file, firstLine + m.getLine(), m.getColumn() + 1, 1))
        .orElseGet(() -> Span.at(file, firstLine, 1, 1));
  }

  private static Parsed.Fault said(MarkedYamlEngineException e, Span span) {
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (problem.contains("'\\t") || problem.contains("\t")) {
      return Parsed.Fault.syntax(span, "there is a tab where YAML needs spaces", "use spaces");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return Parsed.Fault.syntax(
          span, "a value with a colon in it is not in quotes", "put the value in quotes");
    }
    if (context.contains("quoted scalar")) {
      return Parsed.Fault.syntax(
          span,
          "a quoted value is not closed, or has an escape that YAML does not know",
          "fix the quotes");
    }
    if (context.contains("simple key")) {
      return Parsed.Fault.syntax(
          span, "a line without a colon", "write key: value, or indent the line if it continues");
    }
    if (context.contains("block mapping") || context.contains("block collection")) {
      return Parsed.Fault.syntax(
          span, "the indentation does not line up, or text follows a value", "fix the indentation");
    }
    if (context.contains("flow")) {
      return Parsed.Fault.syntax(span, "a bracket or brace is not closed", "close it");
    }
    return Parsed.Fault.syntax(span, "this is not YAML", "put values with signs in quotes");
  }

  /** The place of a code point counted from the start of the text. */
  private static Span spanOf(String text, int codePoints, String file, int firstLine) {
    int line = firstLine;
    int column = 1;
    int at = 0;
    for (int n = 0; n < codePoints && at < text.length(); n++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean crlf = c == '\r' && at < text.length() && text.charAt(at) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return Span.at(file, line, column, 1);
  }
}
