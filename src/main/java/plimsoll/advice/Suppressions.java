package plimsoll.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.source.Comment;
import plimsoll.source.Draft;

/** What authors said need not be asked: {@code <!-- lint-ok BL102: reason -->}. */
final class Suppressions {
  private static final Pattern COMMENT =
      Pattern.compile("\\s{0,9}lint-ok\\b[\\s:]{0,9}([A-Z]{2}[0-9]{3})?\\s{0,9}:?([\\s\\S]*)");

  private final List<One> all = new ArrayList<>();
  private final List<Problem> faults = new ArrayList<>();

  /** One of them: the rule, and the lines that it is about. */
  private static final class One {
    private final String rule;
    private final Span span;
    private final int last;
    private boolean used;

    One(String rule, Span span, int last) {
      this.rule = rule;
      this.span = span;
      this.last = last;
    }
  }

  /** Those of a draft. */
  static Suppressions of(Draft draft) {
    Suppressions read = new Suppressions();
    if (draft.text().contains("lint-ok")) {
      List<String> lines = draft.text().lines().toList();
      draft.parse(new Problems()).comments().forEach(comment -> read.enter(comment, lines));
    }
    return read;
  }

  private void enter(Comment comment, List<String> lines) {
    Matcher matcher = COMMENT.matcher(comment.text());
    if (!matcher.matches()) {
      return;
    }
    if (matcher.group(1) == null) {
      fault(comment.span(), "this names no rule", "write <!-- lint-ok BL102: reason -->");
    } else if (matcher.group(2).isBlank()) {
      fault(
          comment.span(),
          "this comment gives no reason, so it has no effect",
          "write <!-- lint-ok BL102: reason -->");
    } else {
      all.add(new One(matcher.group(1), comment.span(), end(comment, lines)));
    }
  }

  /**
   * A comment is about its paragraph; alone on its line, also about the one below an empty line.
   */
  private static int end(Comment comment, List<String> lines) {
    int line = comment.span().line() + (int) comment.text().chars().filter(c -> c == '\n').count();
    boolean alone = lines.get(comment.span().line() - 1).strip().startsWith("<!--");
    int at = line;
    while (alone && at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private void fault(Span span, String message, String hint) {
    faults.add(new Problem(Severity.NOTICE, Code.ADVICE, span, message, hint, "", "lint-ok"));
  }

  /** Whether a finding is among what need not be asked; about the whole, wherever that is said. */
  boolean covers(Problem finding, boolean whole) {
    boolean covered = false;
    for (One one : all) {
      int line = finding.span().line();
      if (one.rule.equals(finding.id()) && (whole || one.span.line() <= line && line <= one.last)) {
        one.used = true;
        covered = true;
      }
    }
    return covered;
  }

  /** Those without a reason, and those that nothing needed. */
  List<Problem> faults() {
    List<Problem> told = new ArrayList<>(faults);
    for (One one : all) {
      if (!one.used) {
        told.add(
            new Problem(
                Severity.NOTICE,
                Code.ADVICE,
                one.span,
                "this comment is no longer needed",
                "delete the comment",
                "",
                "lint-ok"));
      }
    }
    return told;
  }
}
