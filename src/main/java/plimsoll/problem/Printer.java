package plimsoll.problem;

import java.util.List;
import java.util.Locale;

/**
 * Problems as text for people and editors: the place, the reason, the line where that may be shown,
 * and the way out.
 */
public final class Printer {
  private static final String RESET = "\u001b[0m";

  private final String prefix;
  private final boolean color;

  /**
   * A printer.
   *
   * @param prefix what is before every file's path, ending in {@code /} or empty: it makes the path
   *     one that an editor finds from where the user is
   * @param color whether to colour for a terminal
   */
  public Printer(String prefix, boolean color) {
    this.prefix = prefix;
    this.color = color;
  }

  /** One problem on one to four lines, each ending in {@code \n}. */
  public String text(Problem problem) {
    Span span = problem.span();
    StringBuilder out = new StringBuilder();
    out.append(Plain.of(prefix(problem) + span)).append(": ");
    out.append(colored(problem.severity())).append('[').append(problem.id()).append("]: ");
    out.append(Plain.of(problem.message())).append('\n');
    if (!problem.excerpt().isEmpty()) {
      out.append(Excerpt.of(problem.excerpt(), span));
    }
    if (!problem.hint().isEmpty()) {
      out.append("  hint: ").append(Plain.of(problem.hint())).append('\n');
    }
    return out.toString();
  }

  /** What was found in the output does not lie below the content. */
  private String prefix(Problem problem) {
    return problem.code().isOfOutput() ? "" : prefix;
  }

  private String colored(Severity severity) {
    return color ? color(severity) + severity.label() + RESET : severity.label();
  }

  private static String color(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case NOTICE -> "\u001b[1;33m";
      case ADVICE -> "\u001b[1;36m";
    };
  }

  /** One problem as one line of JSON, ending in {@code \n}; the excerpt only if there is one. */
  public String json(Problem problem) {
    Span span = problem.span();
    StringBuilder out = new StringBuilder("{");
    Json.field(out, "severity", problem.severity().label()).append(',');
    Json.field(out, "code", problem.id()).append(',');
    Json.field(out, "file", prefix(problem) + span.file()).append(',');
    Json.field(out, "line", span.line()).append(',');
    Json.field(out, "column", span.column()).append(',');
    Json.field(out, "length", span.length()).append(',');
    Json.field(out, "message", problem.message()).append(',');
    Json.field(out, "hint", problem.hint());
    if (!problem.excerpt().isEmpty()) {
      Json.field(out.append(','), "excerpt", problem.excerpt());
    }
    return out.append("}\n").toString();
  }

  /** How many there are of each severity, e.g. {@code 2 errors, 1 notice}; {@code no problems}. */
  public static String count(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long n = problems.stream().filter(p -> p.severity() == severity).count();
      if (n > 0) {
        String plural = n == 1 || severity == Severity.ADVICE ? "" : "s";
        out.append(out.isEmpty() ? "" : ", ")
            .append(String.format(Locale.ROOT, "%,d %s%s", n, severity.label(), plural));
      }
    }
    return out.isEmpty() ? "no problems" : out.toString();
  }
}
