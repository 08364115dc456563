package plimsoll.lsp;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;

/** Problems as an editor shows them. */
final class Diagnostics {
  private Diagnostics() {}

  static List<Diagnostic> of(List<Problem> problems, Lines lines) {
    return problems.stream().distinct().map(problem -> of(problem, lines)).toList();
  }

  private static Diagnostic of(Problem problem, Lines lines) {
    String hint = problem.hint().isEmpty() ? "" : "\n" + problem.hint();
    Diagnostic diagnostic =
        new Diagnostic(
            lines.range(problem.span()), problem.message() + hint, severity(problem), "plimsoll");
    diagnostic.setCode(problem.id());
    return diagnostic;
  }

  private static DiagnosticSeverity severity(Problem problem) {
    if (problem.severity() == Severity.ERROR) {
      return DiagnosticSeverity.Error;
    }
    return problem.rule().isEmpty() ? DiagnosticSeverity.Information : DiagnosticSeverity.Hint;
  }
}
