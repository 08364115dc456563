package plimsoll.problem;

import java.util.Locale;
import java.util.Map;

/** Problems as people and programs read them. */
public final class ProblemPrinter {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";

  private final boolean colour;

  private ProblemPrinter(boolean colour) {
    this.colour = colour;
  }

  /** A printer without colour. */
  public static ProblemPrinter plain() {
    return new ProblemPrinter(false);
  }

  /**
   * A printer that colours on a terminal, unless {@code NO_COLOR} is set to anything or {@code
   * TERM} is {@code dumb}.
   */
  public static ProblemPrinter forTerminal(boolean terminal, Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    return new ProblemPrinter(terminal && !refused && !dumb);
  }

  /**
   * Place, code and message; the line with carets, if it may be shown; the hint. Ends in a newline.
   */
  public String text(Problem problem) {
    Span span = problem.span();
    StringBuilder out = new StringBuilder();
    out.append(strong(visible(span.toString()) + ":")).append(' ');
    out.append(
        paint(problem.severity(), problem.severity().label() + "[" + problem.code().id() + "]"));
    out.append(": ").append(visible(problem.message())).append('\n');
    if (!problem.excerpt().isEmpty()) {
      out.append(excerpt(problem));
    }
    if (!problem.hint().isEmpty()) {
      out.append("  hint: ").append(visible(problem.hint())).append('\n');
    }
    return out.toString();
  }

  /** One JSON object on one line, ending in a newline. */
  public static String json(Problem problem) {
    Span span = problem.span();
    StringBuilder out = new StringBuilder("{");
    member(out, "severity", problem.severity().label()).append(',');
    member(out, "code", problem.code().id()).append(',');
    member(out, "file", span.file()).append(',');
    out.append("\"line\":").append(span.line()).append(',');
    out.append("\"column\":").append(span.column()).append(',');
    out.append("\"length\":").append(span.length()).append(',');
    member(out, "message", problem.message()).append(',');
    member(out, "hint", problem.hint());
    return out.append("}\n").toString();
  }

  private String excerpt(Problem problem) {
    String number = String.format(Locale.ROOT, "%5d", problem.span().line());
    String gutter = " ".repeat(number.length());
    String line = problem.excerpt();
    return number + " | " + visible(line) + "\n" + gutter + " | " + carets(line, problem) + "\n";
  }

  /** Spaces up to the column and carets below the length; wide characters take two. */
  private String carets(String line, Problem problem) {
    int from = Math.min(problem.span().column() - 1, line.codePointCount(0, line.length()));
    int[] points = line.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < from; i++) {
      out.append(points[i] == '\t' ? "\t" : " ".repeat(width(points[i])));
    }
    int to = Math.min(points.length, from + problem.span().length());
    int carets = 0;
    for (int i = from; i < to; i++) {
      carets += width(points[i]);
    }
    return out + paint(problem.severity(), "^".repeat(Math.max(1, carets)));
  }

  private static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(c)
            || (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x3000 && c <= 0x30FF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
  }

  private String strong(String text) {
    return colour ? BOLD + text + RESET : text;
  }

  private String paint(Severity severity, String text) {
    if (!colour) {
      return text;
    }
    String code =
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case NOTICE -> "\u001b[1;33m";
          case ADVICE -> "\u001b[1;36m";
        };
    return code + text + RESET;
  }

  /** File names come from outside: a control character in one must not reach the terminal. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean hidden =
                  (type == Character.CONTROL && c != '\t')
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              if (hidden) {
                out.append(String.format(Locale.ROOT, "\\u{%x}", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static StringBuilder member(StringBuilder out, String name, String text) {
    out.append('"').append(name).append("\":\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"');
  }
}
