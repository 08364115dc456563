package plimsoll.marks;

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
public final class Faults {
  private final SourceText source;
  private final Severity severity;
  private final List<Problem> found = new ArrayList<>();
  private final List<Span> withheld = new ArrayList<>();

  /** For one draft. */
  public Faults(SourceText source, Severity severity) {
    this.source = source;
    this.severity = severity;
  }

  /** Something wrong with a node. */
  void at(Node node, Code code, String message, String hint) {
    at(node.getStartOffset(), node.getEndOffset(), code, message, hint);
  }

  /** Something that needs a mark of its own. */
  void risky(Node node, String what, String hint) {
    at(node, Code.RISKY_UNMARKED, what + " in text for customers has no mark", hint);
  }

  /** Something wrong with a stretch of the Markdown. */
  public void at(int start, int end, Code code, String message, String hint) {
    add(code, source.span(start, end), message, hint);
  }

  /** The same of a line whose mark is out of place for that reason: it is one slip. */
  public void inPlaceOfMarks(int start, int end, Code code, String message, String hint) {
    int line = source.span(start, end).line();
    found.removeIf(p -> p.code() == Code.MARK_PLACE && p.span().line() == line);
    at(start, end, code, message, hint);
  }

  /** Something wrong with a place of the file. */
  public void add(Code code, Span span, String message, String hint) {
    found.add(new Problem(severity, code, span, message, hint, ""));
  }

  /** A line that shows nothing internal is shown with what is wrong with it. */
  void showing(Node node, String line, Code code, String message, String hint) {
    showing(node.getStartOffset(), node.getEndOffset(), line, code, message, hint);
  }

  /** The same, of a stretch of the Markdown. */
  public void showing(int start, int end, String line, Code code, String message, String hint) {
    found.add(new Problem(severity, code, source.span(start, end), message, hint, line));
  }

  /**
   * Words that customers do not get although neither a mark nor a section of actions says so: one
   * notice for all of them.
   */
  void withheld(Node node) {
    withheld.add(source.span(node.getStartOffset(), node.getEndOffset()));
  }

  /** Something that is right as it is written, but may not be meant. */
  void notice(Node node, String message, String hint) {
    Span span = source.span(node.getStartOffset(), node.getEndOffset());
    found.add(new Problem(Severity.NOTICE, Code.WITHHELD, span, message, hint, ""));
  }

  /** What was found so far. */
  public List<Problem> found() {
    List<Problem> all = new ArrayList<>(found);
    if (!withheld.isEmpty()) {
      all.add(
          new Problem(
              Severity.NOTICE,
              Code.WITHHELD,
              withheld.get(0),
              "customers do not get this owner, ticket or reason, although it is not in a section"
                  + " of actions"
                  + (withheld.size() > 1 ? " (places like this: " + withheld.size() + ")" : ""),
              "to publish it, write [words]{.customer}, or {.customer} at the end of the column's"
                  + " header",
              ""));
    }
    return List.copyOf(all);
  }
}
