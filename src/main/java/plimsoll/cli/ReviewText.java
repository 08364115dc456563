package plimsoll.cli;

import java.util.List;
import java.util.Locale;
import plimsoll.problem.Printer;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.problem.Summary;

/**
 * Problems for those who review a change: as annotations of its lines, or as a comment below it.
 *
 * @param prefix what stands before every source's path
 */
record ReviewText(String prefix) {

  /** Workflow commands of GitHub Actions, one a line. */
  String github(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : Summary.of(problems)) {
      Span span = problem.span();
      out.append(level(problem.severity()));
      out.append(" file=").append(property(path(problem)));
      out.append(",line=").append(span.line()).append(",col=").append(span.column());
      out.append(",endColumn=").append(span.column() + span.length());
      out.append(",title=").append(property(problem.id()));
      out.append("::").append(escaped(said(problem))).append('\n');
    }
    return out.toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "::error";
      case NOTICE -> "::warning";
      case ADVICE -> "::notice";
    };
  }

  /** A list with the count above it. */
  String markdown(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    out.append("**Plimsoll:** ").append(Printer.count(problems)).append('\n');
    String lead = "\n";
    for (Problem problem : Summary.of(problems)) {
      String severity = problem.severity().name().toLowerCase(Locale.ROOT);
      out.append(lead).append("- **").append(severity).append("** ");
      out.append(code(path(problem) + ":" + problem.span().line())).append(' ');
      out.append(code(problem.id())).append(": ");
      out.append(TerminalText.plain(said(problem)).replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1"));
      out.append('\n');
      lead = "";
    }
    return out.toString();
  }

  private String path(Problem problem) {
    return (problem.code().isOfOutput() ? "" : prefix) + problem.span().file();
  }

  private static String said(Problem problem) {
    return problem.hint().isEmpty() ? problem.message() : problem.message() + ". " + problem.hint();
  }

  private static String code(String text) {
    return "`" + TerminalText.plain(text).replace('`', '\'') + "`";
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
