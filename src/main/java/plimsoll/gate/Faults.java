package plimsoll.gate;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.source.SourceText;

/**
 * What is wrong with one draft: errors if the file is to be published, otherwise notices. Messages
 * are fixed sentences: nothing of the document goes into them.
 */
final class Faults {
  private final SourceText source;
  private final Severity severity;
  private final List<Problem> found = new ArrayList<>();

  Faults(SourceText source, Severity severity) {
    this.source = source;
    this.severity = severity;
  }

  /** Something wrong with a node. */
  void at(Node node, Code code, String message, String hint) {
    at(node.getStartOffset(), node.getEndOffset(), code, message, hint);
  }

  /** Something wrong with a stretch of the Markdown. */
  void at(int start, int end, Code code, String message, String hint) {
    add(code, source.span(start, end), message, hint);
  }

  /** Something wrong with a place of the file. */
  void add(Code code, Span span, String message, String hint) {
    found.add(new Problem(severity, code, span, message, hint, ""));
  }

  /** A line that shows nothing internal is shown with what is wrong with it. */
  void showing(Node node, String line, Code code, String message, String hint) {
    showing(node.getStartOffset(), node.getEndOffset(), line, code, message, hint);
  }

  /** The same, of a stretch of the Markdown. */
  void showing(int start, int end, String line, Code code, String message, String hint) {
    found.add(new Problem(severity, code, source.span(start, end), message, hint, line));
  }

  /** Something guessed or left out, whatever the file is. */
  void notice(Node node, Code code, String message, String hint) {
    found.add(
        Problem.notice(
            code, source.span(node.getStartOffset(), node.getEndOffset()), message, hint));
  }

  /** Looks for what is forbidden in this draft. */
  ForbiddenCheck screen(ViewContext library) {
    return new ForbiddenCheck(library, severity, found::add);
  }

  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
